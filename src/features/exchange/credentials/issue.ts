import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { credentialIssued } from "../events.ts";
import { credentialOf } from "./credential.ts";
import { currentKey } from "./keys.ts";
import type { ShownKitemark } from "./queries.ts";
import { signed } from "./sign.ts";
import { placesInAList } from "./status-list.ts";

type Issuing = { db: Database; clock: Clock; publicUrl: string };

/**
 * The credential of a kitemark: signed when it is first asked for, and kept, so that the file is the same ever after. It waits
 * for that because what it says (the practice's reference) exists only once the practice is published, and so that a
 * decision does not wait for a signature.
 */
export async function credentialFor(issuing: Issuing, kitemark: ShownKitemark): Promise<string> {
  const kept = await keptCredential(issuing.db, kitemark.kitemark_id);
  return kept ?? inTransaction(issuing.db, (trx) => issue(trx, issuing, kitemark));
}

async function keptCredential(db: Database | Transaction, kitemarkId: string): Promise<string | undefined> {
  const row = await db.selectFrom("credentials").select("jwt").where("kitemark_id", "=", kitemarkId).executeTakeFirst();
  return row?.jwt;
}

async function issue(trx: Transaction, { clock, publicUrl }: Issuing, kitemark: ShownKitemark): Promise<string> {
  const { kitemark_id: kitemarkId, id: practiceId, ref, authority_code } = kitemark;
  // Of two at once, the second waits here and finds what the first issued.
  await trx.selectFrom("kitemarks").select("id").where("id", "=", kitemarkId).forUpdate().executeTakeFirstOrThrow();
  const kept = await keptCredential(trx, kitemarkId);
  if (kept !== undefined) return kept;
  const now = clock.now();
  const key = await currentKey(trx, now);
  const place = await takePlace(trx, authority_code);
  const jwt = await signed(publicUrl, key, credentialOf(publicUrl, { ...factsOf(kitemark), place }));
  await trx
    .insertInto("credentials")
    .values({
      kitemark_id: kitemarkId,
      authority_code,
      practice_id: practiceId,
      key_id: key.id,
      list_number: place.list,
      list_index: place.index,
      jwt,
      issued_at: now,
    })
    .execute();
  await recordEvent(trx, credentialIssued, {
    authorityCode: authority_code,
    subject: { type: "practice", id: practiceId },
    personId: null,
    facts: { kitemarkId, practiceId, ref },
    happenedAt: now,
  });
  return jwt;
}

function factsOf(kitemark: ShownKitemark) {
  return {
    kitemarkId: kitemark.kitemark_id,
    level: kitemark.level,
    awardedOn: kitemark.awarded_on,
    validUntil: kitemark.valid_until,
    practice: { ref: kitemark.ref, title: kitemark.title },
    school: { urn: kitemark.school_urn, name: kitemark.school_name },
    authority: { code: kitemark.authority_code, name: kitemark.authority_name },
  };
}

/** The next place on the authority's list; where that is full, the first of a new one. The list's row is held meanwhile. */
async function takePlace(trx: Transaction, authorityCode: string): Promise<{ list: number; index: number }> {
  const first = { authority_code: authorityCode, number: 1 };
  await trx
    .insertInto("status_lists")
    .values(first)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const last = await trx
    .selectFrom("status_lists")
    .select(["number", "taken"])
    .where("authority_code", "=", authorityCode)
    .orderBy("number", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (last.taken >= placesInAList) {
    const number = last.number + 1;
    await trx.insertInto("status_lists").values({ authority_code: authorityCode, number, taken: 1 }).execute();
    return { list: number, index: 0 };
  }
  await trx
    .updateTable("status_lists")
    .set({ taken: last.taken + 1 })
    .where("authority_code", "=", authorityCode)
    .where("number", "=", last.number)
    .execute();
  return { list: last.number, index: last.taken };
}
