import type { Database } from "../../../platform/database/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { Decided } from "./pages/decided.tsx";
import { decisionOn } from "./queries.ts";

/** At the foot of the record, to whoever reads it: what was last decided, with the letter that went to the school. */
export async function letterOnRecord({ db }: WebRequest, { id }: { id: string }) {
  const submissionId = await lastDecided(db, id);
  const decision = submissionId === undefined ? undefined : await decisionOn(db, submissionId);
  return decision ? <Decided decision={decision} /> : null;
}

/** The submission of a practice that was decided last. What is only proposed is no decision. */
async function lastDecided(db: Database, practiceId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("decisions")
    .innerJoin("submissions", "submissions.id", "decisions.submission_id")
    .select("submissions.id")
    .where("submissions.practice_id", "=", practiceId)
    .orderBy("decisions.decided_at", "desc")
    .orderBy("submissions.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
