import { BeforeAfter } from "../charts/before-after.tsx";
import { DotPlot } from "../charts/dot-plot.tsx";
import { ForestPlot } from "../charts/forest-plot.tsx";
import { LineOverYears } from "../charts/line-over-years.tsx";
import { RankedDots } from "../charts/ranked-dots.tsx";
import { Table } from "../table/table.tsx";
import type { Examples } from "./example.tsx";

export const charts: Examples = {
  "Before and after": (
    <BeforeAfter
      measure="Pupils who passed the phonics screening check"
      unit="%"
      name="Thornscar"
      before={{ when: "June 2023", value: 61 }}
      after={{ when: "June 2025", value: 86 }}
      comparator={{ name: "England", before: 79, after: 80 }}
      pupils={36}
      source="the school’s own results and national statistics"
    />
  ),
  "Before and after, with nothing to compare": (
    <BeforeAfter
      measure="Days lost to exclusion in a term"
      before={{ when: "Autumn 2024", value: 41 }}
      after={{ when: "Autumn 2025", value: 17 }}
      pupils={640}
      source="the school’s own record"
    />
  ),
  "Forest plot": (
    <ForestPlot
      caption="Reading, in each school that took it up"
      rows={[
        { name: "Aldersyke Primary School", effect: 0.42, low: -0.31, high: 1.15, weight: 0.35 },
        { name: "A school that is not named", effect: 0.05, low: -0.6, high: 0.7, weight: 0.4 },
        { name: "A school that is not named", note: "stopped", effect: -0.12, low: -0.95, high: 0.71, weight: 0.25 },
      ]}
      pooled={{ effect: 0.14, low: -0.5, high: 0.78 }}
      next={{ low: -0.8, high: 1.1 }}
      sides={{ less: "Less than similar schools", more: "More" }}
      unit="standard deviations of schools"
      source="published results, 2023 to 2026"
    />
  ),
  "Lines over years": (
    <LineOverYears
      measure="Reading at the end of key stage 2, average scaled score"
      lines={[
        { name: "School", kind: "own", points: overYears([2019, 101.8], [2023, 102.4], [2024, 104.9], [2025, 105.6]) },
        {
          name: "Fellside",
          kind: "comparator",
          points: overYears([2019, 103.9], [2023, 104.1], [2024, 104.3], [2025, 104.2]),
        },
      ]}
      inFigures={String}
    >
      <Table
        firstCellIsHeader
        head={[{ text: "Year" }, { text: "School", format: "numeric" }, { text: "Fellside", format: "numeric" }]}
        rows={[
          figures("2019", 101.8, 103.9),
          figures("2023", 102.4, 104.1),
          figures("2024", 104.9, 104.3),
          figures("2025", 105.6, 104.2),
        ]}
      />
    </LineOverYears>
  ),
  "Dot plot": (
    <DotPlot
      measure="Reading at the end of key stage 2, 2025"
      dots={[100.9, 102.2, 102.8, 103.4, 103.5, 104.1, 104.8, 106.3, 107.2]}
      own={{ name: "This school", value: 105.6 }}
      average={{ name: "Average of 10 schools", value: 104.1 }}
      inFigures={String}
    >
      <Table
        firstCellIsHeader
        head={[{ text: "Whose" }, { text: "Reading", format: "numeric" }]}
        rows={[figures("This school", 105.6), figures("Average of 10 schools", 104.1)]}
      />
    </DotPlot>
  ),
  "Ranked dots": (
    <RankedDots
      measure="Pupils known to be eligible for free school meals, 2025"
      rows={[
        { name: "Fellside", value: 18.3, kind: "own" },
        { name: "Saltmarsh Bay", value: 24.1, kind: "comparator" },
        { name: "Lowmarket and Vale", value: 16.9, kind: "comparator" },
        { name: "Tarnshire North with the Western Islands", value: 15.2, kind: "comparator" },
      ]}
      inFigures={(value) => `${value}%`}
    />
  ),
};

function overYears(...points: [year: number, value: number][]) {
  return points.map(([year, value]) => ({ year, value }));
}

function figures(name: string, ...values: number[]) {
  return [{ text: name }, ...values.map((value) => ({ text: String(value), format: "numeric" as const }))];
}
