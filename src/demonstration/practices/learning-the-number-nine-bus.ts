import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const learningTheNumberNineBus = {
  key: "learning-the-number-nine-bus",
  ref: "GP-2026",
  schoolUrn: "900106",
  authorKey: "geoff-tanner",
  status: "published",
  title: "Learning the number 9 bus: independent travel, taught backwards",
  summary:
    "Students learn the last step of a journey first, and an adult drops back one stop at a time; twelve of seventeen now travel alone.",
  scale: "phase",
  origin: "local",
  identifiedVia: "visit",
  themes: ["send", "transition", "pupil-voice"],
  phases: ["post_16", "special"],
  keyStages: ["ks5"],
  problem: prose`
    I have taught at this school for a good while. I used to keep count of what our leavers went on to. College,
    some of them. Then I started asking where they were two years after that. Most were at home. It was hardly ever
    the college. It was the taxi: at nineteen the taxi stops, and if you cannot get on a bus, that is you in your
    front room.

    We taught travel. We had a unit on it with a folder. Students learned the Highway Code, and coin recognition,
    and they made a poster about bus safety. In September 2024 I took seventeen to the stop outside school and asked
    each in turn to get us to the market. Two could.
  `,
  blocks: [
    {
      title: "The last bit first",
      what: prose`
        On the first trip the adult does the whole journey and the student does just the end: ring the bell, thank
        the driver, get off, walk to the café. Next trip, the last two stops. We go on adding from the back.
      `,
      activeIngredients: prose`
        You finish every time on something you can do, and there's a bacon sandwich there. Done from the front,
        every trip ended at the point where you failed.
      `,
      lessons: prose`
        Same seat, same side, to begin with. Then deliberately not.
      `,
    },
    {
      title: "Dropping back",
      what: prose`
        The adult sits two rows behind, then at the back, then gets off a stop early and walks, then follows in a
        car, then waits at the other end, then waits by a phone. Families agree to each step in writing and may say
        stop.
      `,
      activeIngredients: prose`
        Families need it more than the students do. A mother told me she had cried all through the car one and slept
        after it.
      `,
      lessons: prose`
        Go at the pace of the family. We lost one by hurrying.
      `,
    },
    {
      title: "When it goes wrong",
      what: prose`
        We make it go wrong, on purpose, with the bus company in on it: bus full, wrong number, diversion, phone
        flat. Each student carries a card with four things to do.
      `,
      activeIngredients: prose`
        The bus will go wrong. Ours is the number 9.
      `,
      lessons: prose`
        Drivers were keen. Ask the depot, not head office.
      `,
    },
    {
      title: "Students teach students",
      what: prose`
        Those who can do it take the next ones. They are stricter than we are.
      `,
      activeIngredients: prose`
        Nobody believes me that the top deck is fine. They believe Tuesday's lot.
      `,
      lessons: prose`
        Pay them in bus fares.
      `,
    },
  ],
  measures: [
    {
      indicator: "Students making one useful journey alone at least weekly",
      unit: "percent",
      cohortSize: 17,
      baseline: 12,
      after: 71,
      period: "September 2024 to May 2026",
      source: "Travel log checked with families",
    },
    {
      indicator: "Mean steps of the journey done without help, out of 14",
      unit: "score",
      cohortSize: 17,
      baseline: 4.1,
      after: 11.6,
      period: "September 2024 to May 2026",
      source: "Checklist by two staff",
    },
  ],
  didNotWork: prose`
    Five don't travel alone. For two it isn't a sensible aim and we should have said so at the start rather than let
    a family hope. One can do it and doesn't want to.

    A phone app which tracks the student was offered free. Students had not been asked. They were asked, and they
    said no.
  `,
  costBand: "50_to_200",
  staffTime: "One teaching assistant for about twenty-five journeys a student; less once they teach each other.",
  contactName: "Geoff Tanner",
  contactRole: "Post-16 teacher",
  contactEmail: "geoff.tanner@the-lapwing.example",
  offers: ["call", "visit", "coaching", "materials"],
  startedOn: "2024-10-14",
  submittedOn: "2026-06-12",
  decidedOn: "2026-09-04",
  publishedOn: "2026-10-12",
  level: "good",
  kitemarkUntil: "2028-09-04",
} satisfies DemonstrationPractice;
