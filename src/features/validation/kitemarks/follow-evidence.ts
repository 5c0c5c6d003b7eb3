import type { Transaction } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { loseLeading, reachLeading, type LevelChange } from "./change-level.ts";
import { hasLapsed } from "./dates.ts";
import { leadingStanding, type Evidence } from "./leading.ts";
import { markedById } from "./queries.ts";

/**
 * Makes a practice Leading practice, or takes that away, as the outcomes of other schools ask (DESIGN 6.2). Does nothing where they ask
 * for neither, or where the practice has no kitemark. `basis` is what the school and the public read as the reason.
 */
export async function followEvidence(
  trx: Transaction,
  practiceId: string,
  evidence: Pick<Evidence, "adoptersWithOutcomes" | "lowerBound"> & { basis: string },
  change: LevelChange,
): Promise<void> {
  const marked = await markedById(trx, practiceId);
  if (!marked) return;
  const lapsed = hasLapsed(marked.valid_until, dayOf(change.at));
  const asked = leadingStanding({ ...evidence, level: marked.level, lapsed });
  if (asked === "reach") await reachLeading(trx, practiceId, change, evidence.basis);
  if (asked === "lose") await loseLeading(trx, practiceId, change, evidence.basis);
}
