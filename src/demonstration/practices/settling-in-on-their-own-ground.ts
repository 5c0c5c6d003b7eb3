import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const settlingInOnTheirOwnGround = {
  key: "settling-in-on-their-own-ground",
  schoolUrn: "900102",
  authorKey: "carys-bevan",
  status: "submitted",
  title: "Two visits to us and one to them: settling nursery children with fewer tears",
  summary:
    "A home visit with no clipboard, a borrowed object and a start spread over three weeks halved the number of children who were still upset at half-term.",
  scale: "year_group",
  origin: "local",
  identifiedVia: "pupil_data",
  themes: ["early-years", "transition", "family-engagement"],
  phases: ["early_years"],
  keyStages: ["eyfs"],
  problem: prose`
    In the autumn of 2024 we had a dreadful September. Forty-six children began on the same Monday. By ten o'clock
    you could not hear the phone. I held one child for so long that I lost the feeling in my arm, and there were
    five others waiting.

    People told us that they stop crying as soon as Mum has gone, and most do. But I kept a chart. At half-term 17
    of 46 were still upset on most days at being left, and those 17 were not playing. They were watching the door.
    It was half a term of nursery that they had not really had.

    We had been doing home visits. I looked at what we did on them. We filled in a form of nine pages, in the front
    room, with the child looking on while we talked about her.
  `,
  blocks: [
    {
      title: "A visit with nothing to fill in",
      what: prose`
        Two of us visit for half an hour in June or July. We bring a bag with three toys from nursery and get down
        on the floor. Forms are done by phone another day. The child shows us one thing that matters to them.
      `,
      activeIngredients: prose`
        They see us in their own place, where they are in charge. One child put my shoes away for me in case I
        wanted to stay.
      `,
      lessons: prose`
        Always offer another place. Some families would sooner meet us in the park, and we do not ask why.
      `,
    },
    {
      title: "Lend something, bring it back",
      what: prose`
        Each child picks one of the three toys and keeps it until September. Bringing it back is their first job.
      `,
      activeIngredients: prose`
        They arrive with something to do and a reason for being there. Of 46, forty-three came back with it. We do
        not chase the others.
      `,
      lessons: prose`
        Nothing with small parts, and nothing that you would mind losing.
      `,
    },
    {
      title: "Eight at a time",
      what: prose`
        Children start in groups of eight or so over three weeks, with a parent in the room for as long as it takes,
        and then in the next room with a kettle.
      `,
      activeIngredients: prose`
        A grown-up can see to eight. Parents in the kettle room found each other, which we had not thought of and is
        now half the point.
      `,
      lessons: prose`
        Working parents need the dates by Easter. The first year we told them in July, which was no use to anybody
        on shifts.
      `,
    },
  ],
  measures: [
    {
      indicator: "Children still upset on most days at half-term",
      unit: "percent",
      cohortSize: 46,
      baseline: 37,
      after: 17,
      period: "October 2024 and October 2025, 46 children in each year",
      source: "Key workers' chart for the last full week before half-term",
    },
    {
      indicator: "Children playing with another child for ten minutes or more, observed",
      unit: "percent",
      cohortSize: 46,
      baseline: 33,
      after: 57,
      period: "October 2024 and October 2025",
      source: "Observation by the Reception teacher, one morning each",
    },
  ],
  didNotWork: prose`
    It cost us three weeks of full sessions, and a few families could not manage that at all. We took seven children
    full-time from the first day with an extra adult. They did no worse than the others, which I find a little
    awkward.

    Separate years and different children. It may simply have been an easier year, and there were fewer with colds.
  `,
  costBand: "10_to_50",
  staffTime: "Two staff for an afternoon a week in the summer term; three weeks of shorter sessions in September.",
  contactName: "Carys Bevan",
  contactRole: "Early years lead",
  contactEmail: "carys.bevan@estuary-infants.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2025-06-16",
  submittedOn: "2026-11-02",
} satisfies DemonstrationPractice;
