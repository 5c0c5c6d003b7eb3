import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const storiesAfterMilking = {
  key: "stories-after-milking",
  ref: "GP-2020",
  schoolUrn: "900010",
  authorKey: "hazel-nixon",
  status: "published",
  title: "Moving parents' reading to half past ten, after milking, filled the hall",
  summary:
    "Families came to hear and share stories once we held it when they could come and asked them to do something other than listen to us.",
  scale: "phase",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["family-engagement", "reading", "small-schools"],
  phases: ["early_years", "primary"],
  keyStages: ["eyfs", "ks1"],
  problem: prose`
    I had given parents' talks about reading at six in the evening for eight years. Four came, always the same four,
    and two of those were governors. I had concluded that our families were not very interested. I am ashamed of
    that, because I had not once asked them.

    When I did, at the gate and at the mart, I got a clear answer. At six they are milking, or bathing children, or
    both. Several of the dads said they would come if it was in the morning and they could keep their boots on. One
    said he was not much of a reader and did not want to sit on a little chair and be told so.

    We are a school of 56, with 23 children in the infant class. You would think I would have known.
  `,
  blocks: [
    {
      title: "Half past ten on alternate Tuesdays",
      what: prose`
        The hall, with proper chairs. Newspaper is put down for boots. Families sit with their own child, and a
        spare child if there is one, and share a book for twenty minutes. Then flapjack. Then anybody who wants to
        see how we teach reading can come and watch ten minutes of it, and most do.
      `,
      activeIngredients: prose`
        They can get here, that is the main thing. I also believe that it helps that no member of staff stands up
        and gives a talk.
      `,
      lessons: prose`
        Check the calendar of farming. We stop for lambing and start again in May. Fighting it was foolish.
      `,
    },
    {
      title: "Books you would want to read out",
      what: prose`
        Picture books with few words, joke books, the farming paper, machinery catalogues, and a few in large print
        for grandparents. A parent may talk through the pictures and never read a word.
      `,
      activeIngredients: prose`
        A man who does not read well can talk about a tractor for as long as you like, and his daughter was learning
        words I did not know. Four of our families have since asked the library van for books.
      `,
      lessons: prose`
        Nobody should ever be asked to read aloud in front of others. I did it on the first day, meaning well, and
        one family did not come back until after Christmas.
      `,
    },
    {
      title: "The spare-child rule",
      what: prose`
        Children whose family cannot come are lent to another. Staff and the school cook count as family.
      `,
      activeIngredients: prose`
        I would have dropped the whole thing if it had left any child sitting on their own.
      `,
      lessons: prose`
        Ask the lending family first. They are nearly always touched.
      `,
    },
  ],
  measures: [
    {
      indicator: "Infant children read with at home at least four days in the week",
      unit: "percent",
      cohortSize: 23,
      baseline: 39,
      after: 74,
      period: "October 2024 to October 2025",
      source: "A fortnight's record kept by families, with a bean in a jar for those who would rather not write",
    },
    {
      indicator: "Families at one session or more in a term",
      unit: "percent",
      cohortSize: 19,
      baseline: 16,
      after: 84,
      period: "Autumn 2023 to autumn 2025",
      source: "Our own count",
    },
  ],
  didNotWork: prose`
    I tried to send tips home with the flapjack. Most of them were left behind on the chairs, and I have stopped.

    Reading scores have not moved in a way that I can separate from having a good class. I think they will, but I am
    not entitled to say so yet.
  `,
  costBand: "under_10",
  staffTime: "An hour a fortnight for two staff, and a tin of flapjack.",
  contactName: "Hazel Nixon",
  contactRole: "Headteacher",
  contactEmail: "hazel.nixon@lowmire-primary.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2024-10-07",
  submittedOn: "2025-12-05",
  decidedOn: "2026-01-23",
  publishedOn: "2026-02-09",
  level: "promising",
  kitemarkUntil: "2028-01-23",
} satisfies DemonstrationPractice;
