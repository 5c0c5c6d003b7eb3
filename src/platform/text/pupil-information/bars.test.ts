import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { measured } from "../../../../test/support/pupil-texts/measured.ts";
import { sharedData } from "../../../../test/support/shared-data.ts";
import { pupilInformation } from "./index.ts";

/* The bars that the rules must clear, on the half of the texts that the rules were not written by, and on texts of other hands. */

test("what points at a pupil is found, and what does not is let pass", () => {
  const { bySort, falseAlarms, recall } = measured("held-out");
  console.table(bySort);
  console.table(falseAlarms);
  expect(recall.upn).toBeGreaterThanOrEqual(95);
  expect(recall.date_of_birth).toBeGreaterThanOrEqual(95);
  expect(recall.class_list).toBeGreaterThanOrEqual(95);
  expect(recall.narrative).toBeGreaterThanOrEqual(80);
  expect(falseAlarms.genuine).toBeLessThanOrEqual(2);
  expect(falseAlarms.demonstration).toBeLessThanOrEqual(2);
});

const units = sharedData("curriculum/oak-units-corpus.jsonl.gz");

test.skipIf(units === undefined)("1,616 descriptions of units of lessons, written by others, hold no pupil", () => {
  const lines = gunzipSync(readFileSync(units ?? ""))
    .toString()
    .trim()
    .split("\n");
  const alarms = lines.filter(
    (line) => pupilInformation(Object.values(JSON.parse(line)).flat(3).join("\n")).length > 0,
  );
  expect(lines.length).toBe(1616);
  expect((100 * alarms.length) / lines.length).toBeLessThanOrEqual(2);
});
