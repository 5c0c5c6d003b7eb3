import type { Database } from "../../../platform/database/index.ts";
import { gateKeys } from "../../practices/index.ts";

export type DecisionMade = NonNullable<Awaited<ReturnType<typeof decisionOn>>>;

/** What was decided of a submission, if it was. Decisions from before there were two people have no proposer. */
export async function decisionOn(db: Database, submissionId: string) {
  return db
    .selectFrom("decisions")
    .innerJoin("people", "people.id", "decisions.decided_by")
    .leftJoin("kitemarks", (join) =>
      join.onRef("kitemarks.decision_id", "=", "decisions.id").on("kitemarks.follows", "is", null),
    )
    .leftJoin("proposals", "proposals.id", "decisions.proposal_id")
    .leftJoin("people as proposer", "proposer.id", "proposals.proposed_by")
    .select(["decisions.outcome", "decisions.reason", "decisions.strong", "decisions.lift", "decisions.decided_at"])
    .select(["people.name as decided_by", "proposer.name as proposed_by"])
    .select(gateKeys.map((gate) => `decisions.${gate}` as const))
    .select(["kitemarks.level", "kitemarks.valid_until", "kitemarks.ended_as", "kitemarks.ended_at"])
    .where("decisions.submission_id", "=", submissionId)
    .executeTakeFirst();
}

export type Proposed = NonNullable<Awaited<ReturnType<typeof latestProposal>>>;

/** What was last proposed of a submission: open, or why it was not confirmed. */
export async function latestProposal(db: Database, submissionId: string) {
  return db
    .selectFrom("proposals")
    .innerJoin("panel_proposals as panel", "panel.proposal_id", "proposals.id")
    .innerJoin("people as proposer", "proposer.id", "proposals.proposed_by")
    .leftJoin("people as settler", "settler.id", "proposals.settled_by")
    .select(["proposals.id", "proposals.status", "proposals.reason", "proposals.proposed_at", "proposals.settled_at"])
    .select(["proposals.settled_reason", "panel.level", "panel.strong", "panel.lift"])
    .select(["proposer.name as proposed_by", "settler.name as settled_by"])
    .select(gateKeys.map((gate) => `panel.${gate}` as const))
    .where("proposals.subject_id", "=", submissionId)
    .where("proposals.kind", "=", "decision")
    .orderBy("proposals.proposed_at", "desc")
    .orderBy("proposals.id", "desc")
    .limit(1)
    .executeTakeFirst();
}
