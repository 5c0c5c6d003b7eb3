import type { NominationStatus } from "../policy/index.ts";

/* What people of the demonstration saw and thought worth writing up, in every state that a nomination can be in. */

export type DemonstrationNomination = {
  key: string;
  by: string;
  daysAgo: number;
  schoolUrn: string;
  route:
    | "self_evaluation"
    | "visit"
    | "annual_progress_review"
    | "pupil_data"
    | "learning_network"
    | "head_deputy_or_subject_group"
    | "cpd_event";
  title: string;
  seen: string;
  doneBy?: string;
  status: NominationStatus;
  /** The key of the person at the school who was invited beside its lead. */
  invited?: string;
  /** The key of the nomination that it was merged into. */
  into?: string;
  /** The published practice that came of it, or a draft of the school's. */
  became?: string;
  reason?: string;
};

export const nominations: readonly DemonstrationNomination[] = [
  {
    key: "coats",
    by: "tom-adeyemi",
    daysAgo: 19,
    schoolUrn: "900019",
    route: "visit",
    title: "Coats off by the clock they made themselves",
    seen: "Infants come in, hang up and sit down in under two minutes, by a picture clock that the oldest of them drew. Nobody raised a voice in the three mornings that I was there.",
    doneBy: "The reception teacher",
    status: "waiting",
  },
  {
    key: "bench",
    by: "janet-birkett",
    daysAgo: 12,
    schoolUrn: "900022",
    route: "visit",
    title: "Reading to a grandparent on the bench by the gate",
    seen: "Grandparents sit on a bench by the gate from half past eight, and children read to them before the bell. Staff say that those who read least at home read there most.",
    status: "waiting",
  },
  {
    key: "bench-again",
    by: "marcus-obrien",
    daysAgo: 4,
    schoolUrn: "900022",
    route: "head_deputy_or_subject_group",
    title: "The reading bench by the gate",
    seen: "Children read to a grandparent on a bench by the gate before the bell, every morning. Kelderwick told our heads’ group that it reaches those who read least at home.",
    status: "waiting",
  },
  {
    key: "gardens",
    by: "tom-adeyemi",
    daysAgo: 9,
    schoolUrn: "900007",
    route: "annual_progress_review",
    title: "Weighing the harvest: measures learned in the school garden",
    seen: "Three year groups weigh, price and sell what they grow. In the review the mixed class explained kilograms to me with a bag of beetroot in each hand.",
    doneBy: "Aisha Rahman",
    status: "invited",
    invited: "aisha-rahman",
  },
  {
    key: "under-way",
    by: "daniel-okafor",
    daysAgo: 40,
    schoolUrn: "",
    route: "learning_network",
    title: "",
    seen: "I saw this at the small schools’ network and took notes for three pages. I should like to read how they began.",
    status: "accepted",
    became: "a draft",
  },
  {
    key: "talk-partners",
    by: "tom-adeyemi",
    daysAgo: 400,
    schoolUrn: "900025",
    route: "visit",
    title: "Talk partners who have to disagree",
    seen: "Every child was given a reason to say no, and said why. I have not heard a Year 5 argue so politely.",
    status: "accepted",
    became: "GP-2024",
  },
  {
    key: "talk-partners-too",
    by: "marcus-obrien",
    daysAgo: 390,
    schoolUrn: "900025",
    route: "cpd_event",
    title: "Partners who argue the other side",
    seen: "Their teacher showed a film of it at the oracy day: pairs in which one must disagree.",
    status: "merged",
    into: "talk-partners",
  },
  {
    key: "exchange-of-letters",
    by: "gwen-tarrant",
    daysAgo: 61,
    schoolUrn: "900012",
    route: "head_deputy_or_subject_group",
    title: "Letters between Wethergill and a school in Brittany",
    seen: "Their letters are answered, in French, by children of the same age. Ours asked whether they might write too.",
    status: "turned_down",
    reason: "Our French teacher is away until Easter. Please ask us again in the summer term.",
  },
  {
    key: "stickers",
    by: "marcus-obrien",
    daysAgo: 75,
    schoolUrn: "900023",
    route: "self_evaluation",
    title: "Stickers for a full week of homework",
    seen: "They give out a sticker for each week in which all the homework came in. Parents like it.",
    status: "declined",
    reason:
      "Thank you for thinking of Ashgarth. Before this is written up we should want a figure from before the stickers began, and the school tells us that it has none.",
  },
];
