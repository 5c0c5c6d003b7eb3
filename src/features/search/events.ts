import { eventKind } from "../../platform/events/index.ts";

/* What somebody keeps for themselves. The events say that they did, and neither which practice nor which words. */

const listWords = {
  added: "added a practice to their list",
  noted: "changed a note on their list",
  moved: "moved a practice on their list",
  removed: "removed a practice from their list",
};

export const listChanged = eventKind<{ what: keyof typeof listWords }>("list_changed", ({ what }) => listWords[what], {
  toldTo: "self",
  example: { what: "added" },
});

const savedWords = {
  saved: "saved a search",
  chose_alerts: "chose when to be told of a saved search",
  stopped_by_mail: "stopped the alerts of a saved search by the link in a mail",
  removed: "removed a saved search",
};

export const savedSearchChanged = eventKind<{ what: keyof typeof savedWords }>(
  "saved_search_changed",
  ({ what }) => savedWords[what],
  { toldTo: "self", example: { what: "saved" } },
);

const answeredWords = {
  synonym: "added a synonym for a search that was in vain",
  invited: "asked schools for a practice that was searched for in vain",
  done: "dealt with a search that was in vain",
};

export const searchAnswered = eventKind<{ answer: keyof typeof answeredWords }>(
  "search_answered",
  ({ answer }) => answeredWords[answer],
  { toldTo: "authority", example: { answer: "invited" } },
);
