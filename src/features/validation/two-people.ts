import type { Transaction } from "../../platform/database/index.ts";
import { uuidv7 } from "../../platform/ids.ts";
import { ConflictError, RefusedError } from "../../web/index.ts";

/*
 * What takes two people: one proposes it with reasons, another confirms it or does not. Who may do either is the
 * policy's and the caller's to ask; that they are not the same person is held here, and by the database beneath. At most
 * one proposal of a kind is open on a subject. The caller holds the practice's row, records the events, and does what
 * was confirmed in the same transaction.
 */

/** A decision is about a submission, a revocation about a kitemark. */
export type ProposalKind = "decision" | "revocation";

type OnSubject = { kind: ProposalKind; subjectId: string };
export type Proposing = OnSubject & {
  authorityCode: string;
  practiceId: string;
  reason: string;
  personId: string;
  at: Date;
};

/** Opens a proposal and gives its id. Throws a 409 where one is open already. */
export async function propose(trx: Transaction, proposing: Proposing): Promise<string> {
  const { kind, subjectId, authorityCode, practiceId, reason, personId, at } = proposing;
  const id = uuidv7(at);
  const opened = await trx
    .insertInto("proposals")
    .values({
      id,
      authority_code: authorityCode,
      practice_id: practiceId,
      kind,
      subject_id: subjectId,
      reason,
      proposed_by: personId,
      proposed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!opened)
    throw new ConflictError("Somebody has proposed this since you opened the page. Open it again to see what.");
  return id;
}

export type Settling = { id: string; personId: string; at: Date } & (
  { as: "confirmed" } | { as: "turned_down"; reason: string } | { as: "taken_back" }
);

/**
 * Settles an open proposal, once: confirmed or turned down by somebody other than whoever proposed it (403), or taken
 * back by them alone. Of two people at once the second is told (409).
 */
export async function settle(trx: Transaction, settling: Settling) {
  const proposal = await trx
    .selectFrom("proposals")
    .selectAll()
    .where("id", "=", settling.id)
    .forUpdate()
    .executeTakeFirst();
  if (proposal?.status !== "open") {
    throw new ConflictError("What you answered is not proposed any more. Open the page again to see what is.");
  }
  const isOwn = proposal.proposed_by === settling.personId;
  if (settling.as === "taken_back" && !isOwn) throw new RefusedError("whoever proposed it");
  if (settling.as !== "taken_back" && isOwn) throw new RefusedError("somebody other than whoever proposed it");
  const settled = { settled_by: settling.personId, settled_at: settling.at, status: settling.as };
  const settled_reason = settling.as === "turned_down" ? settling.reason : null;
  await trx
    .updateTable("proposals")
    .set({ ...settled, settled_reason })
    .where("id", "=", proposal.id)
    .execute();
  return proposal;
}
