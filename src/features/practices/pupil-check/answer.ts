import { pupilAnswerMissing, typedText, type Typed } from "../../../web/index.ts";

/* What a submitter answers where a write-up looks as if it points at a pupil. */

export type PupilAnswer = { hasChecked: boolean; reason: string };
export type PupilAnswerErrors = { no_pupil?: string; no_pupil_reason?: string };

const longest = 1_000;

export function pupilAnswerFrom(typed: Typed): PupilAnswer {
  return { hasChecked: typedText(typed, "no_pupil") === "checked", reason: typedText(typed, "no_pupil_reason").trim() };
}

/** What is wrong with an answer, by field; empty where it may be kept. */
export function pupilAnswerErrors({ hasChecked, reason }: PupilAnswer): PupilAnswerErrors {
  const errors: PupilAnswerErrors = {};
  if (!hasChecked) errors.no_pupil = pupilAnswerMissing;
  if (reason === "") errors.no_pupil_reason = "Say how you know that no pupil can be identified";
  else if (reason.length > longest)
    errors.no_pupil_reason = `How you know must be ${longest.toLocaleString("en-GB")} characters or fewer`;
  else if (reason.includes("\0") || !reason.isWellFormed()) {
    errors.no_pupil_reason = "Remove the character that cannot be kept";
  }
  return errors;
}
