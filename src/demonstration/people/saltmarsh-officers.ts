import type { DemonstrationPerson } from "../shapes.ts";

export const saltmarshOfficers = [
  {
    key: "priya-nair",
    name: "Priya Nair",
    email: "priya.nair@saltmarsh-bay.example",
    sentence: "Priya is good practice co-ordinator for Saltmarsh Bay, one day a week.",
    memberships: [{ role: "co_ordinator", organisation: { authority: "991" }, from: "2024-01-08" }],
  },
] satisfies readonly DemonstrationPerson[];
