import type { DemonstrationPerson } from "../shapes.ts";

export const saltmarshHeads = [
  {
    key: "monica-reyes",
    name: "Monica Reyes",
    email: "monica.reyes@estuary-infants.example",
    sentence: "Monica is head of Estuary Infant and Nursery School.",
    memberships: [{ role: "school_lead", organisation: { school: "900102" }, from: "2016-09-01" }],
  },
  {
    key: "philip-thorne",
    name: "Philip Thorne",
    email: "philip.thorne@creekside-junior.example",
    sentence: "Philip is head of Creekside Junior School.",
    memberships: [{ role: "school_lead", organisation: { school: "900103" }, from: "2013-09-01" }],
  },
  {
    key: "rachel-underhill",
    name: "Rachel Underhill",
    email: "rachel.underhill@saltmarsh-bay-academy.example",
    sentence: "Rachel is head of Saltmarsh Bay Academy.",
    memberships: [{ role: "school_lead", organisation: { school: "900104" }, from: "2020-09-01" }],
  },
  {
    key: "ewan-mcrae",
    name: "Ewan McRae",
    email: "ewan.mcrae@the-lapwing.example",
    sentence: "Ewan is head of The Lapwing School.",
    memberships: [{ role: "school_lead", organisation: { school: "900106" }, from: "2014-09-01" }],
  },
] satisfies readonly DemonstrationPerson[];
