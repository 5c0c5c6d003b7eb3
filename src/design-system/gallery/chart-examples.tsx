import { BeforeAfter } from "../charts/before-after.tsx";
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
};
