import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const phonicsThreeAtATime = {
  key: "phonics-three-at-a-time",
  ref: "GP-2005",
  schoolUrn: "900005",
  authorKey: "debbie-stott",
  status: "published",
  title: "Catch-up phonics works in threes, early in the day, with the same adult",
  summary:
    "Fifteen Year 1 children who were behind in October had daily ten-minute catch-up in fixed threes; eleven were on track by June.",
  scale: "year_group",
  origin: "local",
  identifiedVia: "pupil_data",
  themes: ["phonics", "reading", "disadvantage", "teaching-assistants"],
  phases: ["primary"],
  keyStages: ["ks1"],
  problem: prose`
    We had catch-up. Everybody has catch-up. Ours was a list on the wall and whoever was free, at about two o'clock,
    when the children who need it most are good for nothing. I looked back over one term's register for it. The
    children on the list had got, on average, six sessions out of a possible thirty-one. The rest had gone to the
    Christmas play, the nurse, a fire drill, and an adult being called away to somebody who had been sick.

    Nearly a third of our children get free school meals. A lot of them have no other place to get this. If we do
    not do it, it does not happen, and it is no good my being sentimental about that.
  `,
  blocks: [
    {
      title: "Threes that do not change",
      what: prose`
        Fifteen children, five groups of three, each group with the same gap. Ten minutes a day, 9.05 to 9.55, one
        group after another, in the corner by the cloakroom. They stay in that three until the gap closes.
      `,
      activeIngredients: prose`
        Three is few enough that you hear every mouth. In six you hear the loud ones. The children get used to each
        other, and they are less bothered about being wrong.
      `,
      lessons: prose`
        I started with fours because the numbers came out neatly. You can't see four mouths.
      `,
    },
    {
      title: "Nobody borrows the adult",
      what: prose`
        Mrs Keld and Miss Orton do this and nothing else until ten o'clock. If one is away, I do it and the head
        takes my class. The head agreed to that in writing, on a sticky note, which I kept.
      `,
      activeIngredients: prose`
        It happens. 168 sessions out of 175 the first year it ran properly. That is most of the secret.
      `,
      lessons: prose`
        Tell the office. They were the ones who kept phoning through.
      `,
    },
    {
      title: "Five minutes of what they know, five of one new thing",
      what: prose`
        Fast recall of sounds they have, one new sound, three words to read, one to write, a sentence. Same order
        every day. Same scheme and same words to say as in class.
      `,
      activeIngredients: prose`
        It is the same as class. Our old catch-up had its own cards, with its own pictures, so the children had two
        schemes to learn when they could not manage one.
      `,
      lessons: prose`
        Stop when ten minutes is up even if it is going well. Especially then.
      `,
    },
  ],
  measures: [
    {
      indicator: "Children reading at least 32 of 40 words in a practice check",
      unit: "percent",
      cohortSize: 15,
      baseline: 0,
      after: 73,
      period: "October 2023 to June 2024",
      comparator: "The rest of the year group: 17 of 26 in October, 23 of 26 in June",
      source: "Practice checks given by the deputy head, not by me",
    },
    {
      indicator: "Mean words read correctly out of 40",
      unit: "score",
      cohortSize: 15,
      baseline: 9.4,
      after: 32.1,
      period: "October 2023 to June 2024",
      source: "The same checks",
    },
  ],
  didNotWork: prose`
    Four did not get there. Two of those have since been found to have hearing trouble, and I should have asked for
    that in October and not in May. We now do it first.

    Sending cards home made no difference I could find. Some families used them until they fell to bits and some
    cards came back in July still in the wrapper, and the children's scores did not follow either way.
  `,
  costBand: "10_to_50",
  staffTime: "Two teaching assistants for fifty minutes each morning; one hour a week from me to listen in.",
  contactName: "Debbie Stott",
  contactRole: "Year 1 teacher and phonics lead",
  contactEmail: "debbie.stott@quarry-row-infants.example",
  offers: ["call", "visit", "demonstration_lesson", "coaching"],
  startedOn: "2024-01-08",
  submittedOn: "2024-12-06",
  decidedOn: "2025-01-17",
  publishedOn: "2025-02-03",
  level: "good",
  kitemarkUntil: "2027-01-17",
} satisfies DemonstrationPractice;
