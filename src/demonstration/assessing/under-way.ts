import type { Criterion } from "../../features/validation/index.ts";
import type { FiveScores } from "./words.ts";

/*
 * Submissions that are still being assessed, by practice: who holds each, in days before today, and what they gave. What
 * is not named here waits for its assessors.
 */

type Scored = { scores: FiveScores; daysAgo: number; own?: Partial<Record<Criterion, string>> };
type UnderWay = {
  assignedDaysAgo: number;
  /** Two assessors, then a moderator; null where one is still waited for. */
  given: readonly (Scored | null)[];
  /** What is proposed, where something is. */
  proposed?: { daysAgo: number; level: "good" | "promising" | null; reason: string; strong: string; lift: string };
};

export const underWay: Readonly<Record<string, UnderWay>> = {
  // Both in, and agreeing: it waits for Helen to propose the decision.
  "the-worry-walk": {
    assignedDaysAgo: 32,
    given: [
      {
        scores: [2, 2, 2, 2, 1],
        daysAgo: 17,
        own: {
          benefit:
            "Attendance of the twelve rose against their own autumn before, and the write-up says that two were counted twice.",
          sustainability:
            "Costs a pair of boots. Three adults can lead it and it ran through a change of pastoral lead.",
        },
      },
      {
        scores: [2, 2, 2, 1, 2],
        daysAgo: 12,
        own: {
          replicability:
            "Anybody with a safe path and twenty minutes could begin. The rule about walking side by side is the point, and is said.",
        },
      },
    ],
  },
  // Both in, and three apart on one criterion: it waits for a moderator.
  "marking-less-and-reading-more": {
    assignedDaysAgo: 40,
    given: [
      {
        scores: [3, 2, 2, 3, 2],
        daysAgo: 22,
        own: {
          benefit:
            "The gain held into Year 11 mocks, and the department next door, which marked as before, did not move.",
        },
      },
      {
        scores: [1, 2, 2, 2, 1],
        daysAgo: 15,
        own: {
          benefit:
            "The department next door is not like this one: it lost its head of subject in that year. I would not rest the claim on it.",
          inclusion: "Nothing on the girls who need things written down. Whole-class feedback may not serve them.",
        },
      },
    ],
  },
  // One is in; the other, Lindsay's, is waited for.
  "harder-problems-on-fridays": {
    assignedDaysAgo: 10,
    given: [
      null,
      {
        scores: [1, 2, 2, 2, 1],
        daysAgo: 6,
        own: {
          benefit:
            "Who stayed with a problem was judged by the teacher who set it, at two dates, knowing which was which. A colleague counting by a written rule would settle it.",
        },
      },
    ],
  },
  // Both in, and proposed by Helen: it waits for Ruth, or for Bridget, to confirm it.
  "breakfast-without-a-form": {
    assignedDaysAgo: 45,
    given: [
      { scores: [2, 2, 2, 1, 2], daysAgo: 24 },
      { scores: [2, 2, 2, 2, 1], daysAgo: 19 },
    ],
    proposed: {
      daysAgo: 3,
      level: "promising",
      reason:
        "All five gates are met, and another school could begin from what you wrote. It is one school and its own count, so it is early to call it more than promising.",
      strong: "What you say of the form: who did not fill it in, and why, in words that anybody can use.",
      lift: "A second year of the count, and how it goes in a school whose staff did not think of it.",
    },
  },
  // At Saltmarsh Bay: two differed, and a third moderates now.
  "settling-in-on-their-own-ground": {
    assignedDaysAgo: 17,
    given: [{ scores: [3, 2, 3, 2, 2], daysAgo: 9 }, { scores: [2, 2, 1, 2, 2], daysAgo: 7 }, null],
  },
};
