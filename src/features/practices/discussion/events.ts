import { eventKind } from "../../../platform/events/index.ts";

/* What happens in a discussion. No event holds what anybody wrote, nor why it was hidden: those go with the post. */

type OfPost = { practiceId: string; postId: string };
const example = {
  practiceId: "0193c5f0-0000-7000-8000-000000000001",
  postId: "0193c5f0-0000-7000-8000-000000000031",
};

export const postWritten = eventKind<OfPost & { isReply: boolean }>(
  "post_written",
  ({ isReply }) => (isReply ? "replied in the discussion" : "posted in the discussion"),
  { toldTo: "record", example: { ...example, isReply: false } },
);

export const postChanged = eventKind<OfPost>("post_changed", () => "changed a post in the discussion", {
  toldTo: "record",
  example,
});

export const postDeleted = eventKind<OfPost>("post_deleted", () => "deleted a post in the discussion", {
  toldTo: "record",
  example,
});

export const postHidden = eventKind<OfPost>("post_hidden", () => "hid a post in the discussion", {
  toldTo: "authority",
  example,
});

export const postShown = eventKind<OfPost>("post_shown", () => "showed a hidden post in the discussion again", {
  toldTo: "authority",
  example,
});
