import {
  metaAnalysis,
  predictionInterval,
  type MetaAnalysis,
} from "../../../platform/statistics/meta-analysis/index.ts";
import { adopterEffect, type Adopter, type Effect, type LeftOut } from "./adopter-effect.ts";
import { securityOf, type Security } from "./security.ts";

/*
 * The living rating: what a practice did for the schools that took it up, on one indicator, worked out anew whenever something
 * that goes into it changes (DESIGN 6.5). Pure: the same adopters give the same rating, in whatever order they come.
 */

/** Goes up when a rule changes, so that a stored rating says by which rules it was made. */
export const ratingVersion = "1";

export type RatedAdopter = Adopter & {
  /** Neither the origin nor a school of its trust. */
  independent: boolean;
  stopped: boolean;
  /** Who wrote the outcome down; an outcome from the register has nobody who could colour it. */
  recordedBy: "register" | "adopter" | "origin" | "authority" | null;
};

export type Told = { adopter: RatedAdopter; outcome: Effect | LeftOut };

export type Rating = {
  version: string;
  /** Every adopter, in the order of their ids, with its effect or why it has none. Those that stopped count like the others. */
  adopters: Told[];
  /** Adopters with an effect. */
  k: number;
  /** Random effects by REML, interval by Knapp and Hartung; null before the first outcome. */
  pooled: MetaAnalysis | null;
  /** The same by DerSimonian and Laird, to be seen beside it. */
  pooledByDl: MetaAnalysis | null;
  /** Where the true effect in the next school is expected; null for fewer than three adopters with an effect. */
  nextSchool: readonly [low: number, high: number] | null;
  security: Security;
  stopped: number;
};

/** Works out the rating of one practice on one indicator from its adopters; the origin is never among them. */
export function ratingOf(adopters: readonly RatedAdopter[]): Rating {
  const told = adopters
    .toSorted((a, b) => (a.adoptionId < b.adoptionId ? -1 : 1))
    .map((adopter): Told => ({ adopter, outcome: adopterEffect(adopter) }));
  const counted = told.filter(hasEffect);
  const studies = counted.map(({ outcome: { effect, variance } }) => ({ effect, variance }));
  const pool = (method: "REML" | "DL") =>
    studies.length === 0 ? null : metaAnalysis(studies, { method, test: "knha" });
  const pooled = pool("REML");
  const due = told.filter(({ outcome }) => outcome !== "no_year_after");
  return {
    version: ratingVersion,
    adopters: told,
    k: counted.length,
    pooled,
    pooledByDl: pool("DL"),
    nextSchool: predictionInterval(studies),
    security: securityOf({
      independent: counted.filter(({ adopter }) => adopter.independent).length,
      due: due.length,
      withoutOutcome: due.length - counted.length,
      i2: pooled?.i2 ?? 0,
      allRecordedByOrigin: counted.length > 0 && counted.every(({ adopter }) => adopter.recordedBy === "origin"),
    }),
    stopped: told.filter(({ adopter }) => adopter.stopped).length,
  };
}

export function hasEffect(told: Told): told is Told & { outcome: Effect } {
  return typeof told.outcome !== "string";
}
