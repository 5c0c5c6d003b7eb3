/*
 * What holds of a consultation. It is open until the end of its last day, or until it is closed; what came of it is said
 * after that; and what was opened for comment is not published before.
 */

export type Consultation = { closes_on: string; closed_at: Date | null; stated_at: Date | null };
export type ConsultationState = "open" | "closed" | "stated";

/** How it stands on this day, "2026-11-21". */
export function consultationState({ closes_on, closed_at, stated_at }: Consultation, today: string): ConsultationState {
  if (stated_at !== null) return "stated";
  return closed_at === null && today <= closes_on ? "open" : "closed";
}

/** How long before the last day those who have said nothing are reminded. */
export const remindDaysBefore = 3;

/** The last day of a consultation that is opened on this day: the day itself is not counted. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Why something may not be published yet, given the consultations on it since it was last published; undefined where it
 * may. What was opened for comment has to be closed and answered for, whether the authority asks for that or not.
 */
export function publicationWaitsFor(
  consultations: readonly Consultation[],
  { consultFirst, today }: { consultFirst: boolean; today: string },
): "closing" | "statement" | "consultation" | undefined {
  const states = consultations.map((one) => consultationState(one, today));
  if (states.includes("open")) return "closing";
  if (states.includes("closed")) return "statement";
  return consultFirst && states.length === 0 ? "consultation" : undefined;
}

export const waitsForWords = {
  closing:
    "It is open for comment. It can be published once the consultation is closed and it is said what came of it.",
  statement: "People have been asked to comment on it. Say what came of that before it is published.",
  consultation: "Your authority consults before it publishes. Open it for comment first.",
} as const;
