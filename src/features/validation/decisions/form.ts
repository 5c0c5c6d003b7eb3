import { z } from "zod";
import { optionalChoice, parseForm, requiredText, type FormErrors, type Typed } from "../../../web/index.ts";
import { gateKeys, type Gates } from "../../practices/index.ts";
import { askedOf, gateErrors } from "./rules.ts";
import type { Letter } from "./emails.tsx";

/* What a proposal is typed as. */

const yesOrNo = optionalChoice(["yes", "no"]);
const most = 4_000;

const GatesForm = z.object({
  gate_baseline: yesOrNo,
  gate_privacy: yesOrNo,
  gate_head_agrees: yesOrNo,
  gate_named_person: yesOrNo,
  gate_plain_english: yesOrNo,
});
const LetterForm = z.object({
  reason: requiredText(askedOf("propose").error, most, "The reasons"),
  strong: requiredText("Say what was strong", most, "What was strong"),
  lift: requiredText("Say what would lift it", most, "What would lift it"),
});
const ReasonForm = z.object({ reason: requiredText(askedOf("turn_down").error, most, "The reason") });

type Read<T> = { ok: true; values: T } | { ok: false; errors: FormErrors };

/** The gates and the letter, or every message of the page, those of the gates first. */
export function proposalFrom(typed: Typed): Read<Letter & { gates: Gates }> {
  const gates = parseForm(GatesForm, typed);
  const letter = parseForm(LetterForm, typed);
  const errors = { ...(gates.ok ? gateErrors(gates.values) : gates.errors), ...(letter.ok ? {} : letter.errors) };
  if (!gates.ok || !letter.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const answered = Object.fromEntries(gateKeys.map((gate) => [gate, gates.values[gate] === "yes"])) as Gates;
  return { ok: true, values: { ...letter.values, gates: answered } };
}

export function turnDownFrom(typed: Typed): Read<{ reason: string }> {
  return parseForm(ReasonForm, typed);
}
