import { eventKind } from "../../platform/events/index.ts";
import type { Choice, Topic } from "../../platform/mail/index.ts";

export const notificationsChosen = eventKind<{ topics: Partial<Record<Topic, Choice>>; by: "page" | "unsubscribe" }>(
  "notifications_chosen",
  ({ by }) =>
    by === "unsubscribe" ? "stopped mail by the link at its foot" : "chose what to hear by e-mail, and how often",
  { toldTo: "self", example: { topics: { my_practices: "weekly" }, by: "page" } },
);
