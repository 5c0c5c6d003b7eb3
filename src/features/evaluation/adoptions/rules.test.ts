import fc from "fast-check";
import { expect, test } from "vitest";
import { adoptionActions } from "../../../policy/index.ts";
import { hasRoom, inOrderOfOffer, practiceAllows, type Helper } from "./rules.ts";

const helper = (name: string, given: Partial<Helper> = {}): Helper => ({
  urn: name,
  name,
  isOrigin: false,
  helping: 0,
  most: 3,
  ...given,
});

test("experienced adopters are offered before the school that wrote it, and whoever is full comes last", () => {
  const helpers = [
    helper("Origin", { isOrigin: true }),
    helper("Full", { helping: 3 }),
    helper("Busy", { helping: 2 }),
    helper("Free"),
  ];
  expect(inOrderOfOffer(helpers).map(({ name }) => name)).toEqual(["Free", "Busy", "Origin", "Full"]);
});

test("a school that helps nobody at all may be full", () => {
  expect(hasRoom(helper("Resting", { most: 0 }))).toBe(false);
});

test("the order of offer does not depend on the order in which schools are found", () => {
  const some = fc.uniqueArray(
    fc.record({
      urn: fc.stringMatching(/^9[0-9]{5}$/),
      name: fc.constantFrom("A", "B", "C"),
      isOrigin: fc.boolean(),
      helping: fc.nat(4),
      most: fc.nat(4),
    }),
    { selector: ({ urn }) => urn, maxLength: 12 },
  );
  fc.assert(
    fc.property(some, (helpers) => {
      const order = inOrderOfOffer(helpers);
      expect(inOrderOfOffer(helpers.toReversed())).toEqual(order);
      const full = order.findIndex((one) => !hasRoom(one));
      expect(full === -1 || order.slice(full).every((one) => !hasRoom(one))).toBe(true);
    }),
  );
});

test("of a practice that is withdrawn what begins is not done, and what goes on or ends is", () => {
  expect(adoptionActions.filter((action) => !practiceAllows("withdrawn", action))).toEqual([
    "confirm",
    "offer",
    "pass_on",
    "agree",
  ]);
  expect(adoptionActions.filter((action) => !practiceAllows("published", action))).toEqual([]);
});
