import { parseHTML } from "linkedom";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ForestPlot, type ForestPlotProps } from "./forest-plot.tsx";
import { CHART_WIDTH } from "./scale.ts";

const plot: ForestPlotProps = {
  caption: "Reading, in each school",
  rows: [
    { name: "Aldersyke Primary School", effect: 0.42, low: -0.31, high: 1.15, weight: 0.6 },
    { name: "A school that is not named", note: "stopped", effect: -0.12, low: -0.95, high: 0.71, weight: 0.4 },
  ],
  pooled: { effect: 0.14, low: -0.5, high: 0.78 },
  sides: { less: "Less", more: "More" },
  unit: "standard deviations",
  source: "published results",
};
const drawn = (props: ForestPlotProps) => parseHTML(`<body>${render(<ForestPlot {...props} />)}</body>`).document;

test("the forest plot says in words what it draws, the next school where it is known", () => {
  const label = (props: ForestPlotProps) => drawn(props).querySelector("svg")?.getAttribute("aria-label");
  const all = "Reading, in each school. All 2 schools: +0.14 standard deviations, 95% interval −0.50 to +0.78.";
  expect(label(plot)).toBe(all);
  expect(label({ ...plot, next: { low: -0.8, high: 1.1 } })).toBe(`${all} The next school: −0.80 to +1.10.`);
});

test("the same figures stand in a table beside it", () => {
  const rows = [...drawn({ ...plot, next: { low: -0.8, high: 1.1 } }).querySelectorAll("tbody tr")];
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ["Aldersyke Primary School", "+0.42", "−0.31", "+1.15", "60%"],
    ["A school that is not named (stopped)", "−0.12", "−0.95", "+0.71", "40%"],
    ["All 2 schools", "+0.14", "−0.50", "+0.78", "100%"],
    ["The next school", "", "−0.80", "+1.10", ""],
  ]);
});

test("a long name gives way on the drawing, and that the school stopped does not", () => {
  const long = "Lowmarket and Vale Church of England Voluntary Aided Primary School";
  const rows = plot.rows.map((row) => ({ ...row, name: long }));
  const names = [...drawn({ ...plot, rows }).querySelectorAll(".waymark-forest__row text:first-child")].map(
    (one) => one.textContent,
  );
  expect(names).toEqual([
    "Lowmarket and Vale Church of England Vo…",
    "Lowmarket and Vale Church of… (stopped)",
    "All 2 schools",
  ]);
});

test("nothing is drawn outside, and nought is always on it", () => {
  const one = {
    ...plot,
    rows: [{ ...plot.rows[0]!, effect: 3, low: 2, high: 4 }],
    pooled: { effect: 3, low: 2, high: 4 },
  };
  const xs = [...drawn(one).querySelectorAll("line")].flatMap((line) =>
    ["x1", "x2"].map((name) => Number(line.getAttribute(name))),
  );
  expect(Math.min(...xs)).toBeGreaterThan(0);
  expect(Math.max(...xs)).toBeLessThan(CHART_WIDTH);
  expect(drawn(one).querySelector(".waymark-forest__nought")).not.toBeNull();
});
