/*
 * The five gates that a write-up is judged by, in the words in which the authority is asked and the school is told. The
 * judgement itself is validation's.
 */
export const gateKeys = [
  "gate_baseline",
  "gate_privacy",
  "gate_head_agrees",
  "gate_named_person",
  "gate_plain_english",
] as const;
export type Gate = (typeof gateKeys)[number];
export type Gates = Record<Gate, boolean>;

export const gateWords: Record<Gate, { question: string; help: string }> = {
  gate_baseline: {
    question: "Is there a measure with a baseline?",
    help: "At least one figure about pupils, before and after, with how many pupils and where it comes from.",
  },
  gate_privacy: {
    question: "Is every pupil’s privacy kept?",
    help: "No name, date of birth or number of a pupil, nothing that points at one child in a small group, and a consent recorded for every child who can be recognised in a picture.",
  },
  gate_head_agrees: {
    question: "Does the head agree?",
    help: "The school lead submitted it. Answer no if you have heard otherwise.",
  },
  gate_named_person: {
    question: "Will a named person answer questions?",
    help: "Somebody is named, with a work e-mail address, and knows that they are.",
  },
  gate_plain_english: {
    question: "Does every section stand alone in plain English?",
    help: "Somebody from another school can read any one section and understand it, without the others and without initials.",
  },
};

/** The questions of the gates that were not met, in the order in which they are asked. */
export function gatesNotMet(gates: Gates): string[] {
  return gateKeys.filter((gate) => !gates[gate]).map((gate) => gateWords[gate].question);
}
