import type { DemonstrationPerson } from "../shapes.ts";

export const saltmarshStaff = [
  {
    key: "sophie-hallam",
    name: "Sophie Hallam",
    email: "sophie.hallam@creekside-junior.example",
    sentence: "Sophie teaches Year 5 and leads writing at a junior school in Saltmarsh.",
    memberships: [{ role: "school_staff", organisation: { school: "900103" }, from: "2018-09-01" }],
  },
  {
    key: "imran-sheikh",
    name: "Imran Sheikh",
    email: "imran.sheikh@saltmarsh-bay-academy.example",
    sentence: "Imran is the librarian of a secondary academy and a qualified teacher.",
    memberships: [{ role: "school_staff", organisation: { school: "900104" }, from: "2016-09-01" }],
  },
  {
    key: "rosalind-peck",
    name: "Rosalind Peck",
    email: "rosalind.peck@marsh-end-primary.example",
    sentence: "Rosalind is head of a two-class school on the marsh and teaches one of the classes.",
    memberships: [{ role: "school_lead", organisation: { school: "900105" }, from: "2011-09-01" }],
  },
  {
    key: "geoff-tanner",
    name: "Geoff Tanner",
    email: "geoff.tanner@the-lapwing.example",
    sentence: "Geoff prepares the oldest students of a special school for what comes next.",
    memberships: [{ role: "school_staff", organisation: { school: "900106" }, from: "2008-09-01" }],
  },
  {
    key: "carys-bevan",
    name: "Carys Bevan",
    email: "carys.bevan@estuary-infants.example",
    sentence: "Carys leads the nursery and Reception classes of an infant school.",
    memberships: [{ role: "school_staff", organisation: { school: "900102" }, from: "2019-09-01" }],
  },
] satisfies readonly DemonstrationPerson[];
