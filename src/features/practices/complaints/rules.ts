import { daysAfter } from "../consultation/rules.ts";

/*
 * The clock of a complaint. It is acknowledged within 30 days, which is the law (Data (Use and Access) Act 2025, for
 * complaints about personal data; the same is kept for every complaint), and answered within 60, which is ours.
 */

export const acknowledgeWithinDays = 30;
export const answerWithinDays = 60;

/** The last days on which it is acknowledged and answered in time, for one made on this day, "2026-11-21". */
export function deadlinesOf(madeOn: string): { acknowledge_by: string; answer_by: string } {
  return {
    acknowledge_by: daysAfter(madeOn, acknowledgeWithinDays),
    answer_by: daysAfter(madeOn, answerWithinDays),
  };
}

export type ComplaintClock = {
  acknowledge_by: string;
  answer_by: string;
  acknowledged_at: Date | null;
  answered_at: Date | null;
};

/** What is due next, by when, and whether that day is over; undefined once it is answered. */
export function dueNext(
  one: ComplaintClock,
  today: string,
): { step: "acknowledge" | "answer"; by: string; isLate: boolean } | undefined {
  if (one.answered_at !== null) return undefined;
  const step = one.acknowledged_at === null ? "acknowledge" : "answer";
  const by = step === "acknowledge" ? one.acknowledge_by : one.answer_by;
  return { step, by, isLate: today > by };
}

export const outcomeWords = {
  upheld: "Upheld",
  partly_upheld: "Upheld in part",
  not_upheld: "Not upheld",
} as const;
export type Outcome = keyof typeof outcomeWords;
export const outcomes = ["upheld", "partly_upheld", "not_upheld"] as const;
