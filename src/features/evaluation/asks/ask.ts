import { inTransaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { decide } from "../../../policy/index.ts";
import { ConflictError, RefusedError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { practiceAskedEmail, proposedEmail } from "../adoptions/emails.tsx";
import { askProposed, practiceAsked } from "../adoptions/events.ts";
import { keepMove, type AdoptionRow } from "../adoptions/move.ts";
import { hasRoom } from "../adoptions/rules.ts";
import { doneBy, mailFacts, tell, writeToLeads } from "../adoptions/tell.ts";
import type { WishedFor } from "../adoptions/words.ts";
import { lockHelper } from "./helpers.ts";
import { underWayAt, type AskedPractice } from "./queries.ts";

export type Ask = { schoolUrn: string; helperUrn: string; draws: string; context: string; wishedFor: WishedFor };
export type Asked = { id: string } | { full: string } | { notOffered: true };

/**
 * Asks a school about a practice for a school of the asker's. What a lead asks is sent at once; what staff ask waits for
 * their lead. Gives the name of the school where it already helps as many as it can.
 */
export async function ask(act: Acting, practice: AskedPractice, given: Ask): Promise<Asked> {
  const decision = decide(act.viewer, "adoption.ask", { school_urn: given.schoolUrn });
  if (!decision.allowed) throw new RefusedError(decision.whoCan);
  return inTransaction(act.db, async (trx) => {
    const helper = await lockHelper(trx, practice, given.helperUrn, [given.schoolUrn]);
    const [underWay] = await underWayAt(trx, practice.id, [given.schoolUrn]);
    if (underWay) throw new ConflictError(alreadyUnderWay);
    if (!helper) return { notOffered: true };
    if (!hasRoom(helper)) return { full: helper.name };
    const at = act.clock.now();
    const authorities = await trx
      .selectFrom("schools")
      .select(["urn", "authority_code"])
      .where("urn", "in", [given.schoolUrn, given.helperUrn])
      .execute();
    const authorityOf = (urn: string) => authorities.find((one) => one.urn === urn)?.authority_code ?? "";
    const adoption = await trx
      .insertInto("adoptions")
      .values({
        id: uuidv7(at),
        authority_code: authorityOf(given.schoolUrn),
        practice_id: practice.id,
        version_id: practice.version_id,
        school_urn: given.schoolUrn,
        offering_urn: given.helperUrn,
        offering_authority_code: authorityOf(given.helperUrn),
        status: leads(act, given.schoolUrn) ? "asked" : "proposed",
        draws: given.draws,
        context: given.context,
        wished_for: given.wishedFor,
        asked_by: act.viewer.personId,
        asked_at: at,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!adoption) throw new ConflictError(alreadyUnderWay);
    await sendOrPropose(trx, act, adoption);
    return { id: adoption.id };
  });
}

const alreadyUnderWay =
  "A colleague has asked about this practice since you opened the page. Nothing that you sent has been done: you find it in My work.";

const leads = ({ viewer }: Acting, urn: string) =>
  viewer.memberships.some(({ role, schoolUrn }) => role === "school_lead" && schoolUrn === urn);

async function sendOrPropose(trx: Parameters<typeof tell>[0], act: Acting, adoption: AdoptionRow): Promise<void> {
  const facts = await mailFacts(trx, act, adoption);
  const writing = { publicUrl: act.publicUrl, at: act.clock.now() };
  if (adoption.status === "asked") {
    await keepMove(trx, act, adoption, { action: "ask", to: "asked" });
    await tell(trx, doneBy(act), practiceAsked, adoption, { offeringUrn: adoption.offering_urn });
    await writeToLeads(trx, adoption.offering_urn, practiceAskedEmail(facts, adoption), writing);
    return;
  }
  await keepMove(trx, act, adoption, { action: "propose", to: "proposed" });
  await tell(trx, doneBy(act), askProposed, adoption, {});
  await writeToLeads(trx, adoption.school_urn, proposedEmail(facts, act.viewer.name), writing);
}
