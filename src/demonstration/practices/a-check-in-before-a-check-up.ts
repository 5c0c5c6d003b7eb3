import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const aCheckInBeforeACheckUp = {
  key: "a-check-in-before-a-check-up",
  schoolUrn: "900055",
  authorKey: "leon-baptiste",
  status: "validated",
  title: "Five minutes with the same adult, twice a day, before anything has gone wrong",
  summary:
    "Every pupil begins and ends the day with the same adult and one question; fewer days fall apart after dinner.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["behaviour", "pastoral-care", "send", "wellbeing-and-mental-health"],
  phases: ["special", "secondary"],
  keyStages: ["ks3", "ks4"],
  problem: prose`
    Everybody here has been excluded from somewhere. They come to us knowing exactly how to get an adult's full
    attention, and it isn't by doing fractions.

    I worked it out with the log. A lad who kept it together all day had about four minutes of anyone just being
    with him. If he kicked off, he had forty. He'd get a quiet room, a drink, me, a game of cards and a talk about
    his nan. I'd have kicked off.

    So the good bit of our school was what you got for having a bad day. Nobody had planned that. We're nice people
    and we'd made it worse.
  `,
  blocks: [
    {
      title: "Morning five",
      what: prose`
        There are ten of us, including the cook and the business manager. Each has five or six pupils. You see each
        one between 8.50 and 9.10, same spot every day. "Out of ten?" That's the question. If it's under four,
        "What'd make it a five?"
      `,
      activeIngredients: prose`
        It's the same person, whatever you did yesterday. And it's a number, so you don't have to talk.
      `,
      lessons: prose`
        Same spot matters. I moved to a different bench for the sun and two of mine couldn't find me, and that was
        that for the morning.
      `,
    },
    {
      title: "Afternoon five",
      what: prose`
        Same person before the taxi. "What was the best lesson?" I write it down and it goes home by text.
      `,
      activeIngredients: prose`
        Some parents had nine years of phone calls and never had a good one. One rang back to check that we had the
        right number.
      `,
      lessons: prose`
        If there wasn't a good bit, say "he came in and he stayed in". Don't make one up. They can smell it.
      `,
    },
    {
      title: "After a bad one",
      what: prose`
        When it does blow up, the person who deals with it isn't your adult, it's short, it's kind and it's a bit
        boring. Your adult sees you at the usual time, same as ever.
      `,
      activeIngredients: prose`
        The good stuff is now there every day and you can't get more of it by throwing a chair.
      `,
      lessons: prose`
        This was hard on staff who are good at the big rescue. I was one of them.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils with two or more serious incidents in a half-term",
      unit: "percent",
      cohortSize: 54,
      baseline: 57,
      after: 37,
      period: "Autumn 2024 and autumn 2025, first half-term",
      source: "Incident log, counted by the deputy head",
    },
    {
      indicator: "Serious incidents after dinner in that half-term",
      unit: "count",
      cohortSize: 54,
      baseline: 96,
      after: 58,
      period: "The same two half-terms",
      comparator: "Before dinner: 71 to 63",
      source: "Incident log",
    },
    {
      indicator: "Pupils with attendance above 85%",
      unit: "percent",
      cohortSize: 54,
      baseline: 41,
      after: 54,
      period: "Autumn terms of 2024 and 2025",
      source: "Registers",
    },
  ],
  didNotWork: prose`
    Mornings are about the same. What happens before 8.50 is bigger than five minutes.

    When an adult leaves, it's bad. We lost one in February with a week's notice, and three of his five were back to
    square one. We've given everyone a second adult now, who they see on Fridays.

    A pupil said "is this just so we don't kick off?" I said yes, partly. I don't think we've got a better answer
    than that yet.
  `,
  costBand: "50_to_200",
  staffTime: "Ten adults for ten minutes a day each; one hour a week together.",
  contactName: "Leon Baptiste",
  contactRole: "Learning mentor",
  contactEmail: "leon.baptiste@stangmouth-bridge.example",
  offers: ["call", "visit", "coaching"],
  startedOn: "2024-09-16",
  submittedOn: "2026-06-05",
  decidedOn: "2026-11-06",
  level: "promising",
  kitemarkUntil: "2028-11-06",
} satisfies DemonstrationPractice;
