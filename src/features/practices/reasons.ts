import { practiceTransitions, type PracticeAction } from "../../policy/index.ts";

const longestReason = 4_000;

/** What is wrong with a reason, in the words of the lifecycle table; undefined where nothing is, or none is asked. */
export function reasonError(action: PracticeAction, reason: string): string | undefined {
  const asked = practiceTransitions().find((one) => one.action === action && one.transition.reason);
  if (!asked) return undefined;
  if (reason.trim() === "") return asked.transition.reason?.error;
  if (reason.length > longestReason)
    return `The reason must be ${longestReason.toLocaleString("en-GB")} characters or fewer`;
  return reason.includes("\0") || !reason.isWellFormed() ? "Remove the character that cannot be kept" : undefined;
}
