import { expect, test } from "vitest";
import { leadingStanding, type Evidence } from "./leading.ts";

const levels = ["promising", "good", "leading"] as const;
const bounds = [null, Number.NaN, -1, -0.001, 0, 0.001, 1];
const adopters = [0, 1, 2, 3, 4, 100];

/** Every cell that differs: 3 levels, lapsed or not, 6 counts of adopters, 7 bounds. */
const cells: Evidence[] = levels.flatMap((level) =>
  [true, false].flatMap((lapsed) =>
    adopters.flatMap((adoptersWithOutcomes) =>
      bounds.map((lowerBound) => ({ level, lapsed, adoptersWithOutcomes, lowerBound })),
    ),
  ),
);

/** The rule once more, as the three lists of what it says, written by hand. */
const borneOut = (one: Evidence) =>
  [3, 4, 100].includes(one.adoptersWithOutcomes) && [0.001, 1].includes(one.lowerBound ?? -9);

test("Good practice that three adopters bear out reaches Leading practice, and nothing else does", () => {
  const reaching = cells.filter((one) => leadingStanding(one) === "reach");
  expect(reaching).toEqual(cells.filter((one) => one.level === "good" && !one.lapsed && borneOut(one)));
  expect(reaching).toHaveLength(6);
});

test("Leading practice is lost as soon as it is not borne out, by too few adopters or by a bound of 0 or less", () => {
  const losing = cells.filter((one) => leadingStanding(one) === "lose");
  expect(losing).toEqual(cells.filter((one) => one.level === "leading" && !one.lapsed && !borneOut(one)));
  expect(losing).toHaveLength(36);
});

test("Promising never becomes Leading, and what has lapsed neither rises nor falls", () => {
  const settled = cells.filter(({ level, lapsed }) => level === "promising" || lapsed);
  expect(settled.length).toBeGreaterThan(100);
  expect(new Set(settled.map(leadingStanding))).toEqual(new Set(["stay"]));
});

test("more adopters or a higher bound never loses what fewer or a lower one kept", () => {
  const rank = { lose: 0, stay: 1, reach: 2 };
  for (const one of cells) {
    for (const other of cells) {
      const sameMark = one.level === other.level && one.lapsed === other.lapsed;
      const known = one.lowerBound !== null && other.lowerBound !== null;
      if (!sameMark || !known || one.adoptersWithOutcomes > other.adoptersWithOutcomes) continue;
      if (!((one.lowerBound ?? 0) <= (other.lowerBound ?? 0))) continue;
      expect(rank[leadingStanding(one)]).toBeLessThanOrEqual(rank[leadingStanding(other)]);
    }
  }
});
