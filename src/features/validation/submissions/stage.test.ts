import { expect, test } from "vitest";
import { stageOf, type Held } from "./stage.ts";

const all = (score: number) => ({
  benefit: score,
  context: score,
  replicability: score,
  sustainability: score,
  inclusion: score,
});
const assessor = (score: number | null): Held => ({ part: "assessor", scores: score === null ? null : all(score) });
const moderator = (score: number | null): Held => ({ ...assessor(score), part: "moderator" });
const stage = (...held: Held[]) => stageOf({ held, proposalOpen: false, decided: false });

test("follows from who holds it and what is in", () => {
  expect(stage()).toBe("awaiting_assessors");
  expect(stage(assessor(3))).toBe("awaiting_assessors");
  expect(stage(assessor(3), assessor(null))).toBe("scoring");
  expect(stage(assessor(3), assessor(3))).toBe("scored");
  expect(stage(assessor(3), assessor(1))).toBe("awaiting_moderator");
  expect(stage(assessor(3), assessor(1), moderator(null))).toBe("moderating");
  expect(stage(assessor(3), assessor(1), moderator(2))).toBe("scored");
});

test("a proposal, and then a decision, come before everything else", () => {
  const held = [assessor(2), assessor(2)];
  expect(stageOf({ held, proposalOpen: true, decided: false })).toBe("proposed");
  expect(stageOf({ held, proposalOpen: true, decided: true })).toBe("decided");
});
