import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const theWallAsAFirstDraft = {
  key: "the-wall-as-a-first-draft",
  ref: "GP-2023",
  schoolUrn: "900009",
  authorKey: "kirsty-elwood",
  status: "published",
  title: "Building a wall before writing about it: longer, better-ordered writing from 22 juniors",
  summary:
    "Doing the thing outside first, in the order that it happens, gave our juniors something to say and an order to say it in.",
  scale: "class",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["writing", "outdoor-learning", "small-schools"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    We have 22 juniors, Years 3, 4, 5 and 6 in one room, and 47 children altogether, a fell that starts at the
    bicycle shed, and rain. You would think that they would write about it. They wrote about things they had seen on
    a screen: zombies, football transfers, a shopping centre in a city none of them had visited.

    When I asked for instructions or an explanation I got four lines, from keen and reluctant writers alike. The
    order was anyhow. The children were not short of things they could do. One can deliver a lamb. It had not struck
    anybody, including me, that this was a subject.
  `,
  blocks: [
    {
      title: "Do it, in order, with a person who knows",
      what: prose`
        Each half-term has one real job that goes in stages. We have mended six feet of dry-stone wall, laid a bit
        of hedge, cleared the culvert, built a hide and cooked on a fire. Somebody local shows us. The children do
        it, in stages, over two or three afternoons.
      `,
      activeIngredients: prose`
        A wall goes footings, first lift, throughs, second lift, cope. Get it out of order and it falls on your
        foot. There is your paragraph plan and nobody has had to mention paragraphs.
      `,
      lessons: prose`
        Pick jobs with a right order. Bird-watching was lovely and made terrible instructions.
      `,
    },
    {
      title: "Say it on the way back",
      what: prose`
        It is nine minutes from the top gate to school. In pairs they tell each other how it is done, turn and turn
        about, one stage each. At the school gate each pair tells me one stage.
      `,
      activeIngredients: prose`
        They have talked it through before they sit down. It also keeps everyone off the subject of being wet.
      `,
      lessons: prose`
        Pairs of different ages, older one second. If the older goes first the younger says "same".
      `,
    },
    {
      title: "The waller's words",
      what: prose`
        We keep a list of the words the expert used: heartings, batter, hog-hole, cripple hole. They must use three
        and spell them as on the list.
      `,
      activeIngredients: prose`
        These are words with a use. Their grandparents know them. Writing went home and was corrected by farmers.
      `,
      lessons: prose`
        Ask the expert to read the result. When Mr Airey said "I couldn't build it from that", four children rewrote
        theirs without being asked.
      `,
    },
  ],
  measures: [
    {
      indicator: "Juniors whose instructions could be followed in order by a reader who was not there",
      unit: "percent",
      cohortSize: 22,
      baseline: 27,
      after: 68,
      period: "March 2025 to February 2026",
      source: "Judged by the upper-junior teacher at a neighbouring school with names and dates covered",
    },
    {
      indicator: "Mean length of a piece of explanation, in words",
      unit: "count",
      cohortSize: 22,
      baseline: 71,
      after: 148,
      period: "March 2025 to February 2026",
      comparator: "Stories by the same children, not part of this: 160 to 172",
      source: "Two pieces a child",
    },
  ],
  didNotWork: prose`
    Stories are no better. I had imagined that it would spread by itself and it did not.

    Four of the 22 hate being cold and did worse outside than in. We have better gloves now, and a plan which says
    that the recorder of the day may sit in the hide.

    Spelling went down as length went up. I can live with that for a year.
  `,
  costBand: "under_10",
  staffTime: "One afternoon a fortnight outside; half a day a term with the waller.",
  contactName: "Kirsty Elwood",
  contactRole: "Junior class teacher",
  contactEmail: "kirsty.elwood@gillthwaite-primary.example",
  offers: ["call", "visit", "demonstration_lesson"],
  startedOn: "2025-03-03",
  submittedOn: "2026-02-27",
  decidedOn: "2026-04-24",
  publishedOn: "2026-05-11",
  level: "promising",
  kitemarkUntil: "2028-04-24",
} satisfies DemonstrationPractice;
