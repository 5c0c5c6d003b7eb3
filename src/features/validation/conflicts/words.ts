import { date } from "../../../platform/text/dates.ts";
import type { Conflict } from "./conflicts.ts";

/** Why somebody may not judge it, as a sentence without its subject: "works at the school". */
export function conflictWords(conflict: Conflict): string {
  switch (conflict.kind) {
    case "wrote_it":
      return "wrote or submitted it";
    case "holds_role":
      return "holds a role at the school";
    case "will_hold_role":
      return `will hold a role at the school from ${date(conflict.from)}`;
    case "held_role":
      return `held a role at the school until ${date(conflict.until)}, within the last three years`;
    case "same_trust":
      return "holds a role at a school of the same trust";
    case "adviser":
      return "is the school’s link adviser";
    case "declared":
      return conflict.of === "relative"
        ? "has declared that a relative works or learns there"
        : "has declared another interest in the school";
  }
}

/** All of them, strongest first, as one phrase. */
export function conflictsInWords(conflicts: readonly Conflict[]): string {
  return conflicts.map(conflictWords).join("; ");
}
