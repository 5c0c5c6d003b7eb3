import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const everyFortnightARealReader = {
  key: "every-fortnight-a-real-reader",
  ref: "GP-2008",
  schoolUrn: "900103",
  authorKey: "sophie-hallam",
  status: "published",
  title: "Every fortnight a real reader: what happened when our writing got replies",
  summary:
    "Year 5 wrote one piece a fortnight to somebody who would answer it, and redrafted because they had been misunderstood rather than because we said so.",
  scale: "year_group",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["writing", "humanities"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    A boy asked me who the writing was for. I said it was for his book. He asked who read his book. I said that I
    did. He said, not rudely, "But you already know what it says, because you told us."

    He had me. We wrote newspaper reports for no newspaper and persuasive letters to nobody. We had a purple pen for
    editing, and pupils used it to change "good" into "superb" because that is what you did with the purple pen. In
    our spring moderation we looked through 52 pupils' redrafts. Eleven had changed anything that would make a
    difference to a reader. The reluctant writers of the year had not changed a word.
  `,
  blocks: [
    {
      title: "Somebody who will answer",
      what: prose`
        We keep a list of forty people who have agreed to reply within a week: the lifeboat crew, a hotel cook, a
        councillor, an aunt in Lagos, a retired vet, the harbour office, the junior class at another school. Each
        fortnight every pupil writes to one of them, to find something out, explain, complain, ask or amuse.
      `,
      activeIngredients: prose`
        They get an answer from somebody who has really read it. "I am afraid I could not follow the part about the
        gulls", from the lifeboat crew, made a whole table start again.
      `,
      lessons: prose`
        Readers must be told to be honest and brief. The first few wrote "Wonderful!!" and we had to have a word.
      `,
    },
    {
      title: "Draft, wait a day, read it as them",
      what: prose`
        On the second day each pupil reads a partner's piece as though they were the cook or the vet, and says only
        what they did not understand. Then it is rewritten and posted.
      `,
      activeIngredients: prose`
        It is reading, and asks nothing about adjectives.
      `,
      lessons: prose`
        A day's gap is essential. Straight after writing it, everyone understands everything.
      `,
    },
    {
      title: "The reply wall",
      what: prose`
        Replies are read out and pinned up, with the sentence that caused trouble and what it became.
      `,
      activeIngredients: prose`
        Younger classes stop and read it. It is the only display I have ever seen children queue for.
      `,
      lessons: prose`
        Cover addresses. Agree with families that replies come to school and are opened by me.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils whose redraft changed meaning or order, not just words",
      unit: "percent",
      cohortSize: 52,
      baseline: 21,
      after: 65,
      period: "February 2024 to February 2025",
      comparator: "Year 6, who did not take part: 14 of 55 to 17 of 55",
      source: "Blind sort by two teachers from the infant school",
    },
    {
      indicator: "Pupils working at the expected standard in writing",
      unit: "percent",
      cohortSize: 52,
      baseline: 56,
      after: 69,
      period: "July 2024 to February 2025",
      source: "Teacher assessment, moderated with two other schools",
    },
  ],
  didNotWork: prose`
    Letters to authors. We wrote to five; one replied, with a printed card. It was a long time to wait in order to
    be sad.

    The four pupils who find writing hardest were not helped by an audience. Having a stranger see it made them
    write less. They dictated to begin with, and two still do.
  `,
  costBand: "under_10",
  staffTime: "About an hour a fortnight to find and keep readers; one parent helps with the post.",
  contactName: "Sophie Hallam",
  contactRole: "Writing lead",
  contactEmail: "sophie.hallam@creekside-junior.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2024-02-19",
  submittedOn: "2025-03-14",
  decidedOn: "2025-05-02",
  publishedOn: "2025-05-19",
  level: "good",
  kitemarkUntil: "2027-05-02",
} satisfies DemonstrationPractice;
