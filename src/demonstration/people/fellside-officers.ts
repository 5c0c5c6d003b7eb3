import type { DemonstrationPerson } from "../shapes.ts";

export const fellsideOfficers = [
  {
    key: "lindsay-moor",
    name: "Lindsay Moor",
    email: "lindsay.moor@fellside.example",
    sentence: "Lindsay scores submissions for Fellside and has taught in three of its secondary schools.",
    memberships: [{ role: "assessor", organisation: { authority: "990" }, from: "2023-09-01" }],
  },
  {
    key: "desmond-hale",
    name: "Desmond Hale",
    email: "desmond.hale@fellside.example",
    sentence: "Desmond, a retired primary head, scores submissions for Fellside.",
    memberships: [{ role: "assessor", organisation: { authority: "990" }, from: "2023-09-01" }],
  },
  {
    key: "sam-rigby",
    name: "Sam Rigby",
    email: "sam.rigby@fellside.example",
    sentence: "Sam keeps the installation running and reads none of what is in it.",
    memberships: [{ role: "operator", organisation: { authority: "990" }, from: "2023-06-01" }],
  },
] satisfies readonly DemonstrationPerson[];
