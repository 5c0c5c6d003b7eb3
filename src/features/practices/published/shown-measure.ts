import type { BeforeAfterProps } from "../../../design-system/index.ts";
import { isComplete, type CompleteMeasure } from "../rules.ts";
import { hiddenFigures, smallestShown, type Figure } from "../measures/suppression.ts";
import { unitSuffix } from "../words.ts";
import type { Measure } from "../write-up.ts";

/* How a measure may be shown to the public (docs/rules/computed.md, small numbers). */

/** Percentages of fewer pupils than this are shown as "9 of 14". */
export const smallestPercentage = 20;

/** The chart of a measure; undefined where its pupils are too few for any figure to be shown. */
export function shownMeasure(measure: CompleteMeasure): BeforeAfterProps | undefined {
  const { cohort_size: pupils, unit, baseline, after_value } = measure;
  if (pupils < smallestShown) return undefined;
  const asCounts = unit === "percent" && pupils < smallestPercentage;
  const shown = (value: number) => (asCounts ? Math.round((value * pupils) / 100) : value);
  return {
    measure: inUnit(measure.indicator, asCounts ? `out of ${pupils} pupils` : unitSuffix[unit].trim()),
    // A longer word than a sign has no room beside its point, so it is said in the heading.
    unit: unit === "percent" && !asCounts ? "%" : "",
    before: { when: "Before", value: shown(baseline) },
    after: { when: "After", value: shown(after_value) },
    pupils,
    source: measure.source,
  };
}

/** The figures as words, each with its base: "4 of 14 pupils before, 9 of 14 pupils after". */
export function measureInWords(measure: CompleteMeasure, chart: BeforeAfterProps): string {
  const asCounts = measure.unit === "percent" && chart.unit === "";
  const base = asCounts ? ` of ${measure.cohort_size} pupils` : unitSuffix[measure.unit];
  return `${chart.before.value}${base} before, ${chart.after.value}${base} after`;
}

/** Each complete measure as one line, as it may be shown to the public. */
export function measuresInShort({
  measures,
  figures_before,
}: {
  measures: readonly Measure[];
  figures_before: readonly Figure[][];
}): string[] {
  const hidden = hiddenFigures([...figures_before, measures]);
  return measures.filter(isComplete).map((measure) => {
    const chart = shownMeasure(measure);
    if (hidden.get(measure.id) === "by_subtraction")
      return `${measure.indicator}: not shown, as fewer than ${smallestShown} pupils could be worked out from it`;
    if (!chart) return `${measure.indicator}: measured for fewer than ${smallestShown} pupils, so not shown`;
    const said = measureInWords(measure, chart);
    return `${measure.indicator}: ${said}${said.includes(" pupils") ? "" : `, of ${chart.pupils} pupils`}`;
  });
}

function inUnit(indicator: string, unit: string): string {
  return unit === "" || unit === "%" || indicator.toLowerCase().includes(unit) ? indicator : `${indicator} (${unit})`;
}
