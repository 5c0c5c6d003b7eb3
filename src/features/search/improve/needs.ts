/*
 * What schools come with, in their own words, each with where in the themes its practice is and what to look for there.
 * The list is ours and grows with what is asked: an address, once given, stays.
 */

export type PlainNeed = {
  slug: string;
  /** The rest of "I want to …". */
  wants: string;
  themes: readonly string[];
  words: string;
};

export type NeedGroup = { name: string; needs: readonly PlainNeed[] };

const need = (slug: string, wants: string, themes: string[], words: string): PlainNeed => ({
  slug,
  wants,
  themes,
  words,
});

export const needGroups: readonly NeedGroup[] = [
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
  {
    name: "Pupils who need more",
    needs: [
      need(
        "pupils-new-to-english",
        "help pupils who are new to English",
        ["english-as-an-additional-language"],
        "new arrivals English buddies",
      ),
      need(
        "autistic-pupils",
        "make school easier for autistic pupils",
        ["autism-and-communication"],
        "autistic quiet arrival",
      ),
      need(
        "pupils-with-send-in-class",
        "include pupils with SEND in every lesson",
        ["send"],
        "special needs lesson support",
      ),
      need(
        "independence",
        "help pupils become independent",
        ["send", "autism-and-communication"],
        "independent travel bus",
      ),
      need(
        "disadvantaged-pupils",
        "narrow the gap for disadvantaged pupils",
        ["disadvantage"],
        "disadvantaged pupil premium",
      ),
      need("more-able-pupils", "challenge more able pupils", ["more-able-pupils"], "harder challenge"),
      need(
        "breakfast-and-hunger",
        "see that no child learns hungry",
        ["disadvantage", "pastoral-care"],
        "breakfast toast food",
      ),
    ],
  },
  {
    name: "Attendance, behaviour and wellbeing",
    needs: [
      need("attendance", "raise attendance", ["attendance"], "attendance absence doorstep"),
      need(
        "return-after-absence",
        "bring pupils back after a long absence",
        ["attendance"],
        "going back return anxious",
      ),
      need(
        "lateness",
        "have pupils arrive on time and settled",
        ["attendance", "behaviour"],
        "morning arrival start late",
      ),
      need("calm-lunchtimes", "make lunchtimes calmer", ["behaviour"], "midday lunchtime playtime"),
      need("calm-starts-to-lessons", "have lessons start calmly", ["behaviour"], "silent start lesson"),
      need(
        "young-children-who-cannot-wait",
        "help young children to wait and share",
        ["behaviour", "early-years"],
        "waiting games nursery",
      ),
      need("anxious-pupils", "help pupils who worry", ["wellbeing-and-mental-health"], "worry anxious walk"),
      need("pupils-have-a-say", "give pupils a say that counts", ["pupil-voice"], "council pupils choose"),
    ],
  },
  {
    name: "From one stage to the next",
    needs: [
      need(
        "starting-school",
        "help children settle when they start",
        ["transition", "early-years"],
        "settling start nursery reception",
      ),
      need(
        "moving-to-secondary-school",
        "make the move to secondary school easier",
        ["transition"],
        "year 7 transition tutor",
      ),
      need("revision", "have pupils revise well", ["revision-and-study-skills"], "revision questions registration"),
      need(
        "independent-study",
        "teach students to study on their own",
        ["revision-and-study-skills"],
        "free period study sixth form",
      ),
    ],
  },
  {
    name: "Staff, leadership and families",
    needs: [
      need(
        "teaching-assistants",
        "make the most of teaching assistants",
        ["teaching-assistants"],
        "teaching assistants before lesson",
      ),
      need("marking-and-workload", "mark less and teach better", ["assessment"], "marking feedback workload"),
      need(
        "governors-who-know-the-school",
        "have governors who know the school",
        ["governance"],
        "governors visit question",
      ),
      need(
        "small-schools-together",
        "do together what a small school cannot do alone",
        ["small-schools"],
        "small schools share village",
      ),
      need(
        "parents-who-do-not-come",
        "reach parents who do not come in",
        ["family-engagement"],
        "parents families hall",
      ),
      need("reading-at-home", "get reading going at home", ["family-engagement", "reading"], "reading at home parents"),
      need("homework-that-reaches-everyone", "make homework work for every pupil", ["homework"], "homework club bus"),
    ],
  },
];

export const plainNeeds: readonly PlainNeed[] = needGroups.flatMap(({ needs }) => needs);

export const needHref = ({ slug }: PlainNeed) => `/improve/${slug}`;
