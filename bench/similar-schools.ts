import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import {
  matrixOf,
  measuredBy,
  nearest,
  nearestOfAll,
  similarityMethods,
  waymarkValues,
  type Matrix,
} from "../src/platform/similarity/index.ts";
import { setsChanged } from "../test/support/stability.ts";
import { option, percentile, runBench } from "./frame.ts";

/*
 * Similar schools of all of England by the Waymark method, from the school census of 2018/19: how long all of them take, and one
 * with other weights; and how many of the average set of 30 leave when one extreme school is added, beside what a method
 * that scales by range would do.
 */

const census = option("census", "../shared/data/performance/england_census.csv.gz");

await runBench("similar-schools", async (add) => {
  const matrix = schoolsOf(census);
  const method = similarityMethods.waymark;
  const measured = measuredBy(method, matrix);
  add({ name: "schools", value: matrix.ids.length, unit: "schools", bar: { atLeast: 20_000 } });
  const began = performance.now();
  nearestOfAll(measured, { count: method.count });
  add({ name: "all_schools_s", value: (performance.now() - began) / 1_000, unit: "s", bar: { atMost: 10 } });
  const times = Array.from({ length: 40 }, (_, n) => {
    const from = performance.now();
    nearest(measuredBy(method, matrix, { fsm_percent: n / 40 }), n * 500, { count: method.count });
    return performance.now() - from;
  });
  add({ name: "one_school_changed_weights_p95", value: percentile(times, 0.95), unit: "ms", bar: { atMost: 50 } });
  const { waymark, range } = setsChanged(matrix, 400);
  add({ name: "stability_changed_percent", value: 100 * waymark, unit: "%", bar: { atMost: 3 } });
  add({ name: "stability_changed_percent_range_scaling", value: 100 * range, unit: "%" });
});

/** The state-funded schools of the census. It says nothing of town and country, which is left out and made up for by the rest. */
function schoolsOf(file: string): Matrix {
  const rows = parse<Record<string, string>>(gunzipSync(readFileSync(file)), {
    columns: true,
    bom: true,
    relax_column_count: true,
  });
  const figure = (text: string | undefined) => (text && /^\d+(\.\d+)?$/.test(text) ? Number(text) : null);
  return matrixOf(
    similarityMethods.waymark.variables.map(({ column }) => column),
    rows
      .filter(({ URN }) => /^\d{6}$/.test(URN ?? ""))
      .map((row) => [
        row["URN"] ?? "",
        waymarkValues({
          roll: figure(row["NOR"]),
          fsmPercent: figure(row["PNUMFSMEVER"]),
          senPercent: figure(row["PSENELK"]),
          ealPercent: figure(row["PNUMEAL"]),
          urbanRural: null,
        }),
      ]),
  );
}
