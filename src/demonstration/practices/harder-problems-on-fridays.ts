import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const harderProblemsOnFridays = {
  key: "harder-problems-on-fridays",
  schoolUrn: "900051",
  authorKey: "andrew-lund",
  status: "submitted",
  title: "Friday problems with no method given stretched our strongest Year 9 mathematicians",
  summary:
    "One hard problem a week, done in threes at whiteboards, gave pupils who found everything easy something that they did not.",
  scale: "subject",
  origin: "national",
  identifiedVia: "cpd_event",
  themes: ["more-able-pupils", "mathematics"],
  phases: ["secondary"],
  keyStages: ["ks3"],
  problem: prose`
    Skerby Bay is a small secondary. In a year of 88 we might have a dozen who find mathematics easy, and in a small
    school they're spread over two sets and taught with everyone else. They finish early. They get the next page of
    the same.

    They'd come to believe that being good at maths means being fast and never being stuck. The first time one of
    them got properly stuck was in the sixth form, somewhere else, and three in a row had dropped it by Christmas.
    Their college told me. I hadn't known.
  `,
  blocks: [
    {
      title: "One problem, no hints",
      what: prose`
        Fridays. One problem goes up in words. No method, no topic. Threes, picked by cards at the door, stand at
        whiteboards round the room. I answer no question that begins "Is this right?"
      `,
      activeIngredients: prose`
        Standing up at a board with one pen between three, everyone can see everyone else's attempt and borrow from
        it. You also can't put your head down.
      `,
      lessons: prose`
        It's for the whole set and not only the dozen. Some of the best ideas have come from people who are slow and
        thorough.
      `,
    },
    {
      title: "Ten minutes at the end",
      what: prose`
        We walk round the boards. I say nothing about who got there. We talk about what each group did when it was
        stuck.
      `,
      activeIngredients: prose`
        They learn that being stuck has moves in it: try a smaller one, draw it, guess and see what's wrong with the
        guess.
      `,
      lessons: prose`
        Leave fifteen minutes. I never have.
      `,
    },
    {
      title: "Where the problems come from",
      what: prose`
        A shoebox of cards, 64 so far, each marked with what it needs and how it went last time.
      `,
      activeIngredients: prose`
        A good problem has a way in for everyone and no obvious way out.
      `,
      lessons: prose`
        I throw out about one in three.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils staying with an unfamiliar problem for ten minutes or more",
      unit: "percent",
      cohortSize: 53,
      baseline: 36,
      after: 75,
      period: "October 2025 and May 2026",
      source: "My observation in lessons",
    },
  ],
  didNotWork: prose`
    Some of the top set's parents thought it was a lesson off. I should have had them in to do one.

    I've no idea whether it helps with exams. Nobody's been through yet.
  `,
  costBand: "none",
  staffTime: "One lesson in four, and half an hour to choose the problem.",
  contactName: "Andrew Lund",
  contactRole: "Mathematics lead",
  contactEmail: "andrew.lund@skerby-bay.example",
  offers: ["call", "visit"],
  startedOn: "2025-09-12",
  submittedOn: "2026-10-16",
} satisfies DemonstrationPractice;
