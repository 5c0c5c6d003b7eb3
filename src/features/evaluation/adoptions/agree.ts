import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { dayOf, yearsAfter } from "../../../platform/text/dates.ts";
import type { Acting } from "../../practices/index.ts";
import { adoptedEmail } from "./emails.tsx";
import { namingChosen, practiceAdopted } from "./events.ts";
import { comparatorsToday, fixComparators } from "./fix-comparators.ts";
import { lockAdoption, moveAdoption, type AdoptionRow } from "./move.ts";
import { doneBy, mailFacts, tell, writeToLeads } from "./tell.ts";

export type Naming = { named: boolean; asked: boolean };
export type Agreement = Naming & { indicatorCode: string | null };

/**
 * The school that asked agrees to work together. On this day its comparators are fixed, for good, and its reviews are set
 * for a year and two years on.
 */
export async function agree(
  act: Acting,
  { id: adoptionId, school_urn }: { id: string; school_urn: string },
  { indicatorCode, named, asked }: Agreement,
): Promise<void> {
  const comparators = await comparatorsToday(act.db, school_urn);
  await inTransaction(act.db, async (trx) => {
    const today = dayOf(act.clock.now());
    const adoption = await moveAdoption(trx, act, { adoptionId, action: "agree" }, async () => ({
      indicator_code: indicatorCode,
      agreed_by: act.viewer.personId,
      agreed_on: today,
      agreed_to_be_named: named,
      agreed_to_be_asked: asked,
    }));
    await fixComparators(trx, adoption, comparators);
    await planReviews(trx, adoption, today);
    await tell(trx, doneBy(act), practiceAdopted, adoption, {
      schoolUrn: adoption.school_urn,
      indicatorCode,
      comparators: comparators.length,
    });
    const email = adoptedEmail(await mailFacts(trx, act, adoption));
    await writeToLeads(trx, adoption.offering_urn, email, { publicUrl: act.publicUrl, at: act.clock.now() });
  });
}

async function planReviews(trx: Transaction, adoption: AdoptionRow, today: string): Promise<void> {
  const rows = [1, 2].map((years) => ({
    adoption_id: adoption.id,
    authority_code: adoption.authority_code,
    years,
    due_on: yearsAfter(today, years),
  }));
  await trx.insertInto("adoption_reviews").values(rows).execute();
}

/** The school lead says anew whether the school is named with the practice, and may be asked about it. */
export async function chooseNaming(act: Acting, adoptionId: string, { named, asked }: Naming): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const adoption = await lockAdoption(trx, adoptionId);
    await trx
      .updateTable("adoptions")
      .set({ agreed_to_be_named: named, agreed_to_be_asked: asked, updated_at: act.clock.now() })
      .where("id", "=", adoptionId)
      .execute();
    await tell(trx, doneBy(act), namingChosen, adoption, { named, asked });
  });
}
