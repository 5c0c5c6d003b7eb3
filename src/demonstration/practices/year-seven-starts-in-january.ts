import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const yearSevenStartsInJanuary = {
  key: "year-seven-starts-in-january",
  ref: "GP-2003",
  schoolUrn: "900045",
  authorKey: "fiona-kellett",
  status: "published",
  title: "Starting Year 7 in January of Year 6 cut the October wobble",
  summary:
    "Two letters, one shared piece of work and a Tuesday visit by a form tutor did more for transition than our famous three-day induction.",
  scale: "year_group",
  origin: "local",
  identifiedVia: "head_deputy_or_subject_group",
  themes: ["transition", "pastoral-care"],
  phases: ["primary", "secondary"],
  keyStages: ["ks2", "ks3"],
  problem: prose`
    We take from seventeen primary schools. The largest sends us thirty children and the smallest sends us two, one
    year none. For as long as anybody remembers we have given them three jolly days in July: a treasure hunt, a
    barbecue, a science lesson with a bang in it. Feedback was glowing. Then came October.

    In the October of 2023 we counted. Of 121 new pupils, 29 had been in the pastoral office more than twice.
    Attendance in the second half of the autumn term had dropped below that of every other year. It was mostly small
    things, such as not knowing whom to ask or being the only one from one's school in a form. Eleven children told
    us that they had not spoken to an adult by name in the first week. The induction had entertained them and had
    not told them where to put their coats.
  `,
  blocks: [
    {
      title: "A tutor who turns up",
      what: prose`
        Tutor groups are settled in January, not June, for everybody whose place is fairly certain. Each form tutor
        visits every one of their feeder schools on a Tuesday afternoon, sits at the back, and helps. No assembly,
        no slides.
      `,
      activeIngredients: prose`
        It is dull on purpose. A child who has seen an adult sharpen pencils in their own classroom is not afraid of
        asking that adult the way.
      `,
      lessons: prose`
        Offers of places come out on 1 March, so in January we guess. We guessed wrong for six children and wrote to
        each of them when we moved them. Nobody minded. We had worried about it for weeks.
      `,
    },
    {
      title: "Two letters",
      what: prose`
        In February each Year 6 pupil writes to the tutor: what I am good at, what I would rather you knew, one
        question. The tutor answers every letter by hand before Easter. In September the letter is waiting on the
        desk.
      `,
      activeIngredients: prose`
        The question. "Do you get told off if you get lost" came up nineteen times, and now it is the first line of
        our handbook.
      `,
      lessons: prose`
        Handwriting twenty-four answers takes an evening and a half. One tutor typed his. The children noticed, and
        he has promised to write next year's.
      `,
    },
    {
      title: "One piece of work that crosses over",
      what: prose`
        All seventeen primaries teach the same two-week unit on rivers in June, finishing with a labelled sketch of
        their own beck. The sketch comes with the child and is the first thing we use in geography.
      `,
      activeIngredients: prose`
        They arrive with something to be good at, and the geography department stops teaching rivers from nothing.
      `,
      lessons: prose`
        Let the primaries write it. Our first draft had a homework sheet that a Year 6 teacher handed back to me
        with a single raised eyebrow.
      `,
    },
  ],
  measures: [
    {
      indicator: "New pupils seen in the pastoral office more than twice by half-term",
      unit: "percent",
      cohortSize: 121,
      baseline: 24,
      after: 12,
      period: "October 2023 to October 2024",
      comparator: "Our Year 8 over the same weeks: no change",
      source: "Pastoral log; the first figure is for the intake before, which was also of 121",
    },
    {
      indicator: "Pupils who could name two adults they would ask for help",
      unit: "percent",
      cohortSize: 121,
      baseline: 52,
      after: 86,
      period: "First and sixth week of autumn 2024",
      source: "Short paper survey in tutor time",
    },
  ],
  didNotWork: prose`
    We tried to pair each child with a Year 9 "guide". The guides were lovely in September and had vanished by the
    second week, and for the shyest children a guide who stops coming is worse than none.

    The one-person-from-their-school problem is still with us. We can put two children who know each other in a
    form. We cannot invent a second child.
  `,
  costBand: "under_10",
  staffTime:
    "Each of five form tutors gave four afternoons between January and June, covered from the calendar of a quiet term.",
  contactName: "Fiona Kellett",
  contactRole: "Head of Year 7",
  contactEmail: "fiona.kellett@kelderwick.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2024-01-15",
  submittedOn: "2024-10-18",
  decidedOn: "2024-11-08",
  publishedOn: "2024-11-25",
  level: "promising",
  kitemarkUntil: "2026-11-08",
} satisfies DemonstrationPractice;
