import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const twoYearMathsInATwoClassSchool = {
  key: "two-year-maths-in-a-two-class-school",
  ref: "GP-2022",
  schoolUrn: "900105",
  authorKey: "rosalind-peck",
  status: "published",
  title: "Everybody on the same mathematics, with four ways in: a two-class school's answer",
  summary:
    "We gave up teaching four mathematics lessons at once, and now teach one idea to all our juniors at different depths.",
  scale: "class",
  origin: "regional",
  identifiedVia: "learning_network",
  themes: ["mathematics", "small-schools", "more-able-pupils"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    There are 62 of us on the marsh, in two classes. Mine has the juniors: thirty-one last year, from just seven to
    nearly twelve. I taught mathematics to four groups at four tables, going round like somebody spinning plates. I
    calculated that each child had nine minutes of teaching in an hour. For the rest of it they had a page.

    A page is a lonely thing. The quick ones raced and the careful ones were left. When I asked them what they
    thought mathematics was, a girl said "it's when Mrs Peck is with the others".
  `,
  blocks: [
    {
      title: "One idea a fortnight",
      what: prose`
        All the curriculum for four years is laid out in forty ideas, in a two-year cycle. In any fortnight
        everybody is working on one of them, fractions of an amount, say. I teach it once, to all, starting from the
        bottom.
      `,
      activeIngredients: prose`
        I have an hour of teaching to give and everybody now gets the whole of it. The oldest hear the beginning
        again and find there were holes in it.
      `,
      lessons: prose`
        Do not expect the oldest to be bored. I expected it for months. They like knowing things.
      `,
    },
    {
      title: "Four ways in",
      what: prose`
        The same problem is written at four depths on one sheet. Children choose, and may move either way. The
        deepest always has "find another, and say how you know".
      `,
      activeIngredients: prose`
        They are trusted to choose, and nearly all choose sensibly within a month. I overrule somebody about three
        times a week.
      `,
      lessons: prose`
        Take away ages from the sheet. Ours say river names.
      `,
    },
    {
      title: "Number facts apart",
      what: prose`
        Facts are not in the cycle. They are done by each child from a ladder, ten minutes, first thing, with a
        partner who tests them.
      `,
      activeIngredients: prose`
        An eight-year-old cannot wait two years for her four times table to come round.
      `,
      lessons: prose`
        Partners a rung or two apart. Best friends cheat.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils meeting what is expected for their age in mathematics",
      unit: "percent",
      cohortSize: 31,
      baseline: 52,
      after: 71,
      period: "July 2024 to December 2025",
      comparator: "Two small schools that kept four groups: 21 of 39 to 23 of 39",
      source: "Tests marked across the three schools",
    },
    {
      indicator: "Minutes of teaching for each pupil in an hour, observed",
      unit: "count",
      cohortSize: 31,
      baseline: 9,
      after: 38,
      period: "June 2024 and June 2025",
      source: "Timed by a visiting head, one lesson each",
    },
  ],
  didNotWork: prose`
    New arrivals halfway through a cycle have gaps where the other year was. We had five and have a list of twelve
    things to check, and it is not enough.

    I was too slow to see that two of the most able eleven-year-olds had stopped trying. They have an hour a week by
    video with the secondary school now.
  `,
  costBand: "under_10",
  staffTime: "A week of one summer holiday to rearrange two years, with two other heads and a pot of tea.",
  contactName: "Rosalind Peck",
  contactRole: "Headteacher and junior class teacher",
  contactEmail: "rosalind.peck@marsh-end-primary.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2024-09-04",
  submittedOn: "2026-01-30",
  decidedOn: "2026-03-20",
  publishedOn: "2026-04-13",
  level: "promising",
  kitemarkUntil: "2028-03-20",
} satisfies DemonstrationPractice;
