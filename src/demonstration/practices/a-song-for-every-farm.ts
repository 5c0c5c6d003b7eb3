import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const aSongForEveryFarm = {
  key: "a-song-for-every-farm",
  schoolUrn: "900017",
  authorKey: "miriam-slee",
  status: "returned",
  title: "Writing our own songs taught seven infants to sing in tune, and to listen",
  summary: "Children in the infant class made up a song about each of their homes and sang it until it was good.",
  scale: "class",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["arts", "early-language", "small-schools"],
  phases: ["primary"],
  keyStages: ["ks1"],
  problem: prose`
    We have no piano and no pianist. Music came out of a speaker. The children joined in as you join in with a
    radio, in the general direction of the tune.

    I can hold a tune and play four chords. I thought that if the songs were theirs then they might mind more about
    how they went. There are seven in Years 1 and 2 and they come from six farms and the pub.

    I also hoped it might do something for listening. They are a talkative group, and the answer to most questions
    began before the end of the question.
  `,
  blocks: [
    {
      title: "A song for each home",
      what: prose`
        Each fortnight one child says what you can hear at their house from waking up to bedtime. We choose four
        sounds, find words for them, and somebody hums. I keep the hum that most of them can sing back.
      `,
      activeIngredients: prose`
        They hear that the tune is going up because the hay elevator goes up. After that, pitch is something they do
        on purpose.
      `,
      lessons: prose`
        Keep it to five notes. The first song, about the pub, went up so high that only the dog could have managed
        it.
      `,
    },
    {
      title: "Echo before joining",
      what: prose`
        Every line is sung by one person and then echoed by all. No one sings along with me.
      `,
      activeIngredients: prose`
        To echo you must listen. When they all join in you can hide.
      `,
      lessons: prose`
        Some will not sing alone for weeks. They conducted instead.
      `,
    },
    {
      title: "The farm concert",
      what: prose`
        Once a term we walk to one of the farms and sing that farm's song to whoever is in.
      `,
      activeIngredients: prose`
        They practised. One grandfather cried, and told them it was hay fever.
      `,
      lessons: prose`
        Ring first. The shearing had started at one, and we could not hear ourselves.
      `,
    },
  ],
  measures: [
    {
      indicator: "Infants able to echo a five-note tune",
      unit: "percent",
      cohortSize: 7,
      baseline: 29,
      after: 86,
      period: "September 2025 to May 2026",
      source: "Heard by the county music adviser at both dates",
    },
  ],
  didNotWork: prose`
    Writing it down. I had meant to teach notation along with it. With one of me it was one thing or the other.

    The listening in other lessons may be better. I think it is, but then I am the one who is with them all day, and
    I would like it to be.
  `,
  costBand: "none",
  staffTime: "Fifteen minutes a day before dinner.",
  contactName: "Miriam Slee",
  contactRole: "Infant teacher and music lead",
  contactEmail: "miriam.slee@dunnaby-primary.example",
  offers: ["call", "visit"],
  startedOn: "2025-09-15",
  submittedOn: "2026-06-19",
  decidedOn: "2026-07-10",
  returnReason: prose`
    This was a pleasure to read and two of us have been humming since. One thing stands in the way. The benefit
    rests on seven children, and where there are so few a reader in your village could work out who the one was who
    could not yet echo the tune. We cannot publish figures for fewer than eleven pupils. You need not change what
    you did. Your next infants start in September: could the music adviser hear them at the beginning and in the
    spring, so that you can give both years together as one group? If that makes eleven or more, send it straight
    back and it will be read within a week. The paragraph about listening is honest and should stay as it is.
  `,
} satisfies DemonstrationPractice;
