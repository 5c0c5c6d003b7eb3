/*
 * What in a piece of writing may point at a pupil: a pupil's number, a date of birth, a class list, a pupil's name, a
 * pupil's initials or name with a need. Pure, and quick on any text. It warns and never decides: each finding says where
 * the words are, what they look like and what to do. It misses some and is sometimes wrong; the test set says how often.
 */
import { classLists } from "./class-lists.ts";
import { datesOfBirth } from "./dates-of-birth.ts";
import { namedPupils } from "./named-pupils.ts";
import { pupilNumbers } from "./pupil-numbers.ts";
import { pupilsWithNeeds } from "./pupils-with-needs.ts";
import { outside, wordsOf, type Place } from "./words.ts";

export { isLearnerNumber, isPupilNumber } from "./pupil-numbers.ts";

export const findingKinds = ["pupil_number", "date_of_birth", "class_list", "named_pupil", "pupil_with_need"] as const;
export type FindingKind = (typeof findingKinds)[number];

export type Finding = Place & {
  kind: FindingKind;
  /** The words themselves. */
  excerpt: string;
  /** "looks like …" */
  looksLike: string;
  whatToDo: string;
};

const said: Record<FindingKind, Pick<Finding, "looksLike" | "whatToDo">> = {
  pupil_number: {
    looksLike: "a pupil’s or learner’s number",
    whatToDo: "Take the number out. Say how many pupils there were instead.",
  },
  date_of_birth: {
    looksLike: "a pupil’s date of birth",
    whatToDo: "Take the date out. A year group or an age in years is enough.",
  },
  class_list: {
    looksLike: "a list of pupils",
    whatToDo: "Take the list out. Give the number of pupils and their mean instead.",
  },
  named_pupil: {
    looksLike: "a pupil’s name",
    whatToDo: "Take the name out. Write “a pupil” and leave out what only one pupil could be.",
  },
  pupil_with_need: {
    looksLike: "one pupil’s need, health or care",
    whatToDo: "Take out the name or initials, and what would let somebody guess who it is.",
  },
};

/** Everything that may point at a pupil, in the order of the text, at most one finding for the same words. */
export function pupilInformation(text: string): Finding[] {
  const words = wordsOf(text);
  const lists = classLists(text);
  const places: [FindingKind, Place[]][] = [
    ["pupil_number", pupilNumbers(text)],
    ["date_of_birth", datesOfBirth(text)],
    ["class_list", lists],
    ["named_pupil", outside(lists, namedPupils(words))],
    ["pupil_with_need", outside(lists, pupilsWithNeeds(words))],
  ];
  return places
    .flatMap(([kind, found]) =>
      found.map(({ start, end }) => ({ kind, start, end, excerpt: text.slice(start, end), ...said[kind] })),
    )
    .toSorted((one, other) => one.start - other.start);
}
