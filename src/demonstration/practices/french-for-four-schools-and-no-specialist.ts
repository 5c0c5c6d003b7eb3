import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const frenchForFourSchoolsAndNoSpecialist = {
  key: "french-for-four-schools-and-no-specialist",
  ref: "GP-2013",
  schoolUrn: "900012",
  authorKey: "sian-llwyd",
  status: "published",
  title: "Four village schools, one Thursday call, and French that lasts to Friday",
  summary:
    "Four schools without a linguist share a weekly video lesson with a French assistant, and teach the follow-up themselves from a script.",
  scale: "phase",
  origin: "regional",
  identifiedVia: "learning_network",
  themes: ["modern-foreign-languages", "small-schools"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    I speak Welsh at home and English at work. My French stopped at fourteen with a picture of a café and a man
    called Monsieur Dupré. That made me the best qualified of the four teachers in this story. Mr O'Hagan at the
    next school said he would teach it with the windows shut so that nobody heard.

    Before this each of us had bought a different scheme (ours was £395) and each had taught numbers, colours and
    Joyeux Noël to the same children four years in a row. When I asked my own class to answer "Où habites-tu?", 3 of
    21 managed a sentence. High school had told us, politely, that it started again from nothing.
  `,
  blocks: [
    {
      title: "Zoé on Thursdays",
      what: prose`
        We share the cost of a French assistant at the high school, Zoé Lambert, for one hour a week. At 1.30 all
        four classes join one call. Each week two classes are "on" and do the talking, and the other two listen and
        hold up cards. It cost us £31 a child for the year between the four schools.
      `,
      activeIngredients: prose`
        There is a person there who does not understand if you mumble. The children also want to show the other
        schools what they can do, and they practise for it on Wednesdays without being told.
      `,
      lessons: prose`
        Two classes talk and two listen. With all four it was a traffic jam. Schools with fewer than 5 pupils in a
        year group (<5 on the returns, as ours has been) should join with the class above.
      `,
    },
    {
      title: "The Friday script",
      what: prose`
        Zoé records the week's eight sentences. A script of one page tells the class teacher exactly what to do for
        twenty minutes on Friday: play, repeat, swap a word, ask a neighbour, write one down.
      `,
      activeIngredients: prose`
        It protects the children from our accents. It also frees us from preparing, and something that needs no
        preparing is something that happens.
      `,
      lessons: prose`
        Sentences, not words. Mae'n ddrwg gen i, as my nain would say: I am sorry that I ever made flash cards of
        fruit. Children who can say "I would like" can find the fruit.
      `,
    },
    {
      title: "One list for the high school",
      what: prose`
        The four of us and the high school agreed a list of forty sentences that a pupil will bring at eleven. That
        is the whole agreement. It fits on a tŷ bach door, which is where Mr O'Hagan keeps his.
      `,
      activeIngredients: prose`
        Somebody at the other end is waiting for it.
      `,
      lessons: prose`
        Ask the high school what annoys them. It was silent letters.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils answering four of six spoken questions with a sentence",
      unit: "percent",
      cohortSize: 21,
      baseline: 14,
      after: 62,
      period: "September 2024 to July 2025",
      comparator: "The other three schools together: 11 of 58 to 33 of 58",
      source: "Short interviews by the French assistant",
    },
  ],
  didNotWork: prose`
    The broadband at two schools drops when it rains hard. We lost six Thursdays of thirty-four. We now have a
    recorded spare, which is better than colouring the flag again but is not a conversation.

    Writing hardly improved. We chose speaking, and the children's spelling of what they can say is imaginative.
  `,
  costBand: "10_to_50",
  staffTime: "Forty minutes a week of call, twenty of follow-up, and one evening a term for the four teachers to meet.",
  contactName: "Siân Llŵyd",
  contactRole: "Upper junior teacher",
  contactEmail: "sian.llwyd@wethergill-primary.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2024-09-16",
  submittedOn: "2025-09-19",
  decidedOn: "2025-10-17",
  publishedOn: "2025-11-03",
  level: "promising",
  kitemarkUntil: "2027-10-17",
} satisfies DemonstrationPractice;
