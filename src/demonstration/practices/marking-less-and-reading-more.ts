import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const markingLessAndReadingMore = {
  key: "marking-less-and-reading-more",
  schoolUrn: "900050",
  authorKey: "zoe-marchant",
  status: "submitted",
  title: "We stopped marking books and read them instead",
  summary:
    "The English department replaced written marking with reading a whole class's work in forty minutes and teaching what it showed the next day.",
  scale: "subject",
  origin: "national",
  identifiedVia: "head_deputy_or_subject_group",
  themes: ["assessment", "middle-leadership", "writing"],
  phases: ["secondary"],
  keyStages: ["ks3"],
  problem: prose`
    In my first year as head of department I asked my six colleagues to keep a diary of their marking for a
    fortnight. The mean was eleven hours a week. The longest comment in the sample was 94 words. The pupil had
    written 80.

    We then did something that I do not recommend before a holiday. We gave 60 pupils back a piece that had been
    marked a week earlier, covered up the comment, and asked what it had said. Nine could tell us. Thirty-one
    thought that it had said to "add more detail", which in fairness was usually right.

    We were spending a quarter of our working lives writing to people who did not read it. They could do nothing
    with it in any case, since the next piece was on something else.
  `,
  blocks: [
    {
      title: "Read the lot, write one page",
      what: prose`
        The teacher reads thirty pieces straight through without a pen. On one sheet go three things most have got
        right, two things most have not, the names of a few to see, and one extract worth showing.
      `,
      activeIngredients: prose`
        Reading straight through, you see the class. When I stopped to write on each one I only ever saw the one in
        front of me.
      `,
      lessons: prose`
        Do it within two days, or do not bother. After a week both of you have forgotten.
      `,
    },
    {
      title: "Teach it the next lesson",
      what: prose`
        The next lesson opens with fifteen minutes on the first of the two faults: look at an extract, see what was
        done, do it to your own work.
      `,
      activeIngredients: prose`
        Everybody acts on it while they still care.
      `,
      lessons: prose`
        One fault. I keep saying two and then running out of time.
      `,
    },
    {
      title: "A minute at the desk",
      what: prose`
        Those on the list get a minute each while the others work.
      `,
      activeIngredients: prose`
        It is a conversation. They can say "I don't get what you mean".
      `,
      lessons: prose`
        Keep a tally, or the quiet ones are never on the list. Ours turned out to have been on it half as often.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils able to say what they were working to improve, a week later",
      unit: "percent",
      cohortSize: 60,
      baseline: 15,
      after: 68,
      period: "September 2025 to June 2026",
      source: "Two samples of sixty drawn by lot, questioned by the deputy head",
    },
    {
      indicator: "Mean mark out of 40 on the same end-of-year writing task",
      unit: "score",
      cohortSize: 104,
      baseline: 22.3,
      after: 23.1,
      period: "The year group of July 2025 and that of July 2026, 104 pupils in each",
      source: "Marked blind in a pool with two other schools",
    },
    {
      indicator: "Hours of marking a week for each teacher",
      unit: "count",
      cohortSize: 7,
      baseline: 11,
      after: 3.5,
      period: "September 2025 to March 2026",
      source: "Diaries, two weeks at each date; seven teachers",
    },
  ],
  didNotWork: prose`
    A gain of under a mark is nothing, and I would ask you to read it as "no worse, in a third of the time".

    Spelling. With nobody circling it, some girls decided it no longer counted. We have put back a weekly ten
    minutes.

    About thirty families complained about unmarked books. I had told pupils, staff and governors. I had not told
    parents.
  `,
  costBand: "none",
  staffTime: "Forty minutes for each class every two weeks, in place of about two and a half hours.",
  contactName: "Zoë Marchant",
  contactRole: "Head of English",
  contactEmail: "zoe.marchant@annot-grange-girls-high.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2025-09-08",
  submittedOn: "2026-10-02",
} satisfies DemonstrationPractice;
