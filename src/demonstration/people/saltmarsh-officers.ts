import type { DemonstrationPerson } from "../shapes.ts";

export const saltmarshOfficers = [
  {
    key: "priya-nair",
    name: "Priya Nair",
    email: "priya.nair@saltmarsh-bay.example",
    sentence: "Priya is good practice co-ordinator for Saltmarsh Bay, one day a week.",
    memberships: [{ role: "co_ordinator", organisation: { authority: "991" }, from: "2024-01-08" }],
  },
  {
    key: "owen-farrant",
    name: "Owen Farrant",
    email: "owen.farrant@saltmarsh-bay.example",
    sentence: "Owen leads school improvement for Saltmarsh Bay and confirms what Priya proposes.",
    memberships: [{ role: "authority_lead", organisation: { authority: "991" }, from: "2022-04-01" }],
  },
  ...["celia-brand:Celia Brand", "tobias-wray:Tobias Wray", "meera-anning:Meera Anning"].map((one) => {
    const [key = "", name = ""] = one.split(":");
    return {
      key,
      name,
      email: `${key.replace("-", ".")}@saltmarsh-bay.example`,
      sentence: `${name.split(" ")[0]} scores submissions for Saltmarsh Bay.`,
      memberships: [
        { role: "assessor" as const, organisation: { authority: "991" }, from: "2024-01-08" },
      ] satisfies DemonstrationPerson["memberships"],
    };
  }),
] satisfies readonly DemonstrationPerson[];
