/* What Fellside's people gather, say before publication, and discuss. Everybody and everything is fictional. */

export const collections = [
  {
    title: "Reading, and the talk behind it",
    introduction:
      "Three practices, from an infant school, a primary school and a secondary school. Each fits into a day that is already full, and each was measured.\n\nBegin with the first if you have a teaching assistant early in the day, and with the second if you have not.",
    status: "published",
    practices: [
      { ref: "GP-2005", note: "The most measured of the three. Note what they say about who sits where." },
      {
        ref: "GP-2012",
        note: "From our neighbours in Saltmarsh Bay, for older pupils: nothing to prepare, and it costs a set of novels.",
      },
      { ref: "GP-2024", note: "Not about reading, but it is where the talk that reading needs comes from." },
    ],
    link: {
      title: "The reading framework",
      address: "https://www.gov.uk/government/publications/the-reading-framework-teaching-the-foundations-of-literacy",
      note: "What all three assume that you know.",
    },
  },
  {
    title: "Coming back after a long absence",
    introduction: "For schools in which a pupil comes back after weeks away. To be finished with the attendance team.",
    status: "draft",
    practices: [{ ref: "GP-2019", note: "The timetable in it can be used as it is." }],
    link: null,
  },
] as const;

export const consultation = {
  title: "Five minutes with the same adult, twice a day, before anything has gone wrong",
  asked: ["marcus-obrien", "patricia-lowe", "tom-adeyemi"],
  comments: [
    {
      by: "patricia-lowe",
      text: "We would try this. What happens on the days when the adult is away? A sentence on who stands in would save a school our size a bad week.",
      mayBeNamed: true,
      answer: "Thank you. The school has a second adult for each pupil, and will say so.",
    },
    {
      by: "tom-adeyemi",
      text: "The evidence is clear. “After a bad one” could say for how long they keep it up.",
      mayBeNamed: false,
      answer: null,
    },
  ],
} as const;

export const discussion = {
  ref: "GP-2005",
  posts: [
    {
      by: "marcus-obrien",
      text: "Has anybody done this with one teaching assistant for two groups? We have fourteen pupils who need it and one pair of hands.",
      replies: [
        {
          by: "patricia-lowe",
          text: "We did two threes, one after the other, on alternate days. It was slower and it still worked. What did not work was one group of six.",
        },
      ],
    },
    {
      by: "daniel-okafor",
      text: "We borrowed this in the summer. The hardest part was keeping the same adult: put it in their timetable before anything else goes in.",
      replies: [],
    },
  ],
} as const;

export const complaints = [
  {
    ref: "GP-2024",
    text: "The list of polite ways to differ is ours: our English lead drew it up for the cluster in 2019. Please say so.",
    daysAgo: 40,
    answer: {
      outcome: "upheld",
      letter:
        "You are right, and the school agrees. Its next version will say that the list was drawn up at your school. We are sorry that it did not.",
    },
  },
  {
    ref: "GP-2019",
    text: "Our school is described as “a large school nearby” in the second paragraph, and everybody here knows which one is meant.",
    daysAgo: 6,
    answer: null,
  },
] as const;
