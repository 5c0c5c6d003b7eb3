import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const theCensusForOurOwnStreet = {
  key: "the-census-for-our-own-street",
  schoolUrn: "900032",
  authorKey: "peter-wharton",
  status: "submitted",
  title: "Following one terrace through six censuses gave our juniors a sense of when things happened",
  summary:
    "A local study repeated at the start of every history unit gave juniors in a mixed-age class something to hang the rest of history upon.",
  scale: "phase",
  origin: "local",
  identifiedVia: "visit",
  themes: ["humanities", "curriculum-leadership", "small-schools"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    An adviser asked a group of our older juniors, good talkers all, which came first: the Romans, the railway or
    the Black Death. The discussion was lively. The vote was for the railway.

    They had been taught all three, and taught them well, if I may say so as the person who did it. But in a school
    with a two-year cycle and four ages in a room, a child may meet the Tudors before the Vikings and the Greeks
    after the Blitz. Each unit was an island. Nothing said how far apart the islands were.

    I had tried a time-line round the hall. It was handsome, and I noticed that nobody under five foot could see it.
  `,
  blocks: [
    {
      title: "Six households, one terrace",
      what: prose`
        The terrace below the school was built in 1838 for quarrymen. For six censuses we have made a card for each
        household: who, how old, what they did, where born. The names are as recorded, all of people long dead, and
        each child looks after one house for the whole of their time with us.
      `,
      activeIngredients: prose`
        It is theirs. "In my house there were eleven people and one bed-closet" makes a decade stick.
      `,
      lessons: prose`
        Transcribe the sheets yourself. The handwriting is not a lesson; it is an obstacle.
      `,
    },
    {
      title: "Where was the terrace?",
      what: prose`
        Each history unit opens with one afternoon on the same question. The Romans: there was no terrace, but what
        was here? The railway: who in your house could have worked on it? Only then do we set out for Rome or
        wherever it may be.
      `,
      activeIngredients: prose`
        Every unit gets tied to the same post. Chronology is the distance from your own front door.
      `,
      lessons: prose`
        Also works in geography, which I found by accident while looking for where they were all born.
      `,
    },
    {
      title: "The knotted rope",
      what: prose`
        A rope of 20 metres, a metre for each century, is carried out to the field at the beginning of each unit.
        Children stand at their period and shout to each other.
      `,
      activeIngredients: prose`
        They can see that they are a very long way from the Romans and can almost touch the railway. Some of them
        could not get over it.
      `,
      lessons: prose`
        Wet rope shrinks. We lost the Normans.
      `,
    },
  ],
  measures: [
    {
      indicator: "Juniors putting eight periods in the right order, allowing one slip",
      unit: "percent",
      cohortSize: 41,
      baseline: 29,
      after: 76,
      period: "September 2024 to July 2026",
      comparator: "A similar school's juniors, July 2026: 17 of 38",
      source: "Card-sorting task, given by a teaching assistant; 27 of the 41 pupils were here at both dates",
    },
    {
      indicator: "Juniors giving a reason why something changed, with evidence, in an interview",
      unit: "percent",
      cohortSize: 41,
      baseline: 24,
      after: 54,
      period: "September 2024 to July 2026",
      source: "Interviews by the adviser",
    },
  ],
  didNotWork: prose`
    The census is silent on a great many people. Lodgers come and go without a first name, and the children wanted
    to know about the servant at number four in 1851, born in Jamaica, and I had little to tell them. A colleague
    from the county archive has helped since, and I should have asked her at the start.

    I overdid it. By the second year there was a certain groan at the word "terrace", and I now ration myself to one
    afternoon.
  `,
  costBand: "under_10",
  staffTime: "Four days of my holidays, which I enjoyed, and one afternoon at the start of each half-term.",
  contactName: "Peter Wharton",
  contactRole: "Headteacher",
  contactEmail: "peter.wharton@hazelgill-primary.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2024-09-16",
  submittedOn: "2026-11-06",
} satisfies DemonstrationPractice;
