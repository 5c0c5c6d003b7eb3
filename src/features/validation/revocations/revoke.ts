import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { post } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import { authorAndLeads, nameOf, type Acting } from "../../practices/index.ts";
import { refuseConflicted } from "../conflicts/of-person.ts";
import { revokedEmail } from "../kitemarks/emails.tsx";
import { kitemarkRevoked, revocationDropped, revocationProposed } from "../kitemarks/events.ts";
import { lockMarked } from "../kitemarks/lock-marked.ts";
import { markedFacts, type Marked } from "../kitemarks/queries.ts";
import { holdsOn } from "../../people/index.ts";

/*
 * A kitemark is revoked by two people, neither of whom has an interest in the practice: one proposes it with the reason, another
 * confirms it. From that moment the page, the certificate, the credential and the list of what was taken away all say so.
 */

/** Proposes it. Nobody outside the authority's team hears of it before it is confirmed. */
export async function proposeRevocation(act: Acting, practiceId: string, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const marked = await lockMarked(trx, practiceId);
    const decision = decide(act.viewer, "revocation.propose", markedFacts(marked));
    if (!decision.allowed) throw new RefusedError(decision.whoCan);
    await refuseConflicted(trx, marked, {
      personId: act.viewer.personId,
      today: dayOf(at),
      whoCan: "another co-ordinator",
    });
    const open = await trx
      .selectFrom("revocations")
      .select("id")
      .where("practice_id", "=", practiceId)
      .where("status", "=", "proposed")
      .executeTakeFirst();
    if (open) throw new ConflictError(alreadyProposed);
    const id = uuidv7(at);
    await trx
      .insertInto("revocations")
      .values({
        id,
        authority_code: marked.authority_code,
        practice_id: practiceId,
        kitemark_id: marked.kitemark_id,
        reason,
        proposed_by: act.viewer.personId,
        proposed_at: at,
      })
      .execute();
    await recordEvent(trx, revocationProposed, {
      ...by(act, marked, at),
      facts: { ...factsOf(marked), revocationId: id },
    });
  });
}

const alreadyProposed =
  "Somebody has proposed it already since you opened the page. Read their reason, and confirm it or drop it. Nothing that you sent has been done.";

type Proposal = { id: string; practice_id: string };

/** Confirms it, as the second of two people: the kitemark ends at once, and the school is told why and how to appeal. */
export async function confirmRevocation(act: Acting, proposal: Proposal): Promise<void> {
  await close(act, proposal, "confirm", async (trx, marked, { at, reason }) => {
    await trx
      .updateTable("kitemarks")
      .set({ ended_at: at, ended_as: "revoked", ended_reason: reason })
      .where("practice_id", "=", marked.id)
      .where("ended_at", "is", null)
      .execute();
    await recordEvent(trx, kitemarkRevoked, { ...by(act, marked, at), facts: { ...factsOf(marked), reason } });
    const { id, ref, authority_name: authority } = marked;
    const link = `${act.publicUrl}/practices/${ref}`;
    const appealTo = await whoHearsAppeals(trx, marked, dayOf(at));
    const email = revokedEmail({ title: nameOf(marked), ref: ref ?? id, authority, link, reason, appealTo });
    for (const person of await authorAndLeads(trx, marked, dayOf(at))) {
      await post(trx, { personId: person.id, address: person.email }, email, at);
    }
  });
}

/** Drops it: whoever proposed it may as well, and so may the second person. The kitemark stays. */
export async function dropRevocation(act: Acting, proposal: Proposal): Promise<void> {
  await close(act, proposal, "drop", async (trx, marked, { at }) => {
    await recordEvent(trx, revocationDropped, {
      ...by(act, marked, at),
      facts: { ...factsOf(marked), revocationId: proposal.id },
    });
  });
}

type Closing = (trx: Transaction, marked: Marked, closing: { at: Date; reason: string }) => Promise<void>;

async function close(act: Acting, proposal: Proposal, how: "confirm" | "drop", then: Closing): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const marked = await lockMarked(trx, proposal.practice_id);
    const row = await trx.selectFrom("revocations").selectAll().where("id", "=", proposal.id).executeTakeFirst();
    if (!row) throw new NotFoundError();
    const facts = { ...markedFacts(marked), status: "proposed", proposed_by: row.proposed_by };
    const decision = decide(act.viewer, `revocation.${how}`, facts);
    if (!decision.allowed) throw new RefusedError(`${decision.whoCan}, and not by whoever proposed it`);
    const whoCan = "another co-ordinator or the authority lead";
    await refuseConflicted(trx, marked, { personId: act.viewer.personId, today: dayOf(at), whoCan });
    if (row.status !== "proposed") throw new ConflictError(alreadyClosed);
    await trx
      .updateTable("revocations")
      .set({ status: how === "confirm" ? "confirmed" : "dropped", closed_by: act.viewer.personId, closed_at: at })
      .where("id", "=", row.id)
      .execute();
    await then(trx, marked, { at, reason: row.reason });
  });
}

const alreadyClosed =
  "Somebody has confirmed or dropped this proposal since you opened the page. Nothing that you sent has been done.";

/** The authority's lead, who took no part unless they confirmed it; else the authority itself. */
async function whoHearsAppeals(trx: Transaction, marked: Marked, day: string): Promise<string> {
  const leads = await trx
    .selectFrom("people")
    .innerJoin("memberships", "memberships.person_id", "people.id")
    .select(["people.name", "people.email"])
    .distinct()
    .where("memberships.authority_code", "=", marked.authority_code)
    .where("memberships.role", "=", "authority_lead")
    .where(holdsOn(day))
    .orderBy("people.name")
    .execute();
  const [lead] = leads;
  return lead ? `${lead.name} (${lead.email})` : marked.authority_name;
}

const by = ({ viewer }: Acting, { id, authority_code }: Marked, at: Date) => ({
  authorityCode: authority_code,
  subject: { type: "practice", id },
  personId: viewer.personId,
  happenedAt: at,
});

const factsOf = ({ id, kitemark_id, ref }: Marked) => ({ practiceId: id, kitemarkId: kitemark_id, ref: ref ?? "" });
