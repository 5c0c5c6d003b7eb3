import type { DemonstrationSchool } from "../shapes.ts";

export const aroundKelderwickOthers = [
  {
    urn: "900045",
    name: "Kelderwick School",
    establishmentNumber: "4010",
    phase: "secondary",
    type: "Foundation school",
    status: "open",
    gender: "Mixed",
    lowAge: 11,
    highAge: 18,
    street: "Station Road",
    town: "Kelderwick",
    postcode: "FL2 1KS",
    easting: 366540,
    northing: 491730,
    urbanRural: "Rural town and fringe",
    roll: 712,
    fsmPercent: 13.6,
    senPercent: 13.8,
    ealPercent: 2.4,
    website: "https://kelderwick.example",
  },
] satisfies readonly DemonstrationSchool[];
