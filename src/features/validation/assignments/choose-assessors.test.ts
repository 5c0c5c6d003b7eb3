import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictsOf, type PersonHistory, type PracticeInterest } from "../conflicts/conflicts.ts";
import { inOrderOfLoad, proposeAssessors, type Candidate } from "./choose-assessors.ts";

/*
 * Worlds of people who move between schools and trusts about the three-year edge, attacked: whoever is proposed has,
 * by the rule written out here a second time, nothing to do with the school.
 */

const today = "2026-11-21";
const schools = ["s1", "s2", "s3", "s1-before"];
const day = fc.constantFrom(
  "2020-01-01",
  "2023-11-20",
  "2023-11-21",
  "2023-11-22",
  "2026-11-20",
  "2026-11-21",
  "2027-01-01",
);
const trustOf: Record<string, string[]> = { s1: ["t"], s2: ["t"], s3: [], "s1-before": [] };
const tie = fc
  .record({ schoolUrn: fc.constantFrom(...schools), from: day, until: fc.option(day, { nil: null }) })
  .filter(({ from, until }) => until === null || from <= until);
const person: fc.Arbitrary<Omit<PersonHistory, "personId">> = fc.record({
  roles: fc.array(
    tie.map((one) => ({ ...one, trusts: trustOf[one.schoolUrn] ?? [] })),
    { maxLength: 3 },
  ),
  advises: fc.array(tie, { maxLength: 1 }),
  interests: fc.array(
    fc.record({ schoolUrn: fc.constantFrom(...schools), kind: fc.constantFrom("relative" as const, "other" as const) }),
    { maxLength: 1 },
  ),
});
const practice: PracticeInterest = { schoolUrns: ["s1", "s1-before"], trusts: ["t"], writers: ["p0"] };

/** The rule, written out again, by other means. */
function hasInterest({ personId, roles, advises, interests }: PersonHistory): boolean {
  const there = (urn: string) => urn === "s1" || urn === "s1-before";
  const threeYearsBefore = "2023-11-21";
  return (
    personId === "p0" ||
    roles.some(({ schoolUrn, until }) => there(schoolUrn) && (until === null || until >= threeYearsBefore)) ||
    roles.some(({ schoolUrn, until }) => schoolUrn === "s2" && (until === null || until > today)) ||
    advises.some(({ schoolUrn, until }) => there(schoolUrn) && (until === null || until > today)) ||
    interests.some(({ schoolUrn }) => there(schoolUrn))
  );
}

const world = fc
  .array(fc.tuple(person, fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 8 })
  .map((people) => people.map(([one, open, lastYear], index) => ({ ...one, personId: `p${index}`, open, lastYear })));
type World = ReturnType<typeof peopleIn>;
const peopleIn = (people: (PersonHistory & { open: number; lastYear: number })[]) => people;

const candidatesIn = (people: World, rule: typeof conflictsOf): Candidate[] =>
  people.map((one) => ({ ...one, name: one.personId, conflicts: rule(one, practice, today), already: null }));

const nobodyInterested = (people: World, rule: typeof conflictsOf) =>
  proposeAssessors(candidatesIn(people, rule), 2).every(({ personId }) => {
    const found = people.find((one) => one.personId === personId);
    return found !== undefined && !hasInterest(found);
  });

test("in no generated world is somebody proposed who has an interest in the practice", () => {
  const result = fc.check(
    fc.property(world, (people) => nobodyInterested(people, conflictsOf)),
    { numRuns: 3_000 },
  );
  expect(result.counterexample).toBeNull();
});

test("and everybody who has none may be proposed", () => {
  const result = fc.check(
    fc.property(world, (people) => {
      const free = new Set(inOrderOfLoad(candidatesIn(people, conflictsOf)).map(({ personId }) => personId));
      return people.filter((one) => !hasInterest(one)).every(({ personId }) => free.has(personId));
    }),
    { numRuns: 1_000 },
  );
  expect(result.counterexample).toBeNull();
});

test("the twin: with the conflict rule off the property fails", () => {
  const off = () => [];
  const result = fc.check(fc.property(world, (people) => nobodyInterested(people, off)));
  expect(result.failed).toBe(true);
});

test("load is shared: fewest open first, then fewest in the last year, and ties stay as they are", () => {
  const one = (personId: string, open: number, lastYear: number): Candidate => ({
    personId,
    name: personId,
    open,
    lastYear,
    conflicts: [],
    already: null,
  });
  const people = [one("d", 1, 0), one("c", 0, 5), one("b", 0, 2), one("a", 0, 2)];
  expect(inOrderOfLoad(people).map(({ personId }) => personId)).toEqual(["a", "b", "c", "d"]);
  expect(inOrderOfLoad(people.toReversed()).map(({ personId }) => personId)).toEqual(["a", "b", "c", "d"]);
});
