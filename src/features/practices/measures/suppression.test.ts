import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenFigures, isOfSameThing, smallestShown, tellsOfFew, type Figure } from "./suppression.ts";

let made = 0;
const aFigure = (given: Partial<Figure> = {}): Figure => ({
  id: `m${++made}`,
  indicator: "Pupils reading at the expected standard",
  unit: "percent",
  period: "2025 to 2026",
  cohort_size: 30,
  baseline: 40,
  after_value: 60,
  pupils_in_others: null,
  ...given,
});
const hiddenIn = (...versions: Figure[][]) =>
  Object.fromEntries([...hiddenFigures(versions)].map(([id, why]) => [id, why]));

describe("a figure is held back", () => {
  test("where it is of fewer than 11 pupils, and not from 11", () => {
    const [ten, eleven] = [aFigure({ cohort_size: 10 }), aFigure({ cohort_size: 11, indicator: "Attendance" })];
    expect(hiddenIn([ten, eleven])).toEqual({ [ten.id]: "few" });
  });

  test("where the rest of a total that is told would be fewer than 11: the part gives way to the total", () => {
    const boys = aFigure({ indicator: "Boys reading at the expected standard", cohort_size: 22 });
    const girls = aFigure({ indicator: "Girls reading at the expected standard", cohort_size: 8 });
    expect(hiddenIn([boys, aFigure(), girls])).toEqual({ [boys.id]: "by_subtraction", [girls.id]: "few" });
  });

  test("where two parts together leave fewer than 11 of the total", () => {
    const one = aFigure({ cohort_size: 14 });
    const other = aFigure({ cohort_size: 11, indicator: "Girls reading at the expected standard" });
    expect(hiddenIn([aFigure({ cohort_size: 33 }), one, other])).toEqual({ [other.id]: "by_subtraction" });
  });

  test("where an earlier version told of nearly the same pupils", () => {
    const later = aFigure({ cohort_size: 27, after_value: 61 });
    expect(hiddenIn([aFigure()], [later])).toEqual({ [later.id]: "by_subtraction" });
  });
});

describe("a figure is told", () => {
  test("where its part and the rest are of 11 or more", () => {
    expect(hiddenIn([aFigure({ cohort_size: 30 }), aFigure({ cohort_size: 19 })])).toEqual({});
  });

  test("beside one of something else, however near in number: of another indicator, unit or time", () => {
    const others: Partial<Figure>[] = [
      { indicator: "Pupils writing at the expected standard" },
      { unit: "score" },
      { period: "2024 to 2025" },
    ];
    for (const other of others) expect(hiddenIn([aFigure(), aFigure({ ...other, cohort_size: 26 })])).toEqual({});
  });

  test("where its pupils are in no other measure, as two classes are", () => {
    const classes = [aFigure(), aFigure({ cohort_size: 28, pupils_in_others: "none" })];
    expect(hiddenIn(classes)).toEqual({});
    expect(Object.values(hiddenIn([aFigure({ cohort_size: 29 })], classes))).toContain("by_subtraction");
  });

  test("again in a later version that says the same", () => {
    const both = () => [aFigure(), aFigure({ cohort_size: 15, indicator: "Boys reading at the expected standard" })];
    expect(hiddenIn(both(), both(), both())).toEqual({});
  });
});

test("what is worded alike but for the pupils may be of the same thing", () => {
  const boys = aFigure({ indicator: "Boys, reading at expected standard" });
  const everyone = aFigure({ indicator: "All children in Year 2 reading at the expected standard (class 2)" });
  expect(isOfSameThing(boys, everyone)).toBe(true);
  expect(isOfSameThing(boys, aFigure({ indicator: "Boys writing at the expected standard" }))).toBe(false);
});

/*
 * The attacker knows who is in which group, has kept every version, and adds and takes away whatever was told. They must
 * never come to the figure of between 1 and 10 pupils.
 */
describe("an attacker who adds and subtracts", () => {
  type World = { pupils: number; groups: number[][]; versions: number[][] };
  const world: fc.Arbitrary<World> = fc
    .record({
      pupils: fc.integer({ min: 11, max: 60 }),
      seeds: fc.array(fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 60 }), {
        minLength: 1,
        maxLength: 5,
      }),
      versions: fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ pupils, seeds, versions }) => {
      const everybody = Array.from({ length: pupils }, (_, at) => at);
      const some = seeds.map((seed) => [...new Set(seed.filter((pupil) => pupil < pupils))]);
      // Complements and everybody are what a school really reports beside its groups.
      const rest = everybody.filter((pupil) => !some[0]?.includes(pupil));
      const groups = [everybody, ...some, rest].filter((group) => group.length > 0);
      return { pupils, groups, versions: versions.map((one) => [...new Set(one.map((at) => at % groups.length))]) };
    });

  const nameOf = (at: number) => `Class ${at} reading at the expected standard`;
  const keyOf = (group: readonly number[]) => group.toSorted((a, b) => a - b).join(",");

  /** Each version as it is published: groups of one name are of the same pupils. */
  function published({ groups, versions }: World): Figure[][] {
    const names = [...new Set(groups.map(keyOf))];
    return versions.map((chosen) =>
      chosen.map((at) => {
        const group = groups[at] ?? [];
        const others = new Set(chosen.filter((other) => other !== at).flatMap((other) => groups[other] ?? []));
        const apart = group.every((pupil) => !others.has(pupil));
        const named = { indicator: nameOf(names.indexOf(keyOf(group))), cohort_size: group.length };
        return aFigure({ ...named, pupils_in_others: apart ? "none" : null });
      }),
    );
  }

  function toldGroups(given: World, figures: Figure[][]): number[][] {
    const told = figures.flatMap((version, upTo) => {
      const hidden = hiddenFigures(figures.slice(0, upTo + 1));
      return version.flatMap((figure, at) =>
        hidden.has(figure.id) ? [] : [given.groups[given.versions[upTo]?.[at] ?? 0] ?? []],
      );
    });
    return [...new Map(told.map((group) => [keyOf(group), group])).values()];
  }

  /** The smallest set of pupils whose figure some sum of these gives. */
  function smallestWorkedOut(pupils: number, groups: readonly number[][]): number {
    let smallest = Infinity;
    const weigh = (at: number, sum: readonly number[]) => {
      const group = groups[at];
      if (!group) {
        const within = sum.filter((times) => times !== 0);
        const isSet = within.every((times) => times === 1) || within.every((times) => times === -1);
        if (within.length > 0 && isSet) smallest = Math.min(smallest, within.length);
        return;
      }
      for (const times of [-1, 0, 1]) {
        weigh(
          at + 1,
          sum.map((already, pupil) => already + (group.includes(pupil) ? times : 0)),
        );
      }
    };
    weigh(
      0,
      Array.from({ length: pupils }, () => 0),
    );
    return smallest;
  }

  test("never works out a figure of fewer than 11 pupils, in 400 worlds of groups and versions", () => {
    fc.assert(
      fc.property(world, (given) => {
        const groups = toldGroups(given, published(given));
        expect(smallestWorkedOut(given.pupils, groups)).toBeGreaterThanOrEqual(smallestShown);
      }),
      { numRuns: 400 },
    );
  });

  test("works one out where only the small figures themselves are held back: the attack is a real one", () => {
    const groups = [Array.from({ length: 30 }, (_, at) => at), Array.from({ length: 22 }, (_, at) => at)];
    expect(smallestWorkedOut(30, groups)).toBe(8);
  });
});

test("sums of many figures are not looked through for ever", () => {
  const powers = Array.from({ length: 20 }, (_, power) => 3 ** power * 50);
  expect(tellsOfFew(25, powers)).toBe(true);
});
