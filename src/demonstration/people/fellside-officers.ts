import type { DemonstrationPerson } from "../shapes.ts";

export const fellsideOfficers = [
  {
    key: "bridget-ayre",
    name: "Bridget Ayre",
    email: "bridget.ayre@fellside.example",
    sentence:
      "Bridget advises on special needs, is link adviser to the Thornscar schools, and scores submissions from others.",
    memberships: [
      { role: "adviser", organisation: { authority: "990" }, from: "2018-09-01" },
      { role: "assessor", organisation: { authority: "990" }, from: "2023-09-01" },
    ],
  },
  {
    key: "yusuf-carrick",
    name: "Yusuf Carrick",
    email: "yusuf.carrick@thornscar-academy.example",
    sentence: "Yusuf is deputy head at Thornscar Academy and scores submissions from outside its trust.",
    memberships: [
      { role: "school_staff", organisation: { school: "900048" }, from: "2019-09-01" },
      { role: "assessor", organisation: { authority: "990" }, from: "2024-01-08" },
    ],
  },
  {
    key: "bridget-holme",
    name: "Bridget Holme",
    email: "bridget.holme@fellside.example",
    sentence: "Bridget shares the co-ordinator’s work with Helen, on Wednesdays.",
    memberships: [{ role: "co_ordinator", organisation: { authority: "990" }, from: "2024-09-01" }],
  },
  {
    key: "sam-rigby",
    name: "Sam Rigby",
    email: "sam.rigby@fellside.example",
    sentence: "Sam keeps the installation running and reads none of what is in it.",
    memberships: [{ role: "operator", organisation: { authority: "990" }, from: "2023-06-01" }],
  },
] satisfies readonly DemonstrationPerson[];
