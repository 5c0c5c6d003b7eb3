import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const tenWordsFromTheQuay = {
  key: "ten-words-from-the-quay",
  schoolUrn: "900002",
  authorKey: "pauline-marr",
  status: "validated",
  title: "Ten words from the quay: going to see it before saying it",
  summary:
    "Each fortnight nursery children went to look at one real thing, and adults used the same ten words about it until the children did.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "visit",
  themes: ["early-language", "early-years", "family-engagement"],
  phases: ["early_years"],
  keyStages: ["eyfs"],
  problem: prose`
    Children come to us at three with very different amounts of language. That has always been so, but for a few
    years the gap between the most and the least talkative had been growing. In September 2024 our own check found
    27 of 44 new children using sentences of two words or fewer.

    We had a word of the week. It was "hibernate". We had a picture of a hedgehog. Nobody had seen a hedgehog, and
    by Friday most of them would say "hibernate" if you showed them the card. I did not hear one child use it about
    anything.

    We live on a harbour. There is a swing bridge, a chandler's, a man who mends nets and a dredger. We had a small
    world tray with a plastic farm in it.
  `,
  blocks: [
    {
      title: "Go and look",
      what: prose`
        Every second Tuesday we walk to one thing: the crane, the ice plant, the slipway at low tide, the net loft.
        We stay at least twenty minutes. We touch it if we may, and the person whose job it is says what it is
        called.
      `,
      activeIngredients: prose`
        They have got something to talk about. And the names are given by a man with tar on his hands, who was
        delighted to be asked.
      `,
      lessons: prose`
        Twenty minutes at one thing. On our first walk we saw eleven things, and they talked about the dog.
      `,
    },
    {
      title: "Ten words, said by everyone",
      what: prose`
        Beforehand, staff choose ten words: four things, four doings, two describings. Winch, rope, hook, tide.
        Haul, lower, coil, drip. Slack, tight. For a fortnight every adult uses them, in the sand, at dinner, in the
        toilets.
      `,
      activeIngredients: prose`
        The doing words turned out best. A hundred things can be coiled. You only meet a winch in one place.
      `,
      lessons: prose`
        They must be used about other things. "Your sleeve's gone slack" is worth ten showings of a card.
      `,
    },
    {
      title: "A postcard home",
      what: prose`
        A photograph of the thing, never of the children, goes home with the ten words on the back.
      `,
      activeIngredients: prose`
        Half of our grandfathers worked there. They corrected our words, twice, and came in to tell us so.
      `,
      lessons: prose`
        Write the words as people here say them as well as how the book does.
      `,
    },
  ],
  measures: [
    {
      indicator: "Children using sentences of four words or more",
      unit: "percent",
      cohortSize: 44,
      baseline: 25,
      after: 82,
      period: "September 2024 to July 2025",
      comparator: "Two nurseries inland with similar children: 22 of 61 to 42 of 61",
      source: "Language check by two trained staff, ten recorded minutes a child",
    },
    {
      indicator: "Of the ten words, mean number used unprompted three weeks later",
      unit: "score",
      cohortSize: 44,
      baseline: 1.3,
      after: 5.2,
      period: "First and last fortnight, 2024 to 2025",
      source: "Tally by key workers",
    },
  ],
  didNotWork: prose`
    Four children did not change. They now have a speech therapist, and two have had grommets. What the walks did
    for them was to make it obvious sooner.

    Wet weeks. We did the ice plant on film once, and it was "hibernate" again.
  `,
  costBand: "under_10",
  staffTime:
    "One walk a fortnight with extra adults, who are mostly grandparents, and twenty minutes of staff planning.",
  contactName: "Pauline Marr",
  contactRole: "Headteacher",
  contactEmail: "pauline.marr@stangmouth-harbour-nursery.example",
  offers: ["call", "visit", "demonstration_lesson", "materials"],
  startedOn: "2024-09-09",
  submittedOn: "2026-07-17",
  decidedOn: "2026-11-13",
  level: "good",
  kitemarkUntil: "2028-11-13",
} satisfies DemonstrationPractice;
