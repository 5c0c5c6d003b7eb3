import { z } from "zod";
import { number, optionalText, requiredText } from "../../../web/index.ts";

/* What is asked on the pages of a consultation. */

export const OpenForm = z.object({
  days: number("Enter a whole number of days from 1 to 60", { min: 1, max: 60, whole: true }),
});

export const CommentForm = z.object({
  text: requiredText("Write your comment", 4_000, "Your comment"),
});

export const AnswerForm = z.object({
  answer: requiredText("Write your answer", 4_000, "Your answer"),
});

export const EarlyForm = z.object({
  early_reason: requiredText("Say why you close it before its last day", 1_000, "The reason"),
});

export const StatementForm = z.object({
  said: requiredText("Say what was said; if nobody commented, say that", 4_000, "What was said"),
  changed: optionalText(4_000, "What was changed"),
  unchanged: optionalText(4_000, "What was not changed"),
});

export const ReturnForm = z.object({
  reason: requiredText("Say what the school needs to change", 4_000, "The reason"),
});
