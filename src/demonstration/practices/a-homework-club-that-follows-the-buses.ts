import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const aHomeworkClubThatFollowsTheBuses = {
  key: "a-homework-club-that-follows-the-buses",
  ref: "GP-2021",
  schoolUrn: "900049",
  authorKey: "joseph-mensah",
  status: "published",
  title: "A homework club built round the bus timetable reached the pupils who needed it",
  summary:
    "We read six bus timetables, moved the club to where pupils already waited, and doubled the number who use it.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "pupil_data",
  themes: ["homework", "disadvantage", "pastoral-care"],
  phases: ["secondary"],
  keyStages: ["ks3", "ks4"],
  problem: prose`
    I counted detentions for missing homework. There had been 611 in one term. Then I put a pin in a map for each
    pupil with three or more. The pins lay in lines, and the lines were bus routes.

    Our school takes pupils from all over the county because it is the only Catholic high school in it. Some are on
    a bus at 7.05 and home at 5.20, and in a house of seven people with one table. We had a homework club, in the
    library, from 3.30 until 4.30. All the contract buses leave at 3.45. To go to homework club you had to live near
    or have a parent with a car. Nineteen pupils went. They were charming and they would have done their homework
    anyway.

    I take the bus myself, which is perhaps why I saw it. I should have seen it in my first week and not in my fifth
    year.
  `,
  blocks: [
    {
      title: "Before school, where they already are",
      what: prose`
        Two routes arrive at 8.05 and one at 8.10, and the bell is at 8.50. Those pupils had been standing under the
        canopy for forty minutes. Now the canteen is open from 8.00 with tables for work, toast at 20p, and Mrs
        Kerr, who was a chemist.
      `,
      activeIngredients: prose`
        Nobody has to stay behind or be collected or tell anyone that they have no table. They come in because it is
        warm.
      `,
      lessons: prose`
        Toast first. In the first week we kept food and work apart, and they chose food.
      `,
    },
    {
      title: "The second bus",
      what: prose`
        The bus company agreed to run one route again at 4.40 on two days for £46 a day. Governors pay from pupil
        premium money for those who are entitled, and it is open to others for a pound.
      `,
      activeIngredients: prose`
        It serves the two longest routes, where 31 of our 102 free-meal pupils live.
      `,
      lessons: prose`
        I asked the company for a favour for a year and got nowhere. I then asked what it would cost.
      `,
    },
    {
      title: "Homework that can be done in a canteen",
      what: prose`
        Heads of department agreed that anything set for the next day can be done with a pen and the book. Work
        needing a computer has a week.
      `,
      activeIngredients: prose`
        A third of what we were setting could not be done by a pupil without a laptop, however willing.
      `,
      lessons: prose`
        Show, do not tell. I sat in the head of science's office and tried to do his homework on my telephone.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils from the three longest routes with two or more missed homeworks in a fortnight",
      unit: "percent",
      cohortSize: 96,
      baseline: 54,
      after: 30,
      period: "October 2024 to October 2025",
      comparator: "Pupils living within two miles: 41 of 205 to 38 of 205",
      source: "Homework log",
    },
    {
      indicator: "Pupils using homework club at least once a week",
      unit: "count",
      cohortSize: 640,
      baseline: 19,
      after: 88,
      period: "Autumn 2024 to autumn 2025",
      source: "Canteen and library registers",
    },
  ],
  didNotWork: prose`
    Grades are where they were, as far as I can tell after one year. What has changed is the number of pupils in
    trouble for it, and how Monday mornings feel.

    A club for Year 11 alone, on Saturdays, closed after four weeks. Of course it did. There are no buses on
    Saturdays.
  `,
  costBand: "10_to_50",
  staffTime: "Two paid supervisors for fifty minutes, four days a week; an hour of mine on Mondays.",
  contactName: "Joseph Mensah",
  contactRole: "Assistant head of year",
  contactEmail: "joseph.mensah@st-balthers-high.example",
  offers: ["call", "visit"],
  startedOn: "2024-11-04",
  submittedOn: "2025-12-12",
  decidedOn: "2026-02-13",
  publishedOn: "2026-03-02",
  level: "good",
  kitemarkUntil: "2028-02-13",
} satisfies DemonstrationPractice;
