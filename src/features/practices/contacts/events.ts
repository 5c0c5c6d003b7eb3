import { eventKind } from "../../../platform/events/index.ts";

/* Who answers for a practice. Never by name, so that a name that is removed is gone. */

type OfPractice = { practiceId: string };
const example = { practiceId: "0193c5f0-0000-7000-8000-000000000001" };

export const contactLeft = eventKind<OfPractice & { covered: boolean }>(
  "contact_left",
  ({ covered }) =>
    covered
      ? "noted that the person to ask had left the school; the second person answers"
      : "noted that a person to ask had left the school, and nobody covers",
  { toldTo: "school", example: { ...example, covered: true } },
);

export const contactsNamed = eventKind<OfPractice>("contacts_named", () => "named who answers questions", {
  toldTo: "school",
  example,
});
