import { parseHTML } from "linkedom";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { BeforeAfter, type BeforeAfterProps } from "./before-after.tsx";

const screening: BeforeAfterProps = {
  measure: "Pupils who passed the phonics screening check",
  unit: "%",
  name: "Thornscar",
  before: { when: "June 2023", value: 61 },
  after: { when: "June 2025", value: 86 },
  comparator: { name: "England", before: 79, after: 80 },
  pupils: 36,
  source: "the school's own results",
};

const drawn = (props: BeforeAfterProps) => parseHTML(`<body>${render(<BeforeAfter {...props} />)}</body>`).document;

test("the chart says in words what it draws", () => {
  expect(drawn(screening).querySelector("svg")?.getAttribute("aria-label")).toBe(
    "Pupils who passed the phonics screening check. Thornscar: 61% in June 2023, 86% in June 2025. England: 79%, then 80%.",
  );
});

test("the same figures stand in a table beside it", () => {
  const rows = [...drawn(screening).querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ["Thornscar", "61%", "86%"],
    ["England", "79%", "80%"],
  ]);
});

test("the figures are told with their base and their source", () => {
  expect(drawn(screening).querySelector(".waymark-chart__source")?.textContent).toBe(
    "36 pupils. Source: the school's own results",
  );
});

test("labels of two lines that end together are not written over one another", () => {
  const same = { ...screening, after: { when: "June 2025", value: 80 } };
  const heights = [...drawn(same).querySelectorAll(".waymark-chart__name")].map((name) =>
    Number(name.getAttribute("y")),
  );
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(42);
});

test("a measure that stays at nought, or falls below it, is still drawn", () => {
  const flat = { measure: "Days lost", before: { when: "2024", value: 0 }, after: { when: "2025", value: 0 } };
  const below = { measure: "Change in score", before: { when: "2024", value: -3 }, after: { when: "2025", value: 2 } };
  for (const props of [flat, below]) expect(drawn(props).body.innerHTML).not.toContain("NaN");
});
