import { expect, test } from "vitest";
import { rankedAims } from "./aims.ts";

const indicators = [
  { code: "ks2_maths_average", name: "Maths at the end of key stage 2, average scaled score" },
  { code: "ks2_reading_average", name: "Reading at the end of key stage 2, average scaled score" },
  { code: "absence_overall", name: "Half days missed" },
];

test("an indicator that shares a telling word with what was measured is suggested first", () => {
  const aims = rankedAims(["Pupils reading at the expected standard at the end of key stage 2"], indicators);
  expect(aims.map(({ code, suggested }) => [code, suggested])).toEqual([
    ["ks2_reading_average", true],
    ["ks2_maths_average", false],
    ["absence_overall", false],
  ]);
});

test("a practice whose measures are like none leaves the order as it is, and suggests nothing", () => {
  const aims = rankedAims(["Children who play together"], indicators);
  expect(aims.map(({ code }) => code)).toEqual(indicators.map(({ code }) => code));
  expect(aims.some(({ suggested }) => suggested)).toBe(false);
});
