import { describe, expect, test } from "vitest";
import { gateKeys } from "../../practices/index.ts";
import { gateErrors, type GateAnswers } from "./rules.ts";

describe("the gates", () => {
  const all = (answer: "yes" | "no" | null) =>
    Object.fromEntries(gateKeys.map((gate) => [gate, answer])) as GateAnswers;

  test("are all met for the kitemark", () => {
    expect(gateErrors("validated", all("yes"))).toEqual({});
    for (const gate of gateKeys) {
      expect(Object.keys(gateErrors("validated", { ...all("yes"), [gate]: "no" }))).toEqual([gate]);
    }
  });

  test("are all answered, and may be no, for a return", () => {
    expect(gateErrors("returned", all("no"))).toEqual({});
    expect(Object.keys(gateErrors("returned", all(null)))).toEqual([...gateKeys]);
  });
});
