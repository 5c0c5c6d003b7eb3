import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const swimmingEveryDayForAFortnight = {
  key: "swimming-every-day-for-a-fortnight",
  schoolUrn: "900007",
  authorKey: "callum-frost",
  status: "awaiting_agreement",
  title: "Ten swims in a fortnight taught more juniors to swim than thirty in a year",
  summary:
    "We gave up weekly swimming and went every day for two weeks in June with two other schools; the children forgot less.",
  scale: "phase",
  origin: "local",
  identifiedVia: "learning_network",
  themes: ["physical-education", "small-schools"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    The pool is fourteen miles off. Every Thursday afternoon we used to drive there, change, swim for twenty-five
    minutes, change, and drive back with somebody's wet socks. Thirty Thursdays. Fourteen hours in the water in the
    year, and about sixty on the bus.

    By the time they left us eleven of our juniors still couldn't do a length. I have 34 of them in my class, and
    the school is a mile from a tarn that they all go in when it's hot. So it bothered me.

    What I noticed was the first ten minutes of every lesson. It went on getting back to where they'd been last
    week.
  `,
  blocks: [
    {
      title: "Every day for ten days",
      what: prose`
        Two weeks in June, every morning, 9.45 to 10.45. We share the pool with two other small schools and split
        everybody by what they can do, not by school or age.
      `,
      activeIngredients: prose`
        What they learn on Monday they still have on Tuesday. By the second Wednesday I was watching children do
        things without thinking about them.
      `,
      lessons: prose`
        Groups by what they can do. The weakest group had children from three schools and three ages in it, and none
        of them felt picked on.
      `,
    },
    {
      title: "One bus, three schools",
      what: prose`
        We fill one coach rather than three half-empty minibuses. The cost came down from £62 to £38 a child, pool
        included.
      `,
      activeIngredients: prose`
        The saving paid for a second teacher in the water. That's the bit I'd fight for.
      `,
      lessons: prose`
        Book by October. The pool wants to sell you Thursdays.
      `,
    },
    {
      title: "The rest of the afternoon",
      what: prose`
        We got thirty afternoons back. Ten go on the swimming fortnight's missed lessons and twenty on PE at school,
        which we'd more or less given up.
      `,
      activeIngredients: prose`
        They do more PE now than when we swam all year.
      `,
      lessons: prose`
        Families thought we were cutting swimming. Put the hours in the letter.
      `,
    },
  ],
  measures: [
    {
      indicator: "Juniors able to swim 25 metres unaided",
      unit: "percent",
      cohortSize: 34,
      baseline: 41,
      after: 74,
      period: "6 June to 20 June 2025",
      comparator: "In the year before, with weekly lessons, the same class went from 11 of 33 to 14 of 33",
      source: "Pool teachers' record",
    },
    {
      indicator: "Juniors able to float and tread water for a minute in clothes",
      unit: "percent",
      cohortSize: 34,
      baseline: 26,
      after: 65,
      period: "6 June to 20 June 2025",
      source: "Pool teachers' record",
    },
  ],
  didNotWork: prose`
    I checked in September and three of the 25 couldn't do it any more. So they do forget, over a summer. We're
    adding a two-day top-up.

    If you're off with an ear infection for that fortnight you've missed the lot. Two were. They came with another
    school in July, which was kind of them.
  `,
  costBand: "10_to_50",
  staffTime: "Two members of staff for two hours a day over ten days, and a minibus driver, who is me.",
  contactName: "Callum Frost",
  contactRole: "Junior class teacher",
  contactEmail: "callum.frost@hollowgate-primary.example",
  offers: ["call", "visit"],
  startedOn: "2025-06-09",
} satisfies DemonstrationPractice;
