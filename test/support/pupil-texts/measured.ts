import { pupilInformation, type FindingKind } from "../../../src/platform/text/pupil-information/index.ts";
import { demonstrationTexts, genuineTexts, seededSorts, seededTexts, type Half, type SeededSort } from "./index.ts";

/** What each sort of seeded text must be told as. */
const kindOf: Record<SeededSort, FindingKind> = {
  upn: "pupil_number",
  "date-of-birth": "date_of_birth",
  "class-list": "class_list",
  "full-name-and-year": "named_pupil",
  "initials-and-need": "pupil_with_need",
};

export function kindsIn(text: string): Set<FindingKind> {
  return new Set(pupilInformation(text).map(({ kind }) => kind));
}

/** Whether a seeded text was told as what it is; a narrative as either of the two narrative kinds. */
export function isTold(sort: SeededSort, text: string): boolean {
  const kinds = kindsIn(text);
  const isNarrative = sort === "full-name-and-year" || sort === "initials-and-need";
  return kinds.has(kindOf[sort]) || (isNarrative && (kinds.has("named_pupil") || kinds.has("pupil_with_need")));
}

/** Recall by sort, precision by kind, and false alarms, in per cent, on one half of the texts or on all. */
export function measured(half?: Half) {
  const seeded = seededSorts.map((sort) => {
    const texts = seededTexts(sort, half);
    return { sort, texts, told: texts.filter((text) => isTold(sort, text)).length };
  });
  const genuine = genuineTexts(half);
  const alarms = genuine.filter((text) => pupilInformation(text).length > 0);
  const demonstration = demonstrationTexts();
  const demonstrationAlarms = demonstration.filter((text) => pupilInformation(text).length > 0);
  const everySeeded = seeded.flatMap(({ texts }) => texts);
  const flagged = everySeeded.filter((text) => pupilInformation(text).length > 0).length;
  const of = (...sorts: SeededSort[]) => {
    const these = seeded.filter(({ sort }) => sorts.includes(sort));
    return percent(total(these.map(({ told }) => told)), total(these.map(({ texts }) => texts.length)));
  };
  return {
    bySort: seeded.map(({ sort, texts, told }) => ({
      sort,
      texts: texts.length,
      told,
      recall: percent(told, texts.length),
      ...precisionOf(kindOf[sort], everySeeded, genuine),
    })),
    recall: {
      upn: of("upn"),
      date_of_birth: of("date-of-birth"),
      class_list: of("class-list"),
      narrative: of("full-name-and-year", "initials-and-need"),
    },
    precision: percent(flagged, flagged + alarms.length),
    falseAlarms: {
      genuine: percent(alarms.length, genuine.length),
      demonstration: percent(demonstrationAlarms.length, demonstration.length),
      genuine_texts: genuine.length,
      demonstration_texts: demonstration.length,
    },
  };
}

/** Of the texts in which a kind was found, the share that do hold a pupil's information. */
function precisionOf(kind: FindingKind, seeded: string[], genuine: string[]) {
  const has = (text: string) => kindsIn(text).has(kind);
  const [right, wrong] = [seeded.filter(has).length, genuine.filter(has).length];
  return { found_in_genuine: wrong, precision: percent(right, right + wrong) };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** For writing rules by: what is missed and what is wrongly told in the half meant for it. */
export function misses(half: Half) {
  return {
    missed: seededSorts.flatMap((sort) => seededTexts(sort, half).filter((text) => !isTold(sort, text))),
    alarms: [...genuineTexts(half), ...demonstrationTexts()]
      .map((text) => ({ text, told: pupilInformation(text).map(({ kind, excerpt }) => `${kind}: ${excerpt}`) }))
      .filter(({ told }) => told.length > 0),
  };
}
