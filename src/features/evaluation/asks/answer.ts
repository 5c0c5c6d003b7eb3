import { inTransaction } from "../../../platform/database/index.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { declinedEmail, notSentEmail, offeredEmail, passedOnEmail, practiceAskedEmail } from "../adoptions/emails.tsx";
import { askAnswered, askDropped, askPassedOn, askTakenBack, practiceAsked } from "../adoptions/events.ts";
import { moveAdoption, type AdoptionRow } from "../adoptions/move.ts";
import { hasRoom, type Helper } from "../adoptions/rules.ts";
import { doneBy, mailFacts, tell, writeToAdopters, writeToLeads } from "../adoptions/tell.ts";
import type { Offer } from "../adoptions/words.ts";
import { lockHelper } from "./helpers.ts";

/*
 * What becomes of an ask before both have agreed. Each step moves it, records one event and writes to the other side, in
 * one transaction.
 */

/** The school lead sends what a colleague asked; refused where the school that is asked has filled up since. */
export async function confirmAsk(act: Acting, adoptionId: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const adoption = await moveAdoption(trx, act, { adoptionId, action: "confirm" }, async (locked) => {
      const helper = await lockHelper(trx, await practiceOf(trx, locked), locked.offering_urn, [locked.school_urn]);
      refuseIfFull(helper);
      return {};
    });
    await tell(trx, doneBy(act), practiceAsked, adoption, { offeringUrn: adoption.offering_urn });
    const email = practiceAskedEmail(await mailFacts(trx, act, adoption), adoption);
    await writeToLeads(trx, adoption.offering_urn, email, writing(act));
  });
}

/** It is not sent: by the lead, with a reason that whoever proposed it reads, or by whoever proposed it. */
export async function dropAsk(act: Acting, adoptionId: string, reason: string | null): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const adoption = await moveAdoption(trx, act, { adoptionId, action: "drop", said: { reason } });
    await tell(trx, doneBy(act), askDropped, adoption, {});
    if (reason === null) return;
    const email = notSentEmail(await mailFacts(trx, act, adoption), { by: act.viewer.name, reason });
    await writeToAdopters(trx, adoption, email, writing(act));
  });
}

export async function takeBackAsk(act: Acting, adoptionId: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const adoption = await moveAdoption(trx, act, { adoptionId, action: "take_back" });
    await tell(trx, doneBy(act), askTakenBack, adoption, {});
  });
}

/** The school that is asked says what it can offer, and what it would add. */
export async function offerHelp(
  act: Acting,
  adoptionId: string,
  { offers, words }: { offers: Offer[]; words: string | null },
): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const said = { offers, reason: words };
    const adoption = await moveAdoption(trx, act, { adoptionId, action: "offer", said });
    await tell(trx, doneBy(act), askAnswered, adoption, { answer: "offered" as const });
    const email = offeredEmail(await mailFacts(trx, act, adoption), { offers, words });
    await writeToAdopters(trx, adoption, email, writing(act));
  });
}

/** Not now, with a reason that the school that asked reads. */
export async function declineAsk(act: Acting, adoptionId: string, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const adoption = await moveAdoption(trx, act, { adoptionId, action: "decline", said: { reason } });
    await tell(trx, doneBy(act), askAnswered, adoption, { answer: "not_now" as const });
    const email = declinedEmail(await mailFacts(trx, act, adoption), reason);
    await writeToAdopters(trx, adoption, email, writing(act));
  });
}

/** Passes the ask to another school that does it and agreed to be asked. From then on it is that school's to answer. */
export async function passOnAsk(act: Acting, adoptionId: string, to: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    let from = "";
    const adoption = await moveAdoption(
      trx,
      act,
      { adoptionId, action: "pass_on", said: { passedTo: to } },
      async (locked) => {
        from = locked.offering_urn;
        const practice = await practiceOf(trx, locked);
        const helper = await lockHelper(trx, practice, to, [locked.school_urn, locked.offering_urn]);
        refuseIfFull(helper);
        const { authority_code } = await trx
          .selectFrom("schools")
          .select("authority_code")
          .where("urn", "=", to)
          .executeTakeFirstOrThrow();
        return { offering_urn: to, offering_authority_code: authority_code };
      },
    );
    await tell(trx, doneBy(act), askPassedOn, adoption, { from, to });
    const facts = await mailFacts(trx, act, adoption);
    await writeToLeads(trx, to, practiceAskedEmail(facts, adoption), writing(act));
    await writeToAdopters(trx, adoption, passedOnEmail(facts), writing(act));
  });
}

const writing = ({ publicUrl, clock }: Acting) => ({ publicUrl, at: clock.now() });

async function practiceOf(trx: Parameters<typeof tell>[0], { practice_id }: AdoptionRow) {
  const practices = trx.selectFrom("practices").select(["id", "school_urn"]);
  return practices.where("id", "=", practice_id).executeTakeFirstOrThrow();
}

function refuseIfFull(helper: Helper | undefined): void {
  if (!helper) {
    throw new ConflictError(
      "That school no longer offers to be asked about this practice. Choose another from its page.",
    );
  }
  if (hasRoom(helper)) return;
  throw new ConflictError(
    `${helper.name} is helping ${helper.helping} of at most ${helper.most} schools, and has no room now. Nothing has been sent: choose another school, or come back when one of them delivers on its own.`,
  );
}
