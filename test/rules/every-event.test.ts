import { describe, expect, test } from "vitest";
import "../../src/app.ts";
import "../../src/demonstration/plant.ts";
import { describeEvent, everyKind } from "../../src/platform/events/index.ts";

/* Every kind of event that Waymark declares can be told, and says to whom. */

const kinds = everyKind();

test("there are kinds of event to look at", () => {
  expect(kinds.length).toBeGreaterThan(15);
});

describe.each(kinds.map((kind) => [kind.type, kind] as const))("%s", (type, kind) => {
  test("says to whom it is told, with facts for an example", () => {
    expect(kind.example, `eventKind("${type}", …) needs a third argument: { toldTo, example }`).toBeDefined();
  });

  test("is told as the rest of a sentence after the name of whoever did it", () => {
    if (kind.example === undefined) return;
    for (const inShort of [false, true]) {
      const sentence = describeEvent({ type, facts: kind.example }, { inShort }) ?? "";
      expect(sentence).toMatch(/^[a-z].{5,}[^.]$|^[a-z].*:\s.+$/s);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test("tells in short none of the words that somebody typed", () => {
    const facts = (kind.example ?? {}) as Record<string, unknown>;
    const typed = ["reason", "comment", "text", "note", "scores"].flatMap((name) => {
      const words = facts[name];
      return typeof words === "string" ? [words] : [];
    });
    const sentence = describeEvent({ type, facts: kind.example ?? {} }, { inShort: true }) ?? "";
    for (const words of typed) expect(sentence).not.toContain(words);
  });
});

test("a stored event whose kind is not declared has no sentence, so that a test can refuse it", () => {
  expect(describeEvent({ type: "never_declared", facts: {} })).toBeUndefined();
});
