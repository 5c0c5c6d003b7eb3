import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const aTeacherReadsAloudInFormTime = {
  key: "a-teacher-reads-aloud-in-form-time",
  ref: "GP-2012",
  schoolUrn: "900104",
  authorKey: "imran-sheikh",
  status: "published",
  title: "Form tutors read novels aloud to Year 8 for twenty minutes, and nothing else",
  summary:
    "No questions, no worksheet, one good book at a time: Year 8 read along with their tutor three mornings a week, and the library was busier for it.",
  scale: "year_group",
  origin: "national",
  identifiedVia: "research_or_project",
  themes: ["reading", "pastoral-care"],
  phases: ["secondary"],
  keyStages: ["ks3"],
  problem: prose`
    I have a nice library. At eleven they come in, and by thirteen they do not. In June 2024 I looked at loans for
    Year 8: 154 pupils, and 97 of them had borrowed nothing since Christmas.

    Reading in form time existed. It was called silent reading, and it was silent. Pupils held a book. One held the
    same book from September until February and I discovered that it was in Norwegian.

    I should say that I was against this idea. I thought that tutors of thirteen-year-olds reading to them as if
    they were five would end in a riot. It was a colleague in the maths department who wanted to do it.
  `,
  blocks: [
    {
      title: "The tutor reads, everybody follows",
      what: prose`
        Three mornings a week, twenty minutes, one novel for the class, a copy each. The tutor reads aloud. Pupils
        follow in the book. Nobody is asked to read out. There are no questions afterwards.
      `,
      activeIngredients: prose`
        Weak readers get to the end of a real book at the speed that a story should go. I believe the lack of
        questions matters just as much.
      `,
      lessons: prose`
        One tutor could not resist asking questions at first. Her form asked her to stop, politely, and she did.
      `,
    },
    {
      title: "Six books, chosen to be followed",
      what: prose`
        Books are chosen by me and a panel of pupils for pace, chapters that end badly, and sequels in the library.
        Each form gets through four or five a year.
      `,
      activeIngredients: prose`
        A story that stops at a bad moment and has a sequel ten yards away takes care of itself. Sixty-one of the
        154 came for the next one.
      `,
      lessons: prose`
        Nothing worthy. The panel turned down two prize winners by page nine and were right.
      `,
    },
    {
      title: "Teaching teachers to read aloud",
      what: prose`
        Two hours with a drama teacher: pace, looking up, doing a voice or not doing a voice, what to do with
        swearing and with tears.
      `,
      activeIngredients: prose`
        Most teachers outside English had never been shown how to do it and were more nervous of it than they let
        on. Two of our best readers now are chemists.
      `,
      lessons: prose`
        Let a tutor swap with another if they truly cannot. One did, and takes both registers in return.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils who borrowed at least one book in the spring term",
      unit: "percent",
      cohortSize: 154,
      baseline: 37,
      after: 60,
      period: "Spring 2024 to spring 2025",
      comparator: "Year 9, who did not take part: 41 of 150 to 39 of 150",
      source: "Library loans of the same two year groups, one year on",
    },
    {
      indicator: "Mean reading age in months",
      unit: "months",
      cohortSize: 154,
      baseline: 141.5,
      spread: 22,
      after: 154,
      period: "September 2024 to July 2025",
      comparator: "A rise of ten months would be expected",
      source: "Group reading test, pupils present both times",
    },
  ],
  didNotWork: prose`
    Do not make too much of the reading ages. Twelve and a half months in ten is a bit above what was due, and tests
    of this sort wander by more than that.

    It did nothing for the nineteen weakest readers, who need to be taught to read the words. We had hoped it might
    stand in for that, and lost them half a year.
  `,
  costBand: "10_to_50",
  staffTime:
    "Three form periods of twenty minutes; two training sessions in reading aloud; £1,900 on sets of books, once.",
  contactName: "Imran Sheikh",
  contactRole: "Librarian",
  contactEmail: "imran.sheikh@saltmarsh-bay-academy.example",
  offers: ["call", "visit", "coaching", "materials"],
  startedOn: "2024-09-16",
  submittedOn: "2025-07-18",
  decidedOn: "2025-10-03",
  publishedOn: "2025-10-20",
  level: "promising",
  kitemarkUntil: "2027-10-03",
} satisfies DemonstrationPractice;
