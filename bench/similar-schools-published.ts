import { readFileSync } from "node:fs";
import { measuredBy, methodNames, similarityMethods } from "../src/platform/similarity/index.ts";
import { readGroups, readValues, reproduce } from "../test/support/published-similar-schools.ts";
import { option, runBench } from "./frame.ts";

/*
 * Whether a published method is reproduced: every published distance and rank, worked out again from the published values.
 * --values FILE --groups FILE --method dfe-secondary|dfe-primary
 */

const folder = "../shared/data/similar-schools";

await runBench("similar-schools-published", async (add) => {
  const wanted = option("method", "dfe-secondary");
  const name = methodNames.find((one) => one === wanted);
  if (name === undefined) throw new Error(`--method is one of ${methodNames.join(", ")}, not ${wanted}`);
  const method = similarityMethods[name];
  const values = readValues(readFileSync(option("values", `${folder}/secondary-values-2026-03.csv`), "utf8"), method);
  const groups = readGroups(readFileSync(option("groups", `${folder}/secondary-groups-2026-03.csv`), "utf8"));
  const { pairsChecked, largestError, rankAgreement } = reproduce(measuredBy(method, values), groups);
  add({ name: "pairs_published", value: groups.length, unit: "pairs" });
  add({ name: "pairs_checked", value: pairsChecked, unit: "pairs", bar: { atLeast: 1 } });
  add({ name: "largest_error", value: largestError, unit: "", bar: { atMost: 1e-6 } });
  add({ name: "rank_agreement", value: rankAgreement, unit: "share", bar: { atLeast: 1 } });
});
