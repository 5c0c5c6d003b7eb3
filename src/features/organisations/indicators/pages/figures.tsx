import { Table } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import type { Indicator } from "../queries.ts";
import { inFigures, type Shown } from "../rules.ts";
import type { ShownYear } from "../school-indicators.ts";

/** A value as it is read: the figure with its unit, or why there is none. */
export function figureText(shown: Shown, { unit, decimals }: Pick<Indicator, "unit" | "decimals">): string {
  if (shown.kind === "figure") return inFigures(shown.value, unit, decimals, shown.cohort);
  return shown.kind === "small" ? "not shown: fewer than 11 pupils" : shown.words;
}

/** The base of a figure: "28 pupils at the end of key stage 2". */
export function baseText(shown: Shown, { cohort_of }: Pick<Indicator, "cohort_of">): string {
  if (shown.kind !== "figure") return "";
  if (shown.cohort === null) return cohort_of === null ? "all pupils" : "not published";
  return shown.cohort.toLocaleString("en-GB");
}

/** "Scaled score. " where the unit is a word and not a sign. */
export function unitText({ unit }: Pick<Indicator, "unit">): string {
  return unit === "%" || unit === ""
    ? ""
    : `In ${unit === "pupils" ? "pupils" : `${unit}${unit.endsWith("s") ? "" : "s"}`}. `;
}

export function YearsTable({ indicator, years }: { indicator: Indicator; years: readonly ShownYear[] }) {
  const base = indicator.cohort_of === null ? "Base" : `Of how many ${indicator.cohort_of}`;
  return (
    <Table
      firstCellIsHeader
      head={[{ text: "Year" }, { text: indicator.short_name, format: "numeric" }, { text: base, format: "numeric" }]}
      rows={years.map(({ year, shown, provisional }) => [
        { text: `${year - 1} to ${year}` },
        { text: `${figureText(shown, indicator)}${provisional ? " (provisional)" : ""}`, format: "numeric" },
        { text: baseText(shown, indicator), format: "numeric" },
      ])}
    />
  );
}

export function sourceOf(source: string, importedOn: string | null, demonstration: boolean): string {
  if (demonstration) return "These figures are made up for the demonstration.";
  return `Source: ${source}, Open Government Licence v3.0${importedOn === null ? "" : `. Taken in on ${date(importedOn)}`}.`;
}
