import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const spellingStreaksOnATablet = {
  key: "spelling-streaks-on-a-tablet",
  ref: "GP-2002",
  schoolUrn: "900027",
  authorKey: "emma-whitlock",
  status: "withdrawn",
  title: "Five minutes of spelling a day on a tablet, with a streak to keep up",
  summary:
    "Daily practice with a counter of unbroken days raised our weekly spelling scores, but the gain did not last, and we have asked for this to be withdrawn.",
  scale: "whole_institution",
  origin: "national",
  identifiedVia: "pupil_data",
  themes: ["writing", "homework", "computing"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    Spelling tests on a Friday had become a lottery. Children learned twenty words on Thursday night or did not, and
    by the next week neither group could be told apart in their writing. Families were fed up with it.

    We wanted short, frequent practice that marks itself, and something to make children want to come back to it.
  `,
  blocks: [
    {
      title: "Five minutes after dinner",
      what: prose`
        Every junior spent five minutes on a tablet with words drawn from their own mistakes. The program repeated a
        word after one, three and seven days.
      `,
      activeIngredients: prose`
        We thought that spacing the words out was what did it, and we still think that part was sound.
      `,
      lessons: prose`
        Lists from a child's own writing were far better than lists from a book.
      `,
    },
    {
      title: "The streak",
      what: prose`
        Each child had a counter of days in a row. Class totals were shown on Fridays.
      `,
      activeIngredients: prose`
        It got them started. For the first two terms almost nobody missed a day, weekends included.
      `,
      lessons: prose`
        Read the withdrawal note. Some children were doing it in bed on Christmas Day so as not to lose a number,
        and when a streak broke through illness, several of them stopped for good.
      `,
    },
  ],
  measures: [
    {
      indicator: "Mean weekly spelling score out of 20",
      unit: "score",
      cohortSize: 196,
      baseline: 12.1,
      after: 16.4,
      period: "September 2023 to June 2024",
      source: "Weekly tests",
    },
    {
      indicator: "Mean correctly spelled words in 100 words of free writing",
      unit: "count",
      cohortSize: 48,
      baseline: 88,
      after: 91,
      period: "September 2023 to June 2024",
      source: "Sample of 48 pupils' writing",
    },
  ],
  didNotWork: prose`
    At the time we wrote that weekends were a problem for children who have no tablet at home. That was true, and we
    treated it as a detail. It should have stopped us.
  `,
  costBand: "10_to_50",
  staffTime: "Five minutes a day in class, and one hour a week to set the lists.",
  contactName: "Emma Whitlock",
  contactRole: "English lead",
  contactEmail: "emma.whitlock@millrace-primary.example",
  offers: ["call"],
  startedOn: "2023-09-18",
  submittedOn: "2024-07-05",
  decidedOn: "2024-09-20",
  publishedOn: "2024-10-07",
  level: "promising",
  kitemarkUntil: "2026-09-20",
  withdrawnReason: prose`
    The school asked for this practice to be withdrawn. In the autumn of 2025 it tested the same 48 pupils' free
    writing again, and the gain had gone: 88 correct words in 100, as at the beginning. The weekly scores had been
    measuring the weekly words. The school also became unhappy about counting unbroken days with young children. It
    now uses the spaced lists on paper, without the counter, and will say how that goes. Fellside thanks Millrace
    for looking a second time and for telling everybody.
  `,
  withdrawnOn: "2026-02-20",
} satisfies DemonstrationPractice;
