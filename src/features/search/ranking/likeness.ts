import type { SchoolFacts } from "../postings/shelf.ts";

/*
 * How like the school of a practice is to the reader's, for what a register gives of both: phase, size, free school
 * meals and distance. Each is between 0 and 1; what is not known of one of the two is left out.
 */

export type LikenessParts = { phase?: boolean; rolls?: [number, number]; fsm?: [number, number]; km?: number };

/** What a school that is alike in everything and next door adds to relevance, at most. */
export const mostForLikeness = 0.1;
/** A difference of so many percentage points of pupils on free school meals leaves a share of 1/e. */
const fsmScale = 10;
const kmScale = 25;

export function likenessParts(theirs: SchoolFacts, ours: SchoolFacts): LikenessParts {
  const km = kmBetween(theirs, ours);
  return {
    ...(theirs.phase !== null && ours.phase !== null ? { phase: theirs.phase === ours.phase } : {}),
    ...(theirs.roll && ours.roll ? { rolls: [theirs.roll, ours.roll] as [number, number] } : {}),
    ...(theirs.fsm !== null && ours.fsm !== null ? { fsm: [theirs.fsm, ours.fsm] as [number, number] } : {}),
    ...(km === undefined ? {} : { km }),
  };
}

/** From 0 to 1: the mean of what is known, of a school that is of the same phase; 0 where nothing is known. */
export function likeness(theirs: SchoolFacts, ours: SchoolFacts): number {
  const { phase, rolls, fsm, km } = likenessParts(theirs, ours);
  const known = [
    ...(phase === undefined ? [] : [phase ? 1 : 0]),
    ...(rolls ? [Math.exp(-Math.abs(Math.log(rolls[0] / rolls[1])))] : []),
    ...(fsm ? [Math.exp(-Math.abs(fsm[0] - fsm[1]) / fsmScale)] : []),
    ...(km === undefined ? [] : [Math.exp(-km / kmScale)]),
  ];
  return known.length === 0 ? 0 : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** What is told of a school, reckoned once for each. */
export function oncePerSchool<Told>(tell: (school: SchoolFacts) => Told): (school: SchoolFacts) => Told {
  const told = new Map<SchoolFacts, Told>();
  return (school) => {
    const known = told.get(school);
    if (known !== undefined) return known;
    const now = tell(school);
    told.set(school, now);
    return now;
  };
}

/** As the crow flies, by the National Grid; undefined where one of the two is not known. */
export function kmBetween(one: Point, other: Point): number | undefined {
  if (one.easting === null || one.northing === null || other.easting === null || other.northing === null)
    return undefined;
  return Math.hypot(one.easting - other.easting, one.northing - other.northing) / 1000;
}

export type Point = { easting: number | null; northing: number | null };
