import { panelTransitions, type PanelAction } from "../../../policy/index.ts";
import { gateKeys, gateWords, type Gate } from "../../practices/index.ts";

/*
 * What a proposal must say (docs/rules/computed.md, validation): every gate answered, and a letter to the school. The
 * level is not answered; it is worked out from the scores and the gates.
 */

export type GateAnswers = Record<Gate, "yes" | "no" | null>;
export const letterParts = ["reason", "strong", "lift"] as const;
export type LetterPart = (typeof letterParts)[number];
export type ProposalErrors = Partial<Record<Gate | LetterPart, string>>;

/** Which gates are still to be answered, by field. */
export function gateErrors(answers: GateAnswers): ProposalErrors {
  const unanswered = gateKeys.filter((gate) => answers[gate] === null);
  return Object.fromEntries(unanswered.map((gate) => [gate, `Answer yes or no: ${gateWords[gate].question}`]));
}

/** The question and the message of a step of the panel that asks for a reason, from the one table. */
export function askedOf(action: PanelAction): { label: string; error: string } {
  const asked = panelTransitions().find((one) => one.action === action)?.transition.reason;
  if (!asked) throw new Error(`${action} asks for no reason`);
  return asked;
}
