import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const theWaitingChair = {
  key: "the-waiting-chair",
  ref: "GP-2010",
  schoolUrn: "900001",
  authorKey: "lucy-farrar",
  status: "published",
  title: "Practising waiting: small daily games helped three-year-olds hold on",
  summary:
    "Three short games a day, played until they were dull and then made harder, helped nursery children wait, stop and start again.",
  scale: "whole_institution",
  origin: "international",
  identifiedVia: "research_or_project",
  themes: ["early-years", "behaviour", "wellbeing-and-mental-health"],
  phases: ["early_years"],
  keyStages: ["eyfs"],
  problem: prose`
    Small children cannot wait. That is not a fault in them. But in the September after a hard couple of years we
    had forty-one three-year-olds starting, and the room felt different from any other I have known in eleven years.
    Snack was a scrum. The sand tray had to be guarded. In one morning I counted twenty-six times when an adult said
    "wait" to a child who plainly had no idea how it is done.

    We were saying it as though it were information.

    A colleague had been to a talk on the games used in nurseries abroad to build what the books call
    self-regulation. The games were nothing special. What was different was that they were planned like anything
    else you teach: a first step, a second step, and somebody noticing who was ready.
  `,
  blocks: [
    {
      title: "Stop and go",
      what: prose`
        Three games a day, five minutes each. Walk like bears until the drum stops. Later, stop when the drum
        starts. Later, bears stop for the drum and rabbits for the bell. Everyone plays, adults too, badly.
      `,
      activeIngredients: prose`
        The change of rule is where the learning is. A child who can stop for the drum has learned the drum. A child
        who can change the rule is learning to hold on to themselves.
      `,
      lessons: prose`
        Keep to one game until it is nearly dull. We used to change every day to keep it fresh and were, I now
        think, entertaining ourselves.
      `,
    },
    {
      title: "Something to do while waiting",
      what: prose`
        By the sand tray there is a chair and a two-minute timer, and a basket with a knobbly ball in it. A child
        who wants a turn turns the timer, holds the ball and watches. When the sand is through, the other child
        gives up the spade.
      `,
      activeIngredients: prose`
        They can see time going. The ball occupies the hand that was going to snatch.
      `,
      lessons: prose`
        The timer belongs to the waiting child. When an adult turns it, it becomes a punishment for the child who is
        playing.
      `,
    },
    {
      title: "Saying what we do",
      what: prose`
        Adults wait aloud. "I want to go outside and Maureen is talking to me, so I am holding my door handle and
        counting." Parents were shown this at the gate, and a good many do it at bus stops now.
      `,
      activeIngredients: prose`
        They copy what they hear. I have heard a child tell a duck to hold its door handle.
      `,
      lessons: prose`
        It takes about three weeks for staff to stop feeling silly.
      `,
    },
  ],
  measures: [
    {
      indicator: "Children able to wait two minutes for a turn without an adult's help",
      unit: "percent",
      cohortSize: 41,
      baseline: 20,
      after: 76,
      period: "September 2024 to June 2025",
      comparator: "The 39 children of the year before, seen in June 2024: 19",
      source: "Observed at the sand tray over one week by two staff",
    },
    {
      indicator: "Times in a morning that an adult stepped in over sharing",
      unit: "count",
      cohortSize: 41,
      baseline: 26,
      after: 9,
      period: "One Tuesday in September 2024 and one in June 2025",
      source: "Tally by a student on placement",
    },
  ],
  didNotWork: prose`
    Of course three-year-olds become nearly four, and nearly-fours can wait. The year before went from much the same
    beginning to 19 of 39 without any of this, so please take that away from our 31 before you get excited.

    The calm corner was a failure. It had cushions, a tent and fairy lights, and it became the most fought-over
    place in the nursery.
  `,
  costBand: "under_10",
  staffTime:
    "Fifteen minutes a day within the session, and an hour of staff time each fortnight to choose the next step.",
  contactName: "Lucy Farrar",
  contactRole: "Nursery teacher",
  contactEmail: "lucy.farrar@harrowfell-nursery.example",
  offers: ["call", "visit", "demonstration_lesson", "materials"],
  startedOn: "2024-09-03",
  submittedOn: "2025-07-11",
  decidedOn: "2025-09-05",
  publishedOn: "2025-09-22",
  level: "good",
  kitemarkUntil: "2027-09-05",
} satisfies DemonstrationPractice;
