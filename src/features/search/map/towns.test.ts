import fc from "fast-check";
import { expect, test } from "vitest";
import { townLabels } from "./towns.ts";

test("a town's name stands beside the middle of its schools, towards the middle of the map", () => {
  const spots = [
    { town: "Harrowfell", x: 100, y: 50 },
    { town: "Harrowfell", x: 110, y: 60 },
    { town: "Ashgarth", x: 300, y: 200 },
    { town: null, x: 10, y: 10 },
  ];
  expect(townLabels(spots, 320)).toEqual([
    { town: "Harrowfell", x: 122, y: 55, side: "right" },
    { town: "Ashgarth", x: 288, y: 200, side: "left" },
  ]);
});

test("where names would lie over one another, the town with most schools has the better place, and the last none", () => {
  const at = (town: string, y: number) => ({ town, x: 100, y });
  const spots = [
    at("Over", 100),
    at("Over", 100),
    at("Under", 104),
    at("Under", 104),
    at("Under", 104),
    at("Left out", 106),
  ];
  expect(townLabels(spots, 320).map(({ town, side }) => [town, side])).toEqual([
    ["Under", "right"],
    ["Over", "left"],
  ]);
});

test("no name leaves the map", () => {
  const spot = fc.record({
    town: fc.constantFrom("Ham", "Kirkby Lonsdale under the Fell", null),
    x: fc.integer({ min: 0, max: 320 }),
    y: fc.integer({ min: 0, max: 320 }),
  });
  const outside: unknown[] = [];
  fc.assert(
    fc.property(fc.array(spot), (spots) => {
      for (const { town, x, side } of townLabels(spots, 320)) {
        const end = side === "left" ? x - town.length * 7 : x + town.length * 7;
        if (Math.min(x, end) < 0 || Math.max(x, end) > 320) outside.push({ town, x });
      }
    }),
  );
  expect(outside).toEqual([]);
});
