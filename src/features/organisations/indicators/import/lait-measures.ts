import type { Row } from "../../import/file/read-rows.ts";
import { undescribedMeasure, type DescribedIndicator } from "./forms/describing-forms.ts";
import { stageDescribed } from "./describe.ts";
import type { IndicatorRun } from "./run.ts";

/** The measures that a long file names and we do not know yet: staged before the figures that need them. */
export function laitMeasures(run: IndicatorRun, header: readonly string[]) {
  const [short, item] = [header.indexOf("Short Desc"), header.indexOf("Data item")];
  const codes = new Map<string, string>();
  let found: DescribedIndicator[] = [];
  return {
    note(row: Row): void {
      const name = row.cells[short] ?? "";
      if (codes.has(name)) return;
      const measure = undescribedMeasure(name, row.cells[item] ?? "");
      codes.set(name, measure.code);
      if (run.known.has(measure.code) || measure.code === "lait_") return;
      run.known.add(measure.code);
      found.push(measure);
    },
    async stageNew(): Promise<void> {
      const staged = found;
      found = [];
      await stageDescribed(run, "staged_indicators", staged);
    },
  };
}
