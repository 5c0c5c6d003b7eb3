import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const iWantMoreToast = {
  key: "i-want-more-toast",
  schoolUrn: "900053",
  authorKey: "wendy-lomax",
  status: "awaiting_agreement",
  title: "Snack time is when our youngest pupils learned to ask for things",
  summary:
    "Communication boards had been on the wall for years; putting them on the snack table, and waiting, got eighteen pupils using them.",
  scale: "phase",
  origin: "local",
  identifiedVia: "visit",
  themes: ["autism-and-communication", "send", "early-language", "teaching-assistants"],
  phases: ["special", "early_years", "primary"],
  keyStages: ["eyfs", "ks1"],
  problem: prose`
    All our lower school pupils have a communication system. It says so in their plans. The boards were lovely,
    laminated, one on each wall, and one in each bag. When the speech therapist came to film us using them for a
    course, we had to go and find one.

    We were too good at guessing. After a year with a child you know that this noise is milk and that one is the
    window. We would have the milk there before he had finished looking at it. He had no need to tell us anything.

    She counted for us. In two snack times 18 pupils made 31 requests between them, and 24 of those were reaching
    for it.
  `,
  blocks: [
    {
      title: "Boards where the toast is",
      what: prose`
        Snack has a board for each place, flat on the table, same twelve symbols, same positions, for everyone.
        Adults have one and use it when they talk: we point to "more" when we say more.
      `,
      activeIngredients: prose`
        They see adults using it. A child who never sees anyone talk with a board has no reason to think that it is
        for talking.
      `,
      lessons: prose`
        Never move a symbol. We swapped juice for squash in March and lost a week.
      `,
    },
    {
      title: "A little at a time, and wait",
      what: prose`
        Toast is cut in eight. You get one piece. Then we wait, looking pleased, and count to ten in our heads. If
        nothing comes we point to "more toast" ourselves and give it. No one goes without, ever.
      `,
      activeIngredients: prose`
        Eight chances instead of one. And the ten seconds, which feels like a month.
      `,
      lessons: prose`
        Staff need to practise the waiting on each other. We did it with biscuits. Several people could not last to
        six.
      `,
    },
    {
      title: "Silly adults",
      what: prose`
        Once in each snack something is wrong. No spoon. Lid on the yoghurt. A shoe on the plate.
      `,
      activeIngredients: prose`
        It gives you something to say other than "more". "Stop", "help", "not that", and someone's first joke.
      `,
      lessons: prose`
        Not for everyone. For three pupils anything wrong is frightening, and we know who they are.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils making a request with a symbol, sign or word at snack without being prompted",
      unit: "percent",
      cohortSize: 18,
      baseline: 22,
      after: 72,
      period: "January 2025 to January 2026",
      source: "Two filmed snack times at each date, counted by the speech and language therapist",
    },
    {
      indicator: "Requests of all kinds in two snack times",
      unit: "count",
      cohortSize: 18,
      baseline: 31,
      after: 118,
      period: "January 2025 to January 2026",
      source: "The same films",
    },
  ],
  didNotWork: prose`
    It has not travelled to the playground. There is nothing out there that you have to ask for. We are thinking
    about that.

    We gave families a board to use at tea time. Some love it. Several told us, fairly enough, that tea is the one
    time in the day when they want to just get food in.
  `,
  costBand: "10_to_50",
  staffTime: "Twenty minutes twice a day that was snack in any case; an hour's staff practice every other week.",
  contactName: "Wendy Lomax",
  contactRole: "Lower school teacher",
  contactEmail: "wendy.lomax@fairbeck.example",
  offers: ["visit", "demonstration_lesson", "coaching"],
  startedOn: "2025-01-20",
} satisfies DemonstrationPractice;
