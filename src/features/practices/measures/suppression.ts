import type { Selectable } from "kysely";
import type { Tables } from "../../../platform/database/index.ts";

/*
 * Which figures the public may see so that none of fewer than 11 pupils is told or can be worked out (docs/rules/computed.md).
 *
 * A figure of fewer than 11 pupils is held back. So is one that would give such a figure away: where 30 pupils and 22 of them
 * are told, the other 8 are told too. Any figures of the same thing can be added and taken away, also those that were
 * published in earlier versions, which somebody may have kept; no sum of them may come to between 1 and 10 pupils.
 */

export type Figure = Pick<
  Selectable<Tables["practice_measures"]>,
  "id" | "indicator" | "unit" | "period" | "cohort_size" | "baseline" | "after_value" | "pupils_in_others"
>;

/** Why a figure is not told: its pupils are few, or with others it would tell of few. */
export type Hidden = "few" | "by_subtraction";

/** Figures for fewer pupils than this are never told. */
export const smallestShown = 11;

/** More sums than this are not looked through: the figure is held back. */
const mostSums = 100_000;

/**
 * What is held back of the last of these versions, by the id of the measure. The versions are those that were published, in
 * that order: what was told of an earlier one cannot be taken back, so the later one gives way. The figure of most pupils
 * goes first, because a total says most.
 */
export function hiddenFigures(versions: readonly (readonly Figure[])[]): ReadonlyMap<string, Hidden> {
  const everything = versions.flat();
  let told: Figure[] = [];
  let hidden = new Map<string, Hidden>();
  for (const version of versions) {
    const before = told;
    told = [...before];
    hidden = new Map();
    const now: Figure[] = [];
    for (const figure of version.toSorted((one, other) => pupilsOf(other) - pupilsOf(one))) {
      const why = whyHidden(figure, { before, now, everything });
      if (why) hidden.set(figure.id, why);
      else {
        now.push(figure);
        told.push(figure);
      }
    }
  }
  return hidden;
}

type Known = { before: readonly Figure[]; now: readonly Figure[]; everything: readonly Figure[] };

function whyHidden(figure: Figure, { before, now, everything }: Known): Hidden | undefined {
  if (pupilsOf(figure) < smallestShown) return "few";
  if (before.some((one) => isSameFigure(one, figure))) return undefined;
  const kind = sameKind(figure, everything);
  const earlier = distinct(before.filter((one) => kind.has(one)));
  // Pupils who are in no other measure give nothing away beside them; but what was told before may have had them in it.
  if (figure.pupils_in_others === "none" && earlier.length === 0) return undefined;
  const beside = now.filter((one) => kind.has(one) && (earlier.length > 0 || one.pupils_in_others !== "none"));
  return tellsOfFew(pupilsOf(figure), [...earlier, ...distinctFrom(beside, earlier)].map(pupilsOf))
    ? "by_subtraction"
    : undefined;
}

/** Whether adding or taking away the others, once each, leaves between 1 and 10 pupils. */
export function tellsOfFew(pupils: number, others: readonly number[]): boolean {
  let sums = new Set([0]);
  for (const other of others) {
    sums = new Set([...sums].flatMap((sum) => [sum, sum + other, sum - other]));
    if (sums.size > mostSums) return true;
  }
  return [...sums].some((sum) => Math.abs(pupils - sum) >= 1 && Math.abs(pupils - sum) < smallestShown);
}

/** Everything that may be told of the same thing as this, directly or through others. */
function sameKind(figure: Figure, everything: readonly Figure[]): ReadonlySet<Figure> {
  const found = new Set([figure]);
  for (const one of found) {
    for (const other of everything) if (isOfSameThing(one, other)) found.add(other);
  }
  return found;
}

/** Whether two figures could be of the same thing for different pupils: what they measure is worded alike but for the pupils. */
export function isOfSameThing(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit || plain(one.period) !== plain(other.period)) return false;
  const [few, many] = [thingWords(one), thingWords(other)].toSorted((a, b) => a.size - b.size);
  return [...(few ?? [])].every((word) => many?.has(word));
}

/** The same figure told again, as a later version carries it on. */
function isSameFigure(one: Figure, other: Figure): boolean {
  const said = ({ indicator, unit, period, cohort_size, baseline, after_value }: Figure) =>
    JSON.stringify([plain(indicator), unit, plain(period), cohort_size, baseline, after_value]);
  return said(one) === said(other);
}

/** Figures of one name and number of pupils are of one group, told more than once. */
const groupOf = ({ indicator, cohort_size }: Figure) => JSON.stringify([plain(indicator), cohort_size]);

function distinct(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [groupOf(figure), figure])).values()];
}

function distinctFrom(figures: readonly Figure[], known: readonly Figure[]): Figure[] {
  const groups = new Set(known.map(groupOf));
  return figures.filter((figure) => !groups.has(groupOf(figure)));
}

const pupilsOf = ({ cohort_size }: Figure) => cohort_size ?? 0;
const plain = (text: string | null) =>
  (text ?? "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ") ?? "";

/** The words of what is measured, without those that only say which pupils: "boys", "Year 2", "class 2B". */
function thingWords({ indicator }: Figure): ReadonlySet<string> {
  const words = plain(indicator).split(" ");
  return new Set(words.filter((word) => word.length > 1 && !/\d/.test(word) && !pupilWords.has(word)));
}

const pupilWords = new Set(
  `a all an and at boys by child children class cohort disadvantaged eal each every for free fsm girls group in meals of on
  our plan premium pupil pupils school send sen students support the their those to who whose with year years`.split(
    /\s+/,
  ),
);
