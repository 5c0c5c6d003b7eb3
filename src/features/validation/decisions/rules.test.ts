import { expect, test } from "vitest";
import { gateKeys } from "../../practices/index.ts";
import { askedOf, gateErrors, type GateAnswers } from "./rules.ts";

const all = (answer: "yes" | "no" | null) => Object.fromEntries(gateKeys.map((gate) => [gate, answer])) as GateAnswers;

test("every gate is answered, yes or no", () => {
  expect(gateErrors(all("yes"))).toEqual({});
  expect(gateErrors(all("no"))).toEqual({});
  expect(Object.keys(gateErrors(all(null)))).toEqual([...gateKeys]);
  expect(Object.keys(gateErrors({ ...all("yes"), gate_privacy: null }))).toEqual(["gate_privacy"]);
});

test("what is asked for a reason says what to do where there is none", () => {
  expect(askedOf("propose").error).toContain("reasons");
  expect(askedOf("turn_down").error).toContain("looked at again");
  expect(() => askedOf("confirm")).toThrow("asks for no reason");
});
