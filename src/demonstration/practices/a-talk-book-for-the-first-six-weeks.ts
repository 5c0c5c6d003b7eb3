import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const aTalkBookForTheFirstSixWeeks = {
  key: "a-talk-book-for-the-first-six-weeks",
  ref: "GP-2006",
  schoolUrn: "900026",
  authorKey: "amina-yusuf",
  status: "published",
  title: "A talk book and two buddies help new arrivals speak in lessons by week eight",
  summary:
    "Pupils new to English arrive all through our year; a home-made picture book and a rota of two buddies got most of them speaking in class within half a term.",
  scale: "whole_institution",
  origin: "regional",
  identifiedVia: "research_or_project",
  themes: ["english-as-an-additional-language", "oracy", "pastoral-care"],
  phases: ["primary"],
  keyStages: ["ks1", "ks2"],
  problem: prose`
    In the year before we began, twenty-one children joined us who had little or no English. They came in every
    month except August. Their languages were Arabic, Tigrinya, Romanian, Bengali and Pashto, and for one family a
    language that none of us had heard of and that they taught us to pronounce.

    Everyone was kind to them. They were given a seat beside somebody sensible and a colouring sheet. They were
    quiet, and we said to each other that this was the silent period and quite natural. It is natural. But I began
    to keep a note of who had said anything at all in a lesson, and by the eighth week it was eight of twenty-one.
    Some of the others were not resting. They had simply found that nothing was expected.
  `,
  blocks: [
    {
      title: "The talk book",
      what: prose`
        On the first or second day I walk round the school with the child and a tablet. We photograph what they will
        need words for: the toilets, the water, the peg, the person at the office, their teacher's coat. We print
        sixteen pages. Under each picture goes the English, the home language where a parent will write it, and one
        question that the page can answer.
      `,
      activeIngredients: prose`
        Nouns by themselves only get pointed at. When the page asks "Where can I get water?" the child has a reason
        to say the whole thing, and somebody answers.
      `,
      lessons: prose`
        No faces of other children, and no names. Coats do very well: every adult in our school is known by the
        coat.
      `,
    },
    {
      title: "Two buddies, not one",
      what: prose`
        Two children in the class look after the book. Each asks one question from it in the morning and one after
        dinner. After three weeks they swap with another pair. Buddies meet me on Fridays and tell me what the
        newcomer said.
      `,
      activeIngredients: prose`
        One buddy becomes an interpreter, or gets tired, or gets flu. Two can also talk to each other in front of
        the new child, which is what you need when you are listening to a language.
      `,
      lessons: prose`
        Do not always choose the good girls. Two boys who were seldom chosen for anything were the best we have had.
      `,
    },
    {
      title: "A sentence in every lesson",
      what: prose`
        The class teacher gives the newcomer one sentence to say in one lesson a day, practised beforehand with the
        buddies. "The answer is eight because four and four is eight."
      `,
      activeIngredients: prose`
        It has to be the real lesson and it has to be a whole sentence. The class waits for it, and claps less as
        time goes on, which is as it should be.
      `,
      lessons: prose`
        Give the sentence before dinner for the afternoon lesson. On the spot it is a test.
      `,
    },
  ],
  measures: [
    {
      indicator: "New arrivals speaking in a lesson without being prompted",
      unit: "percent",
      cohortSize: 24,
      baseline: 12,
      after: 62,
      period: "Second and eighth week after each child arrived, January to December 2024",
      comparator: "The 21 who arrived the year before: 8 by the eighth week",
      source: "Twenty-minute observations by a teaching assistant with a tally sheet",
    },
  ],
  didNotWork: prose`
    I had meant parents to write in every book. Ten of twenty-four did. Some of our parents do not write their own
    language, and I had not thought of it, and I am sorry for the embarrassment it caused to one mother. I now ask
    if they would like to record it instead.

    For four children who came with trauma behind them none of this was the right first step. They needed to feel
    safe for a good deal longer than two weeks.
  `,
  costBand: "under_10",
  staffTime: "Half an hour to make each book with the child, and fifteen minutes a week with the buddies.",
  contactName: "Amina Yusuf",
  contactRole: "Teacher for new arrivals",
  contactEmail: "amina.yusuf@tenter-lane-primary.example",
  offers: ["call", "visit", "materials", "coaching"],
  startedOn: "2024-01-22",
  submittedOn: "2025-01-24",
  decidedOn: "2025-02-28",
  publishedOn: "2025-03-17",
  level: "good",
  kitemarkUntil: "2027-02-28",
} satisfies DemonstrationPractice;
