import { BeforeAfter } from "../charts/before-after.tsx";
import { ForestPlot } from "../charts/forest-plot.tsx";
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
};
