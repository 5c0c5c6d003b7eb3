import { averageOf, simulate } from "../test/support/rating-worlds.ts";
import { option, runBench, type Figure } from "./frame.ts";

/*
 * Whether the living rating is right on average and as sure as it says: 2,000 worlds for each number of adopters, with a known
 * effect, the practice made known by a good year of its origin, and noise as measured in the key stage 2 files of 2016/17 to
 * 2018/19. Beside it, in the same worlds, what registers do: before and after, and the same less the national change.
 */

const worlds = Number(option("worlds", "2000"));
const adopters = [3, 5, 8, 14];
/** From so many adopters on the intervals must hold as often as they say. */
const enough = 5;

await runBench("rating-simulation", async (add) => {
  add({ name: "worlds", value: worlds, unit: "worlds" });
  const runs = adopters.map((k) => ({ k, run: simulate({ k, worlds }) }));
  const { waymark, naive, national } = averageOf(runs.map(({ run }) => run));
  add({ name: "waymark_bias", value: waymark.bias, unit: "SD" });
  add({ name: "waymark_bias_size", value: Math.abs(waymark.bias), unit: "SD", bar: { atMost: 0.01 } });
  add({ name: "naive_bias", value: naive.bias, unit: "SD" });
  add({ name: "national_bias", value: national.bias, unit: "SD" });
  for (const { k, run } of runs) {
    within(add, `waymark_coverage_k${k}`, run.waymark.coverage, k >= enough ? [0.93, 0.97] : undefined);
    within(
      add,
      `waymark_prediction_coverage_k${k}`,
      run.waymark.predictionCoverage,
      k >= enough ? [0.92, 0.98] : undefined,
    );
    within(add, `reml_prediction_coverage_k${k}`, run.waymark.plainPredictionCoverage);
    within(add, `naive_coverage_k${k}`, run.naive.coverage);
    within(add, `national_coverage_k${k}`, run.national.coverage);
  }
  for (const between of [0, 0.1, 0.2]) {
    const { waymark: ours } = simulate({ k: 5, worlds, between });
    const name = `k5_between_${String(between).replace(".", "_")}`;
    within(add, `waymark_coverage_${name}`, ours.coverage);
    within(add, `waymark_prediction_coverage_${name}`, ours.predictionCoverage);
    within(add, `reml_prediction_coverage_${name}`, ours.plainPredictionCoverage);
  }
  const poor = averageOf(adopters.map((k) => simulate({ k, worlds, afterPoorYear: true })));
  add({ name: "waymark_bias_adopted_after_poor_year", value: poor.waymark.bias, unit: "SD" });
  add({ name: "naive_bias_adopted_after_poor_year", value: poor.naive.bias, unit: "SD" });
});

/** A share, with its bars as two figures: the bench frame holds one bar a figure. */
function within(
  add: (figure: Figure) => void,
  name: string,
  value: number,
  bars?: [least: number, most: number],
): void {
  add({ name, value, unit: "share", ...(bars ? { bar: { atLeast: bars[0] } } : {}) });
  if (bars) add({ name: `${name}_upper`, value, unit: "share", bar: { atMost: bars[1] } });
}
