import { prose } from "./prose.ts";

/*
 * Who takes up what in the demonstration: one line an adoption. What is said of a practice by those who take it up stands
 * once a practice, below; a letter a building block says what became of it: Kept, Adapted or Dropped.
 */

export type AdoptionLine = {
  ref: string;
  /** The school that takes it up. */
  urn: string;
  status:
    | "proposed"
    | "dropped"
    | "asked"
    | "taken_back"
    | "offered"
    | "not_now"
    | "explore"
    | "prepare"
    | "deliver"
    | "sustain"
    | "stopped";
  /** The day on which both agreed; of one that is not agreed, the day on which it was asked. */
  on: string;
  blocks?: string;
  /** The school that helps, where it is not the one that wrote it. */
  helper?: string;
  /** Agreed to be named, or to be named and asked. */
  may?: "be_named" | "be_named_and_asked" | "be_asked";
  /** The school's own figures, before and after, of how many pupils. */
  local?: [before: number, after: number, pupils: number];
};

type Status = AdoptionLine["status"];
const line =
  (ref: string) =>
  (urn: string, status: Status, on: string, more: Omit<AdoptionLine, "ref" | "urn" | "status" | "on"> = {}) => ({
    ref,
    urn,
    status,
    on,
    ...more,
  });

const walking = line("GP-2011");
const talking = line("GP-2001");
const phonics = line("GP-2005");
const council = line("GP-2015");
const french = line("GP-2013");
const january = line("GP-2003");
const revision = line("GP-2016");
const waiting = line("GP-2010");
const teaching = line("GP-2017");
const governors = line("GP-2018");
const stories = line("GP-2020");
const wall = line("GP-2023");
const partners = line("GP-2024");
const buses = line("GP-2021");
const dinner = line("GP-2025");

export const adoptionLines: readonly AdoptionLine[] = [
  walking("900018", "sustain", "2025-10-06", { blocks: "KKK", may: "be_named_and_asked", local: [18.4, 12.1, 118] }),
  walking("900027", "sustain", "2025-10-08", { blocks: "KAK", may: "be_named_and_asked", local: [22.5, 17.4, 356] }),
  walking("900030", "deliver", "2025-10-13", { blocks: "KKK", may: "be_named" }),
  walking("900037", "deliver", "2025-10-14", { blocks: "AKK", may: "be_named" }),
  walking("900029", "deliver", "2025-10-20", { blocks: "KAK" }),
  walking("900031", "sustain", "2025-10-21", { blocks: "KKD" }),
  walking("900040", "deliver", "2025-11-03", { blocks: "KKK", may: "be_named" }),
  walking("900026", "deliver", "2025-11-04", { blocks: "AAK" }),
  walking("900025", "stopped", "2025-11-10", { blocks: "DKK" }),
  walking("900038", "deliver", "2025-11-11", { blocks: "KKK" }),
  walking("900024", "deliver", "2025-11-17", { blocks: "KAK", may: "be_named" }),
  walking("900041", "deliver", "2025-11-24", { blocks: "KKK" }),
  walking("900039", "stopped", "2025-12-01", { blocks: "AKD" }),
  walking("900016", "deliver", "2025-12-02", { blocks: "KKK" }),
  walking("900023", "prepare", "2026-10-12"),
  walking("900058", "asked", "2026-11-16"),

  talking("900012", "sustain", "2024-09-16", { blocks: "KAK", may: "be_named_and_asked", local: [29, 55, 31] }),
  talking("900008", "sustain", "2024-09-18", { blocks: "KKK", may: "be_named" }),
  talking("900033", "deliver", "2024-10-01", { blocks: "KAK", may: "be_named" }),
  talking("900022", "deliver", "2024-10-02", { blocks: "AKK" }),
  talking("900006", "sustain", "2024-10-14", { blocks: "KKK", may: "be_named_and_asked" }),
  talking("900021", "stopped", "2024-11-04", { blocks: "KDA" }),
  talking("900028", "deliver", "2024-11-05", { blocks: "AAK" }),
  talking("900015", "deliver", "2025-09-22", { blocks: "KKK", may: "be_named" }),
  talking("900035", "deliver", "2025-10-06", { blocks: "KAK" }),
  talking("900060", "explore", "2026-11-02"),

  phonics("900003", "sustain", "2025-03-10", { blocks: "KKA", may: "be_named_and_asked", local: [52, 71, 58] }),
  phonics("900026", "deliver", "2025-03-17", { blocks: "KDK" }),
  phonics("900040", "deliver", "2025-09-15", { blocks: "KKK", may: "be_named" }),
  phonics("900029", "deliver", "2025-10-06", { blocks: "AKK" }),
  phonics("900010", "stopped", "2025-09-22", { blocks: "DDK" }),
  phonics("900019", "offered", "2026-11-09"),
  phonics("900034", "not_now", "2026-10-05"),

  council("900009", "deliver", "2025-12-01", { blocks: "KKA", may: "be_named", local: [58, 73, 26] }),
  council("900032", "stopped", "2025-12-02", { blocks: "KDD" }),
  council("900036", "stopped", "2025-12-03", { blocks: "KAD" }),
  council("900004", "sustain", "2025-12-04", { blocks: "KKK", may: "be_named" }),
  council("900059", "stopped", "2025-12-08", { blocks: "DKD" }),
  council("900020", "deliver", "2025-12-09", { blocks: "AKA" }),

  french("900042", "sustain", "2025-11-17", { blocks: "KKK", may: "be_named_and_asked", local: [21, 62, 24] }),
  french("900034", "deliver", "2025-11-24", { blocks: "KKD", may: "be_named" }),
  french("900017", "deliver", "2026-01-12", { blocks: "AKD" }),
  french("900011", "dropped", "2026-10-12"),

  january("900043", "sustain", "2024-12-09", { blocks: "KKA", may: "be_named" }),
  january("900046", "deliver", "2025-01-13", { blocks: "AKK" }),
  january("900051", "deliver", "2025-12-08", { blocks: "KDK", may: "be_named" }),

  revision("900043", "deliver", "2025-12-08", { blocks: "KKD", may: "be_named_and_asked" }),
  revision("900044", "deliver", "2025-12-09", { blocks: "KKK" }),
  revision("900052", "prepare", "2026-09-21"),
  revision("900050", "stopped", "2026-01-12", { blocks: "DKK" }),

  waiting("900002", "sustain", "2025-10-06", { blocks: "KKA", may: "be_named", local: [31, 64, 39] }),
  waiting("900005", "deliver", "2025-11-10", { blocks: "KAK" }),

  teaching("900025", "deliver", "2026-01-19", { blocks: "KKA", may: "be_named_and_asked" }),
  teaching("900045", "taken_back", "2026-02-02"),
  teaching("900024", "deliver", "2026-02-09", { blocks: "KKK" }),
  teaching("900101", "explore", "2026-11-10"),
  teaching("900039", "prepare", "2026-09-28"),
  teaching("900058", "asked", "2026-11-17"),

  governors("900015", "deliver", "2025-10-13", { blocks: "KAK", may: "be_named" }),
  governors("900024", "deliver", "2025-10-20", { blocks: "KKK" }),
  governors("900030", "deliver", "2025-11-03", { blocks: "KAK", may: "be_named" }),
  governors("900037", "sustain", "2025-11-10", { blocks: "KKK", may: "be_named" }),
  governors("900040", "deliver", "2025-11-17", { blocks: "KKK" }),
  governors("900035", "prepare", "2026-09-14"),
  governors("900007", "proposed", "2026-11-18"),

  stories("900007", "deliver", "2026-02-23", { blocks: "KKA", may: "be_named_and_asked" }),
  stories("900008", "deliver", "2026-03-02", { blocks: "KKK", may: "be_named" }),
  stories("900013", "deliver", "2026-03-09", { blocks: "AKK" }),
  stories("900020", "deliver", "2026-03-16", { blocks: "KDK" }),
  stories("900059", "explore", "2026-10-19"),
  stories("900011", "asked", "2026-11-19", { helper: "900007" }),

  wall("900032", "deliver", "2026-06-08", { blocks: "KKA", may: "be_named" }),
  wall("900060", "explore", "2026-11-09"),

  partners("900027", "deliver", "2026-09-07", { blocks: "KAK" }),
  partners("900028", "prepare", "2026-10-05"),

  buses("900045", "deliver", "2026-03-23", { blocks: "KAK", may: "be_named" }),

  dinner("900030", "explore", "2026-10-12"),
];

export type SaidOfPractice = {
  /** The published figure that it is hoped to change; absent where schools measure it themselves. */
  aim?: string;
  /** What schools measure themselves. */
  measure: { name: string; unit: "percent" | "points"; better: "higher" | "lower" };
  draws: readonly string[];
  /** For each building block, what those say who adapted it, and why others dropped it. */
  adapted: readonly (readonly string[])[];
  dropped: readonly string[];
  stopped: string;
};

export const saidOf: Record<string, SaidOfPractice> = {
  "GP-2011": {
    aim: "absence_persistent",
    measure: { name: "Pupils missing more than one session in ten", unit: "percent", better: "lower" },
    draws: [
      prose`We send the letters, and the same families get them every half-term. Nobody has been to see what is in the way.
        We would like to know how you chose whom to walk to, and what you say on the doorstep.`,
      prose`Our attendance is near the average and hides a group that is hardly here on Mondays. A walk sounds like
        something that we could begin with two people and no money.`,
    ],
    adapted: [
      [
        "Our families live along one road, so two of us drive it and stop at the bus shelter.",
        "We walk on Mondays and after holidays only.",
      ],
      [
        "We kept a small fund for bus fares and shoes instead of a list of things to fix.",
        "The school nurse comes with us once a fortnight and sees to what is hers.",
      ],
      ["We go back once in every half-term, also when it goes well."],
    ],
    dropped: [
      "Half of our families live more than five miles off, and nobody could be spared for the drive.",
      "We had nothing to fix it with: the things in the way were rent and work.",
      "Families told us that they would rather we kept coming.",
    ],
    stopped: prose`The teaching assistant who walked it left at Easter and we could not put anybody in her place before school.
      The mornings that we did walk were worth it.`,
  },
  "GP-2001": {
    aim: "ks2_maths_average",
    measure: { name: "Pupils whose explanation a classmate could follow", unit: "percent", better: "higher" },
    draws: [
      prose`Our pupils get the answer and cannot say how. Your page is honest that the arithmetic did not get quicker, and that
        made us trust the rest.`,
      prose`We have mixed ages in every class, and ten minutes in which everybody has something to say would help us more than
        another scheme.`,
    ],
    adapted: [
      ["Three calculations of growing difficulty on the board, one for each age in the room."],
      [
        "Pupils dictate to one another in threes, because one teacher cannot write for two year groups.",
        "The teaching assistant writes and the teacher asks.",
      ],
      ["Staff did it to one another on a training day, with parents watching."],
    ],
    dropped: [
      "We kept pencils out: it slowed the oldest down too much.",
      "Writing down what was said took the whole ten minutes.",
      "There was no training day left.",
    ],
    stopped: prose`The two teachers who did it moved year groups, and it had never become anything more than theirs. We should have
      begun with the whole staff.`,
  },
  "GP-2005": {
    measure: {
      name: "Children who read at least 32 of 40 words in a practice check",
      unit: "percent",
      better: "higher",
    },
    draws: [
      prose`We do catch-up in groups of eight, with whoever is free, in the afternoon. Reading your page was uncomfortable. We
        would like to see how the threes are made and how the adult is protected.`,
    ],
    adapted: [
      ["We re-make the threes at half-term, because we have only nine children to choose from."],
      ["The adult may be borrowed for first aid, and the session is made up the same day."],
      ["Seven minutes of each, since our day begins with the bus."],
    ],
    dropped: [
      "With eleven children in the year there are no two threes alike.",
      "In a school with two teaching assistants somebody always needs one of them.",
      "We kept to the order of our own scheme.",
    ],
    stopped: prose`There were four children who needed it and one of them moved away. It is a good idea for a school that has more
      than one class in a year.`,
  },
  "GP-2015": {
    aim: "absence_overall",
    measure: { name: "Juniors who say that adults act on what pupils say", unit: "percent", better: "higher" },
    draws: [
      prose`Our council has met for years and nobody can say what it has changed. Giving them money first, before anything
        else, is the part that we would like to understand.`,
    ],
    adapted: [
      ["We gave each class £60 of its own, since the council was always the same six children."],
      ["The reason is read out in assembly, and not written."],
      ["No shed: the council runs the lost-property table.", "They have the key to the art cupboard."],
    ],
    dropped: [
      "The money went on one thing in the first month, and there was none for the rest of the year.",
      "A week was too short for us: the governors meet once a month.",
      "We have no shed, and nothing took its place.",
    ],
    stopped: prose`When the money was spent, the meetings stopped with it. We had taken the money for the idea, and the promise to
      answer within a week was what we never managed.`,
  },
  "GP-2013": {
    measure: {
      name: "Pupils answering four of six spoken questions with a sentence",
      unit: "percent",
      better: "higher",
    },
    draws: [
      prose`Nobody on our staff speaks French beyond the register. A shared call on one afternoon is something that three small
        schools on this side could do as well.`,
    ],
    adapted: [
      ["A retired teacher in the village comes on Thursdays instead of the call."],
      ["The script is recorded, for the days when the connection fails."],
      ["We agreed the list with two high schools."],
    ],
    dropped: [
      "The connection failed too often.",
      "Friday is our swimming day.",
      "Our leavers go to five different schools, and none answered.",
    ],
    stopped: "The call clashed with our dinner hour.",
  },
  "GP-2003": {
    aim: "absence_persistent",
    measure: {
      name: "New pupils seen in the pastoral office more than twice by half-term",
      unit: "percent",
      better: "lower",
    },
    draws: [
      prose`October is when our Year 7 comes apart, and by then we have known them for six weeks. To begin in January, when there
        is still time, had never been said aloud here.`,
    ],
    adapted: [
      ["The tutor visits the four largest feeder schools and meets the others on the telephone."],
      ["One letter, from an older pupil who came from the same primary school."],
      ["The piece of work is a map of the way to school."],
    ],
    dropped: [
      "Tutors could not be released in January.",
      "Our feeder schools write to us already.",
      "It was marked twice and valued by nobody.",
    ],
    stopped: "Two of our feeder schools joined another trust.",
  },
  "GP-2016": {
    aim: "ks4_attainment8",
    measure: {
      name: "Pupils with a completed card for at least four subjects by Easter",
      unit: "percent",
      better: "higher",
    },
    draws: [
      prose`We pay for an Easter school that the same forty pupils come to. Six questions in registration cost nothing and reach
        everybody, if tutors can be brought to do it.`,
    ],
    adapted: [
      ["Four questions: our registration is twelve minutes."],
      ["Dots on Wednesday, so that there are two days left to act on them."],
      ["We kept the pizza and moved it to the end."],
    ],
    dropped: [
      "Registration is where we read together, and we would not give that up.",
      "Tutors would not do it weekly.",
      "The pizza was the only part that pupils asked for.",
    ],
    stopped: prose`It took the place of reading in form time, and after a term we decided that we wanted that back more.`,
  },
  "GP-2010": {
    measure: { name: "Children able to wait two minutes for a turn without help", unit: "percent", better: "higher" },
    draws: [
      prose`Our mornings are spent on whose turn it is. Your games look like something that our staff would enjoy.`,
    ],
    adapted: [
      ["We play it outdoors, with the gate."],
      ["Our own baskets, changed by the children."],
      ["We say it in the language of home as well."],
    ],
    dropped: ["It frightened two children.", "There was no room for it.", "We forgot, and it fell away."],
    stopped: "Our room was divided for building work.",
  },
  "GP-2017": {
    aim: "ks2_maths_average",
    measure: {
      name: "Pupils of the prepared groups who gave an answer in a lesson",
      unit: "percent",
      better: "higher",
    },
    draws: [
      prose`Our teaching assistants do what yours did before: they sit beside the same pupils and explain again. We have the
        people and the hours. What we lack is how you moved the fifteen minutes to the front of the day.`,
    ],
    adapted: [
      ["Ten minutes, at the end of assembly."],
      ["They stand back on three days of five."],
      ["The talk is once in two weeks, for an hour, with cover."],
    ],
    dropped: ["Buses arrive too late.", "Two pupils need somebody beside them.", "There was no time to talk."],
    stopped: "The hours were cut.",
  },
  "GP-2018": {
    aim: "ks2_reading_average",
    measure: { name: "Pupils who read at home at least three times in the week", unit: "percent", better: "higher" },
    draws: [
      prose`Our governors come in, are shown round and go home. One question that they could count the answer to would give them
        something of their own, and us a reason to look.`,
    ],
    adapted: [
      ["The question is chosen by the staff, and the governors say how to count it."],
      ["The page is a photograph of the flip chart."],
      ["They come back after a year and not a term."],
    ],
    dropped: ["Our board meets as one of five schools.", "Nobody wished to write.", "They could not come back."],
    stopped: "The board was joined with another.",
  },
  "GP-2020": {
    aim: "ks2_reading_average",
    measure: {
      name: "Infant children read with at home at least four days in the week",
      unit: "percent",
      better: "higher",
    },
    draws: [
      prose`Half of our parents milk, and we have held every event at half past three because we always have. We would like to
        hear how you asked them, and what became of the ones who still did not come.`,
    ],
    adapted: [
      ["Ten o'clock on Wednesdays, when the mart is shut."],
      ["Books that the grandparents chose."],
      ["The spare children read with our oldest pupils instead of with staff."],
    ],
    dropped: ["The hall is the dining room.", "We used the books that we had.", "No child was spare: everybody came."],
    stopped: "The hall roof is being mended.",
  },
  "GP-2023": {
    aim: "ks2_writing_expected",
    measure: { name: "Juniors whose instructions could be followed in order", unit: "percent", better: "higher" },
    draws: [
      prose`Our pupils write three sentences about things that they have never done. A morning of doing, with somebody who knows
      the words, would be worth more to us than another writing scheme.`,
    ],
    adapted: [
      ["We lay a hedge: we have no walls."],
      ["They say it to a younger class."],
      ["The hedger's words, on a wall chart."],
    ],
    dropped: ["Nobody would come.", "The bus was too loud.", "There were too many words."],
    stopped: "The waller has retired.",
  },
  "GP-2024": {
    aim: "ks2_reading_average",
    measure: {
      name: "Recorded pairs in which each answered the other at least twice",
      unit: "percent",
      better: "higher",
    },
    draws: [
      prose`Our talk partners agree with one another, politely and at once. Being made to differ is what is missing.`,
    ],
    adapted: [["Two ways to differ, to begin with."], ["B differs on Tuesdays and Thursdays."], ["In science first."]],
    dropped: ["Four was too many.", "It upset one pair.", "There was no time."],
    stopped: "We did not get beyond the first half-term.",
  },
  "GP-2021": {
    aim: "absence_overall",
    measure: { name: "Pupils using homework club at least once a week", unit: "percent", better: "higher" },
    draws: [
      prose`Two thirds of our pupils come by bus, and homework club is after the buses have gone. It is as simple as that, and we had
      not seen it.`,
    ],
    adapted: [
      ["In the canteen, from eight."],
      ["The second bus is shared with the college, on two days."],
      ["Paper only: there is no room for machines."],
    ],
    dropped: ["There is no early bus.", "No money.", "No room."],
    stopped: "The bus was withdrawn.",
  },
  "GP-2025": {
    aim: "absence_overall",
    measure: { name: "Children sent to the head or deputy after dinner", unit: "points", better: "lower" },
    draws: [
      prose`I spend my afternoons on what happened at dinner time. Paying people to arrive early is the first answer to it that I
      have read which does not begin with another poster.`,
    ],
    adapted: [["Ten minutes early."], ["Four rules."], ["Two corners."]],
    dropped: ["No money.", "No agreement.", "No room."],
    stopped: "We could not find the staff.",
  },
};

/** Why an ask was not answered with an offer, or not sent; and what the reviews say. */
export const spoken = {
  not_now: prose`The adult who does this with us is on leave until Easter, and without her you would be seeing an empty room. Please do
    ask again in the summer term.`,
  dropped: prose`We begin a new timetable in January and I would rather not start two things at once. Let us talk about it at Easter.`,
  offer: "Tuesdays and Thursdays before half past ten suit us best.",
  reviews: [
    ["well", "It has outlived two changes of staff. The part that we adapted is the part that stayed."],
    ["mixed", "It holds in two classes of four. Where it does, nobody would go back."],
    [
      "well",
      "We hardly notice it now, which I take for a good sign. The visit at the beginning was worth more than the papers.",
    ],
    ["not_well", "It is done, and not as it was meant. We need to go and see it again."],
  ] as const,
};
