import { eventKind } from "../../platform/events/index.ts";
import { levelWords, type Level } from "./kitemarks/rules.ts";

/*
 * What happens between a submission and its decision. No event holds a score, nor names an assessor: what an assessor
 * did carries who they are, and so is told to the co-ordinator alone. Nothing of it is told to the school.
 */

type OfSubmission = { practiceId: string; submissionId: string };
const example = {
  practiceId: "0193c5f0-0000-7000-8000-000000000001",
  submissionId: "0193c5f0-0000-7000-8000-000000000003",
};

export const assessorsAssigned = eventKind<OfSubmission & { part: "assessor" | "moderator"; count: number }>(
  "assessors_assigned",
  ({ part, count }) => {
    if (part === "moderator") return "chose who moderates the scores";
    return count === 1 ? "chose another assessor" : `chose ${count} assessors`;
  },
  { toldTo: "authority", example: { ...example, part: "assessor", count: 2 } },
);

export const assignmentDeclined = eventKind<OfSubmission & { reason: string }>(
  "assignment_declined",
  ({ reason }) => `declined to assess it: ${reason}`,
  {
    toldTo: "co_ordinator",
    inShort: () => "declined to assess it",
    example: { ...example, reason: "I am away until January." },
  },
);

/** Declared of an assignment, or of a school at any time; then there is no submission. What it is stays in its row. */
export const interestDeclared = eventKind<Partial<OfSubmission> & { kind: "relative" | "other"; schoolUrn: string }>(
  "interest_declared",
  ({ schoolUrn }) => `declared an interest in the school ${schoolUrn}`,
  {
    toldTo: "co_ordinator",
    example: { ...example, kind: "relative", schoolUrn: "900007" },
  },
);

export const interestTakenBack = eventKind<{ schoolUrn: string }>(
  "interest_taken_back",
  ({ schoolUrn }) => `took back an interest in the school ${schoolUrn}`,
  { toldTo: "co_ordinator", example: { schoolUrn: "900007" } },
);

export const assessorStoodDown = eventKind<OfSubmission & { reason: string }>(
  "assessor_stood_down",
  ({ reason }) => `stood an assessor down: ${reason}`,
  {
    toldTo: "co_ordinator",
    inShort: () => "stood an assessor down",
    example: { ...example, reason: "They are to work there from January." },
  },
);

export const scoresSaved = eventKind<OfSubmission>(
  "scores_saved",
  () => "saved scores that are still being thought over",
  {
    toldTo: "self",
    example,
  },
);

export const scoresSubmitted = eventKind<OfSubmission & { part: "assessor" | "moderator" }>(
  "scores_submitted",
  ({ part }) => (part === "moderator" ? "moderated the scores" : "submitted their scores"),
  { toldTo: "co_ordinator", example: { ...example, part: "assessor" } },
);

export const assessorReminded = eventKind<OfSubmission & { kind: "soon" | "late" }>(
  "assessor_reminded",
  ({ kind }) => `reminded an assessor: their scores are ${kind === "late" ? "overdue" : "due soon"}`,
  { toldTo: "co_ordinator", example: { ...example, kind: "soon" } },
);

export const decisionProposed = eventKind<OfSubmission & { level: Level | null }>(
  "decision_proposed",
  ({ level }) => (level ? `proposed the level ${levelWords[level]}` : "proposed to return it to the school"),
  { toldTo: "authority", example: { ...example, level: "good" } },
);

export const decisionTurnedDown = eventKind<OfSubmission & { reason: string }>(
  "decision_turned_down",
  ({ reason }) => `did not confirm what was proposed: ${reason}`,
  {
    toldTo: "authority",
    inShort: () => "did not confirm what was proposed",
    example: { ...example, reason: "Say why the figures were not enough." },
  },
);

export const decisionTakenBack = eventKind<OfSubmission>(
  "decision_taken_back",
  () => "took back what they had proposed",
  { toldTo: "authority", example },
);
