import { eventKind } from "../../../platform/events/index.ts";

/*
 * What happens while a practice or collection is open for comment. No event holds what anybody wrote: a comment whose
 * author is forgotten is then a former member's, and nowhere else.
 */

type OfConsultation = { consultationId: string };
const example = { consultationId: "0193c5f0-0000-7000-8000-000000000011" };

export const consultationOpened = eventKind<OfConsultation & { closesOn: string }>(
  "consultation_opened",
  ({ closesOn }) => `opened it for comment until ${closesOn}`,
  { toldTo: "record", example: { ...example, closesOn: "5 December 2026" } },
);

export const peopleConsulted = eventKind<OfConsultation & { count: number }>(
  "people_consulted",
  ({ count }) => `asked ${count} ${count === 1 ? "person" : "people"} to comment`,
  { toldTo: "record", example: { ...example, count: 3 } },
);

export const consultedReminded = eventKind<OfConsultation & { count: number }>(
  "consulted_reminded",
  ({ count }) => `reminded ${count} ${count === 1 ? "person" : "people"} who had said nothing`,
  { toldTo: "record", example: { ...example, count: 2 } },
);

export const consultationCommented = eventKind<OfConsultation & { commentId: string; changed: boolean }>(
  "consultation_commented",
  ({ changed }) => (changed ? "changed a comment on it" : "commented on it"),
  { toldTo: "record", example: { ...example, commentId: example.consultationId, changed: false } },
);

export const commentAnswered = eventKind<OfConsultation & { commentId: string }>(
  "comment_answered",
  () => "answered a comment on it",
  { toldTo: "record", example: { ...example, commentId: example.consultationId } },
);

export const consultationClosed = eventKind<OfConsultation & { early: boolean }>(
  "consultation_closed",
  ({ early }) => (early ? "closed the consultation early" : "closed the consultation, as its last day was over"),
  { toldTo: "record", example: { ...example, early: true } },
);

export const consultationStated = eventKind<OfConsultation>(
  "consultation_stated",
  () => "said what came of the consultation",
  { toldTo: "record", example },
);

export const returnedAfterConsultation = eventKind<OfConsultation & { reason: string }>(
  "returned_after_consultation",
  ({ reason }) => `returned the write-up to the school after the consultation: ${reason}`,
  {
    toldTo: "record",
    inShort: () => "returned the write-up to the school after the consultation",
    example: { ...example, reason: "Say what it cost in the second year." },
  },
);
