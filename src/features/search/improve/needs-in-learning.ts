import { need, type NeedGroup } from "./need.ts";

/* What schools want to get better at in what they teach. */
export const needsInLearning: readonly NeedGroup[] = [
  {
    name: "Reading, writing and talk",
    needs: [
      need(
        "reluctant-writers",
        "get reluctant writers to write",
        ["writing"],
        "writing boys longer purpose audience reader",
      ),
      need(
        "children-behind-in-phonics",
        "help children who are behind in phonics",
        ["phonics"],
        "phonics catch-up small group",
      ),
      need(
        "reading-for-pleasure",
        "get more pupils to read because they want to",
        ["reading"],
        "reading books choose aloud novel",
      ),
      need(
        "older-pupils-who-cannot-read-well",
        "help older pupils who still cannot read well",
        ["reading"],
        "reading fluency secondary",
      ),
      need("spelling", "improve spelling that does not stick", ["writing"], "spelling words practise"),
      need("vocabulary", "widen pupils’ vocabulary", ["oracy", "reading"], "words vocabulary talk"),
      need(
        "pupils-who-do-not-speak-up",
        "get quiet pupils to speak in lessons",
        ["oracy"],
        "talk discussion partners explain",
      ),
      need(
        "early-talk",
        "help young children who say little",
        ["early-language", "oracy"],
        "language talk nursery words",
      ),
    ],
  },
  {
    name: "Mathematics",
    needs: [
      need(
        "times-tables-and-number-facts",
        "make number facts quick and sure",
        ["number-fluency"],
        "number facts tables",
      ),
      need(
        "explaining-in-mathematics",
        "get pupils to explain their mathematics",
        ["mathematics"],
        "explain method talk reasoning",
      ),
      need(
        "mixed-age-mathematics",
        "teach mathematics to a mixed-age class",
        ["mathematics", "small-schools"],
        "mixed-age mathematics two-class",
      ),
      need(
        "stretch-in-mathematics",
        "stretch pupils who find mathematics easy",
        ["more-able-pupils", "mathematics"],
        "harder problems mathematics",
      ),
    ],
  },
  {
    name: "Other subjects",
    needs: [
      need(
        "science-without-a-specialist",
        "teach science well without a specialist",
        ["science"],
        "science question teacher",
      ),
      need(
        "languages-without-a-specialist",
        "teach a language that no teacher speaks",
        ["modern-foreign-languages"],
        "french language schools",
      ),
      need(
        "computing-without-enough-computers",
        "teach computing with few computers",
        ["computing"],
        "programming computers",
      ),
      need(
        "local-history-and-geography",
        "use our own place in history and geography",
        ["humanities"],
        "local street census",
      ),
      need("learning-outdoors", "take more lessons outdoors", ["outdoor-learning"], "outdoor outside wall walk"),
      need(
        "swimming-and-sport",
        "get every pupil swimming and active",
        ["physical-education"],
        "swimming sport activity",
      ),
      need("music-and-the-arts", "give every pupil music and the arts", ["arts"], "music song art"),
    ],
  },
];
