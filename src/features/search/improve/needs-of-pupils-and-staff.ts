import { need, type NeedGroup } from "./need.ts";

/* What schools want to get better at for pupils, staff and families. */
export const needsOfPupilsAndStaff: readonly NeedGroup[] = [
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
