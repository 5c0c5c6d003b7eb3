import type { Database } from "../../../platform/database/index.ts";
import { gateKeys } from "../../practices/index.ts";

export type DecisionMade = NonNullable<Awaited<ReturnType<typeof decisionOn>>>;

/** What was decided of a submission, if it was. */
export async function decisionOn(db: Database, submissionId: string) {
  return db
    .selectFrom("decisions")
    .innerJoin("people", "people.id", "decisions.decided_by")
    .leftJoin("kitemarks", "kitemarks.decision_id", "decisions.id")
    .select(["decisions.outcome", "decisions.reason", "decisions.decided_at", "people.name as decided_by"])
    .select(gateKeys.map((gate) => `decisions.${gate}` as const))
    .select(["kitemarks.level", "kitemarks.valid_until"])
    .where("decisions.submission_id", "=", submissionId)
    .executeTakeFirst();
}
