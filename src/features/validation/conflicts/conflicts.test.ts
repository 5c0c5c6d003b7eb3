import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  after,
  emptyWorld,
  happenings,
  isInterested,
  type Happening,
  type World,
} from "../../../../test/support/interest-worlds.ts";
import { isFree, proposeAssessors, type Candidate } from "../assignments/choose-assessors.ts";
import { conflictsOf, type PersonHistory, type PracticeInterest } from "./conflicts.ts";

/*
 * Whoever has an interest is let through no door on any day, in whatever order it came about: a role taken after the assignment,
 * a school that joined the trust, an interest declared and taken back. And whoever has none is kept out by nothing of this.
 */

const asKnown = ({ roles, advises, declared, inTrust }: World): PersonHistory => ({
  personId: "p",
  roles: roles.map(({ at, ...role }) => ({ ...role, schoolUrn: at, trusts: inTrust.includes(at) ? ["t"] : [] })),
  advises: advises.map(({ at, ...tie }) => ({ ...tie, schoolUrn: at })),
  interests: declared.map((at) => ({ schoolUrn: at, kind: "other" })),
});

const inThePractice = ({ followed, inTrust, wrote }: World): PracticeInterest => ({
  schoolUrns: followed ? ["school", "before"] : ["school"],
  trusts: inTrust.includes("school") ? ["t"] : [],
  writers: wrote ? ["p", "w"] : ["w"],
});

type Rule = typeof conflictsOf;
const candidate = (world: World, rule: Rule): Candidate => ({
  personId: "p",
  name: "P",
  conflicts: rule(asKnown(world), inThePractice(world), world.today),
  open: 0,
  lastYear: 0,
  already: null,
});

/** What is asked at each door, and whether it lets this person through. */
const doors: Record<string, (world: World, rule: Rule) => boolean> = {
  "is proposed": (world, rule) => proposeAssessors([candidate(world, rule)], 1).length === 1,
  "is assigned, or moderates": (world, rule) => isFree(candidate(world, rule)),
  "chooses who assesses, gives scores, proposes, confirms, turns down, renews or revokes": (world, rule) =>
    rule(asKnown(world), inThePractice(world), world.today).length === 0,
};

/** Every world on the way, the first one too. */
const onTheWay = (all: readonly Happening[]) =>
  all.reduce<World[]>((worlds, one) => [...worlds, after(worlds.at(-1) ?? emptyWorld, one)], [emptyWorld]);

describe.each(Object.entries(doors))("nobody who has an interest %s", (_name, letsThrough) => {
  const isRight = (rule: Rule) =>
    fc.check(
      fc.property(happenings, (all) =>
        onTheWay(all).every((world) => letsThrough(world, rule) !== isInterested(world)),
      ),
      { numRuns: 3_000 },
    );

  test("and everybody who has none may, whatever happened, in any order", () => {
    expect(isRight(conflictsOf).counterexample).toBeNull();
  });

  test("the twin: with the rule off the property fails", () => {
    expect(isRight(() => []).failed).toBe(true);
  });
});
