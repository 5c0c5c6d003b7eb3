import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const theSundayNightMessage = {
  key: "the-sunday-night-message",
  schoolUrn: "900101",
  authorKey: "daniel-okafor",
  status: "draft",
  title: "One message on a Sunday evening cut our Monday absences",
  summary:
    "A short, cheerful and truthful message about what is happening on Monday, sent at half past five on Sunday, brought some families in.",
  scale: "whole_institution",
  origin: "regional",
  identifiedVia: "learning_network",
  themes: ["attendance", "family-engagement"],
  phases: ["primary"],
  keyStages: ["ks1", "ks2"],
  problem: prose`
    Our attendance was all right from Tuesday to Friday. Mondays were poor: in the autumn of 2025, 43 of 208
    children from Reception up missed three Mondays or more in a term. I had read what a Fellside school had done on
    doorsteps and I admired it, and I do not have two adults to send round.

    We asked forty families at the gate on a Monday. The most common answer was not about illness. It was that
    Sunday night had gone wrong: no PE kit, nobody knew it was the trip money, the child had worked themselves up.
    Then it was late and everybody was cross, and in the morning somebody gave in.
  `,
  blocks: [
    {
      title: "What it says",
      what: prose`
        Three lines for each class. What is nice about tomorrow, what you need to bring, and that we will be glad to
        see you. It is sent at 5.30, since by 7.00 it is too late to wash anything.
      `,
      activeIngredients: prose`
        It answers the question that was causing the row.
      `,
      lessons: prose`
        Never mention attendance. One message in February did, and I had four replies that I will not quote.
      `,
    },
    {
      title: "It has to be true",
      what: prose`
        Teachers write on Friday what will really happen on Monday, and then it has to happen.
      `,
      activeIngredients: prose`
        Children told their parents when it did not.
      `,
      lessons: prose`
        This has quietly improved Monday mornings, which had been mostly handwriting. (Is this a building block or
        only a remark? Ask Priya.)
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils from Reception up missing three Mondays or more in a term",
      unit: "percent",
      cohortSize: 208,
      baseline: 21,
      after: 14,
      period: "Autumn 2025 and summer 2026",
      comparator: "Absence on other days did not change",
      source: "Registers",
    },
  ],
  didNotWork: prose`
    It is autumn against summer, and children are ill more in autumn. I shall do it again with autumn 2026 at
    Christmas, before I let anybody submit this.

    About twenty families have no phone number that works. We put it on the gate as well.
  `,
  costBand: "under_10",
  staffTime: "Ten minutes on a Friday afternoon for each teacher, and somebody to press the button.",
  contactName: "Daniel Okafor",
  contactRole: "Headteacher",
  contactEmail: "daniel.okafor@samphire-road-primary.example",
  offers: ["call"],
  startedOn: "2026-01-12",
} satisfies DemonstrationPractice;
