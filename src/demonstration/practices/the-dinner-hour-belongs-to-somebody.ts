import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const theDinnerHourBelongsToSomebody = {
  key: "the-dinner-hour-belongs-to-somebody",
  ref: "GP-2025",
  schoolUrn: "900023",
  authorKey: "colin-raistrick",
  status: "published",
  title: "Fewer rules and better-trained midday staff halved the queue outside my door",
  summary:
    "We put the dinner hour in the hands of six midday supervisors, gave them training and three rules, and stopped sorting it out afterwards in lesson time.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "head_deputy_or_subject_group",
  themes: ["behaviour", "pastoral-care", "wellbeing-and-mental-health"],
  phases: ["primary"],
  keyStages: ["ks1", "ks2"],
  problem: prose`
    For most of my career, what happened at dinner time was a kind of weather. At five past one it blew in: a line
    of children outside my door, each with a version. I had it down to eleven minutes a day. Teachers had it down to
    another ten each while the class waited. Somebody good at sums in the office worked out that we were losing the
    equivalent of two and a half days' teaching a week across the school, to things that had been over for half an
    hour.

    We had twenty-three playground rules. I know because I found the list. Number fourteen was "No hopping near
    bins".

    The people in charge of all this were six supervisors on the lowest pay in the building. In thirty years I had
    never once asked a supervisor what she thought, and when at last I did, Mrs Dyson said "Well, nobody's ever told
    us what they're called", meaning the children.
  `,
  blocks: [
    {
      title: "Paid to arrive early",
      what: prose`
        Supervisors start twenty minutes before dinner. They come into classes, know the names, hear from the
        teacher who has had a bad morning and who is on their own at present.
      `,
      activeIngredients: prose`
        They know names, and they hear about trouble before it starts. They are introduced as staff, because they
        are.
      `,
      lessons: prose`
        It cost £5,200 a year. I had said for years that we could not afford it.
      `,
    },
    {
      title: "Three rules, sorted there and then",
      what: prose`
        Be safe, be fair, sort it before the bell. A supervisor who sees a quarrel takes both children to the bench,
        hears each for one minute, asks what would make it right, and sees it done. It isn't passed on unless
        somebody is hurt or frightened.
      `,
      activeIngredients: prose`
        I'd say the most important thing is that it cannot be passed on. Supervisors got good at settling things
        because they had to settle them.
      `,
      lessons: prose`
        We rehearsed with teachers playing the children. My deputy makes an alarming seven-year-old.
      `,
    },
    {
      title: "Something to do in each corner",
      what: prose`
        Each supervisor runs one thing of her own choosing. We have knitting, skipping, a dance corner, dominoes, a
        football pitch with a referee's whistle, and a bench for sitting and talking.
      `,
      activeIngredients: prose`
        Half of the trouble was boredom. A supervisor who likes what she is doing is a different person, too.
      `,
      lessons: prose`
        Mrs Dyson's knitting has a waiting list with more boys on it than girls. I would have said "craft" and got
        nobody.
      `,
    },
  ],
  measures: [
    {
      indicator: "Children sent to the head or deputy after dinner, half-termly",
      unit: "count",
      cohortSize: 287,
      baseline: 94,
      after: 41,
      period: "Spring 2025 to spring 2026, first half-term",
      source: "Office book",
    },
    {
      indicator: "Juniors who say that dinner time is mostly good",
      unit: "percent",
      cohortSize: 138,
      baseline: 56,
      after: 79,
      period: "February 2025 to February 2026",
      source: "Survey on paper, same questions",
    },
  ],
  didNotWork: prose`
    Reception were lost in it. Sixty minutes outdoors with the whole school is too long at four. They now have half
    an hour with us and half in their own yard.

    Football remains football. The whistle helped until somebody else got a whistle.
  `,
  costBand: "10_to_50",
  staffTime:
    "Six supervisors paid for twenty minutes more a day, and one morning's training each term. Me on Tuesdays.",
  contactName: "Colin Raistrick",
  contactRole: "Headteacher",
  contactEmail: "colin.raistrick@ashgarth-primary.example",
  offers: ["call", "visit", "coaching"],
  startedOn: "2025-02-24",
  submittedOn: "2026-05-15",
  decidedOn: "2026-07-03",
  publishedOn: "2026-09-07",
  level: "promising",
  kitemarkUntil: "2028-07-03",
} satisfies DemonstrationPractice;
