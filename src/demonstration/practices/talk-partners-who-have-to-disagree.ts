import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const talkPartnersWhoHaveToDisagree = {
  key: "talk-partners-who-have-to-disagree",
  ref: "GP-2024",
  schoolUrn: "900025",
  authorKey: "naomi-pearce",
  status: "published",
  title: "Talk partners who had to disagree: better discussion in Years 5 and 6",
  summary:
    "We taught the two oldest years a handful of ways to differ politely, practised them daily on small questions, and heard the difference in lessons that mattered.",
  scale: "phase",
  origin: "national",
  identifiedVia: "cpd_event",
  themes: ["oracy", "reading", "english-as-an-additional-language"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    If you had asked us whether our pupils talked in lessons we would have said that we could not stop them. We had
    talk partners in every class. "Turn to your partner" must have been the most frequent sentence in the building.

    In January I recorded twelve pairs for three minutes each, with families' permission, and wrote out what they
    said. Ten of the twelve pairs went like this. A: "I think he's sad because he lost the dog." B: "Yeah. I think
    he's sad because he lost the dog." Then they discussed B's shoes. Nobody had asked a question of anybody. In 36
    minutes of talk I found seven instances of "because" and one of "but".

    In other words they were agreeing politely, and when we looked at our own lessons we could see where they had
    learned it.
  `,
  blocks: [
    {
      title: "Four ways to differ",
      what: prose`
        In the first month four sentence openings, one a week: "I'd put it differently", "What about", "How do you
        know", "I used to think". Each is practised for ten minutes a day on something small. Is a hot dog a
        sandwich? Should the school clock be five minutes fast?
      `,
      activeIngredients: prose`
        Pupils cannot practise disagreeing on something they care about, any more than they could learn to swim in a
        rough sea. The question has to be unimportant so that the sentence gets the attention.
      `,
      lessons: prose`
        We began with twelve openings on a laminated mat. Children read from the mat like people ordering from a
        menu. Four, and no mat.
      `,
    },
    {
      title: "B must differ",
      what: prose`
        In the second month the rule in pairs is that B has to disagree, even if B agrees. Then they swap, then they
        say what they really think.
      `,
      activeIngredients: prose`
        It gives permission. For children who think that disagreeing is rude (and for some of ours at home it is),
        it is not them, it is the game.
      `,
      lessons: prose`
        Explain it to families. I had two phone calls about children disagreeing at tea.
      `,
    },
    {
      title: "Into the reading lesson",
      what: prose`
        From the third month every reading lesson has one question that can honestly be answered two ways, asked
        near the end, with five minutes for it. The teacher says nothing for the five minutes, which is harder than
        it sounds.
      `,
      activeIngredients: prose`
        A question with a right answer sends every eye back to the teacher. One with two good answers keeps the talk
        between the pupils.
      `,
      lessons: prose`
        Plan the question together, as a year team, at the beginning of the week. Our weakest lessons were those
        where one teacher had written the question alone at the last minute. We had not expected it to reach writing,
        but reluctant writers in Year 5 began to put down what they had just argued aloud.
      `,
    },
  ],
  measures: [
    {
      indicator: "Recorded pairs in which each speaker answered the other's point at least twice",
      unit: "percent",
      cohortSize: 30,
      baseline: 13,
      after: 63,
      period: "January 2025 to January 2026",
      comparator: "Two classes at a nearby school, recorded once in January 2026: 6 of 28",
      source: "Transcripts read by two teachers who were not told the date",
    },
    {
      indicator: "Mean mark on the inference questions of a reading paper, out of 20",
      unit: "score",
      cohortSize: 116,
      baseline: 10.8,
      spread: 4.3,
      after: 12.4,
      period: "January 2025 to January 2026",
      comparator: "The paper's national table expects a rise of 1.1 over a year",
      source: "Bought-in reading paper",
    },
  ],
  didNotWork: prose`
    Quiet children in pairs with loud ones stayed quiet. Changing partners each half-term helped a few. For six
    children, all new to English within two years, a three with a kind talker worked better than a pair.

    We tried it in Years 3 and 4 by simply passing on the slides. It went nowhere. Their teachers had not been
    through the sandwich weeks, so they found it silly.
  `,
  costBand: "under_10",
  staffTime:
    "Ten minutes a day for a term, then as part of ordinary lessons; two half-days for staff to watch each other.",
  contactName: "Naomi Pearce",
  contactRole: "English lead",
  contactEmail: "naomi.pearce@harrowfell-beck-primary.example",
  offers: ["visit", "demonstration_lesson", "coaching", "materials"],
  startedOn: "2025-01-13",
  submittedOn: "2026-03-06",
  decidedOn: "2026-05-22",
  publishedOn: "2026-06-08",
  level: "good",
  kitemarkUntil: "2028-05-22",
} satisfies DemonstrationPractice;
