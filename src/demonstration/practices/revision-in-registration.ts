import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const revisionInRegistration = {
  key: "revision-in-registration",
  ref: "GP-2016",
  schoolUrn: "900047",
  authorKey: "gareth-pugh",
  status: "published",
  title: "Six questions in registration did more than the Easter revision school",
  summary:
    "We moved revision from the holidays into twelve minutes of morning registration, and stopped calling it revision.",
  scale: "year_group",
  origin: "national",
  identifiedVia: "cpd_event",
  themes: ["revision-and-study-skills", "disadvantage", "assessment"],
  phases: ["secondary"],
  keyStages: ["ks4"],
  problem: prose`
    Every spring this school ran Easter revision. It cost £9,400 in staff pay and pizza. I ran it for four years and
    thought I was a good person.

    Then somebody (it was a maths teacher, and it usually is) asked who came. I found the registers. Of 164 in Year
    11, 61 came to anything. Of the 68 who get pupil premium, 14 did. The rest had younger brothers and sisters to
    mind, or jobs, or no bus, there being no bus to Stangmouth Academy in the holidays. We had built a scheme for
    people who were already going to pass, and fed them.

    Those who stayed at home told us that they had revised. They had. They had read their books with a highlighter
    until the books were yellow.
  `,
  blocks: [
    {
      title: "Six questions",
      what: prose`
        8.40, in tutor groups, on paper. Six questions: two from last week, two from last term, two from last year,
        across three subjects. Five minutes in silence. Answers on the board. Mark your own, put a tick or a dot on
        your sheet, sheets kept in a box.
      `,
      activeIngredients: prose`
        You have to pull it out of your head rather than look at it and nod. They hate it slightly, which is how you
        know.
      `,
      lessons: prose`
        Short answers only. A history department asked to write short answers will need help. "Discuss" is not a
        question for 8.40.
      `,
    },
    {
      title: "Dots on Friday",
      what: prose`
        On Fridays the twelve minutes are spent on the dots. Everybody picks two they keep getting wrong, gets the
        page reference and writes themselves a card.
      `,
      activeIngredients: prose`
        They saw what they did not know while there was still time to be annoyed about it.
      `,
      lessons: prose`
        Tutors who teach PE were better at this than tutors who teach English, because they were not tempted to
        explain.
      `,
    },
    {
      title: "Then take away the pizza",
      what: prose`
        We closed the Easter school and spent part of the money on printing and on opening the library until 5.30
        with a late bus on two days.
      `,
      activeIngredients: prose`
        A bus.
      `,
      lessons: prose`
        Parents complained for about a week, mainly about the pizza.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils with a completed card for at least four subjects by Easter",
      unit: "percent",
      cohortSize: 159,
      baseline: 23,
      after: 71,
      period: "Easter 2024 (the year before) to Easter 2025",
      source: "Count of boxes by tutors: 38 of 164, then 113 of 159",
    },
    {
      indicator: "Pupil premium pupils using any organised revision",
      unit: "percent",
      cohortSize: 66,
      baseline: 21,
      after: 88,
      period: "2024 to 2025",
      source: "Registers: 14 of 68, then 58 of 66",
    },
    {
      indicator: "Mean mark on the same mock paper in science, out of 100",
      unit: "score",
      cohortSize: 159,
      baseline: 41,
      spread: 17.5,
      after: 46,
      period: "March 2024 to March 2025",
      comparator: "Other subjects not in the box rose by one mark on average",
      source: "Mock papers",
    },
  ],
  didNotWork: prose`
    English. Quotations went into the box and came out of it as quotations, with no idea attached. The department
    has asked to be let off, and I have let it off.

    About one in ten never did it properly. They are mostly the ones who are not there at 8.40, and twelve minutes
    at 8.40 is not the answer for somebody who arrives at ten.

    I cannot tell you it raised our GCSE results. They went up a little, and so did those of everybody near us.
  `,
  costBand: "under_10",
  staffTime:
    "Twelve minutes a day that had been spent on notices; about three hours a week for heads of department to write questions, falling to one in the second year.",
  contactName: "Gareth Pugh",
  contactRole: "Head of Year 11 and history teacher",
  contactEmail: "gareth.pugh@stangmouth-academy.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2024-09-09",
  submittedOn: "2025-09-26",
  decidedOn: "2025-11-14",
  publishedOn: "2025-12-01",
  level: "promising",
  kitemarkUntil: "2027-11-14",
} satisfies DemonstrationPractice;
