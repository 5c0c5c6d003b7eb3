import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const onTheDoorstepAtQuarterPastEight = {
  key: "on-the-doorstep-at-quarter-past-eight",
  ref: "GP-2011",
  schoolUrn: "900028",
  authorKey: "paul-mossop",
  status: "published",
  title: "We stopped writing attendance letters and started walking round at quarter past eight",
  summary:
    "Two adults on foot before school, offering help and no telling-off, moved 23 pupils out of persistent absence in a year.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "benchmarking",
  themes: ["attendance", "family-engagement", "disadvantage"],
  phases: ["primary"],
  keyStages: ["ks1", "ks2"],
  problem: prose`
    61 of our 287 children from Reception up were missing more than one day in ten. Against the schools most like us
    we were the worst but two.

    We had been sending letters. There are four in the set, each colder than the last. I went through a year of
    them. We had sent 340. In the month after a letter, attendance went up for about half of the children and down
    for about half. You would get the same by posting them blank.

    Nobody had asked the families anything. When we did, the answers were not mysterious. A mother on earlies at the
    fish dock with three children and one pair of wellies between two of them. A dad who could not read the letters.
    A girl whose friend had moved away. A lot of "she said she had a belly ache and I had no fight left".
  `,
  blocks: [
    {
      title: "The round",
      what: prose`
        Four mornings a week two of us walk a route of eight to ten doors, from 8.15. We knock once. "Morning. We're
        walking up, does anybody want to come with us?" That's the script.
      `,
      activeIngredients: prose`
        It's before the day is lost, it's help, and it isn't a surprise after the first week. The walk matters as
        well. You learn more in ten minutes beside a child than in a meeting across from a parent.
      `,
      lessons: prose`
        Never go alone and never go in. Phone the family beforehand and ask if they'd mind. Two said they would and
        we left them be.
      `,
    },
    {
      title: "Fix the stupid thing",
      what: prose`
        Each family gets one question: what would make mornings easier? We have £900 a year for the answers. Alarm
        clocks, wellies, a bus pass for a granddad, a place at breakfast club without a form.
      `,
      activeIngredients: prose`
        It shows you meant it. The average cost was £14.
      `,
      lessons: prose`
        Money has to be spendable by whoever's on the doorstep, that day. The first term it needed a signature and
        the wellies came when the rain had stopped.
      `,
    },
    {
      title: "Stop when it's over",
      what: prose`
        Off the route after four good weeks. A postcard from the child's own teacher, in the post, addressed to the
        child.
      `,
      activeIngredients: prose`
        Families don't want you at the door for ever and neither do you.
      `,
      lessons: prose`
        Eleven came back on to the route. That's fine. It isn't a sentence.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils missing more than one session in ten",
      unit: "percent",
      cohortSize: 287,
      baseline: 21,
      after: 13,
      period: "Autumn 2023 and spring 2024 to autumn 2024 and spring 2025",
      comparator: "Schools most like us in the county: 17% to 16% on average",
      source: "Registers",
    },
    {
      indicator: "Half-days missed by the 41 children who were on the route",
      unit: "count",
      cohortSize: 41,
      baseline: 2140,
      after: 1390,
      period: "The same two periods",
      source: "Registers",
    },
  ],
  didNotWork: prose`
    It hasn't shifted the nine children who miss most. Their reasons are to do with health and court and housing,
    and two adults in hi-vis aren't the answer. We were slow to see that, and kept knocking for a term when we
    should have been on the phone to the people who could help.

    Prizes. We'd had a bike raffle for full attendance. The winners would have come anyway. The ones we wanted had
    lost their chance by 10 September.
  `,
  costBand: "10_to_50",
  staffTime: "Two adults for fifty minutes, four mornings a week. One of them is always me or the head.",
  contactName: "Paul Mossop",
  contactRole: "Deputy headteacher",
  contactEmail: "paul.mossop@stangmouth-quay-primary.example",
  offers: ["call", "visit", "coaching"],
  startedOn: "2024-09-09",
  submittedOn: "2025-07-04",
  decidedOn: "2025-09-12",
  publishedOn: "2025-09-29",
  level: "good",
  kitemarkUntil: "2027-09-12",
} satisfies DemonstrationPractice;
