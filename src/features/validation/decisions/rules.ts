import { gateKeys, gateWords, type Gate } from "../../practices/index.ts";
import type { Level } from "../kitemarks/rules.ts";

/*
 * The five gates of validation (docs/rules/computed.md). The kitemark asks for all of them; a return says which was
 * not met. Level Good practice needs the scores of two assessors, which is a room still to be built.
 */

export type Outcome = "validated" | "returned";

/** The level that a decision awards: the others need the scores of two assessors. */
export const levelAwarded: Level = "promising";

export type GateAnswers = Record<Gate, "yes" | "no" | null>;
export type DecisionErrors = Partial<Record<Gate | "outcome" | "reason", string>>;

/** What stands in the way of this outcome, by field: every gate is answered, and for the kitemark every one is yes. */
export function gateErrors(outcome: Outcome, answers: GateAnswers): DecisionErrors {
  const errors: DecisionErrors = {};
  for (const gate of gateKeys) {
    const { question } = gateWords[gate];
    if (answers[gate] === null) errors[gate] = `Answer yes or no: ${question}`;
    else if (outcome === "validated" && answers[gate] === "no") {
      errors[gate] =
        `The kitemark cannot be awarded while the answer is no: ${question} Return it to the school instead.`;
    }
  }
  return errors;
}
