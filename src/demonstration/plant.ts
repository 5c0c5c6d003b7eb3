import { sql } from "kysely";
import { eventKind, recordEvent } from "../platform/events/index.ts";
import { inTransaction, StartError, type Database, type Transaction } from "../platform/database/index.ts";
import { fellside } from "./authorities.ts";
import { plantAdvisers } from "./plant-advisers.ts";
import { plantBeyond } from "./plant-beyond.ts";
import { plantContacts } from "./plant-contacts.ts";
import { plantAdoptions } from "./plant-adoptions.ts";
import { plantCredits } from "./plant-credits.ts";
import { plantLineage } from "./plant-lineage.ts";
import type { FileStore } from "../platform/files/index.ts";
import { plantKept } from "./plant-kept.ts";
import { plantIndicatorHistory } from "./plant-indicator-history.ts";
import { plantKitemarks } from "./plant-kitemarks.ts";
import { plantGathered } from "./plant-gathered.ts";
import { plantMedia } from "./plant-media.ts";
import { plantNominations } from "./plant-nominations.ts";
import { plantNeighbours } from "./plant-neighbours.ts";
import { plantPeople } from "./plant-people.ts";
import { plantQuestions } from "./plant-questions.ts";
import { plantPractices } from "./plant-practices.ts";
import { plantSchools } from "./plant-schools.ts";

const demonstrationPlanted = eventKind("demonstration_planted", () => "planted the demonstration authorities", {
  toldTo: "authority",
  example: {},
});

/**
 * Plants the fictional authorities in one transaction; does nothing where they are planted already. Throws StartError
 * on a database that holds real accounts: the demonstration lets anybody sign in as its people.
 */
export async function plantDemonstration(
  { db, store }: { db: Database; store: FileStore },
  now: Date,
  say: (line: string) => void,
): Promise<void> {
  const planted = await db
    .selectFrom("authorities")
    .select("code")
    .where("demonstration", "=", true)
    .limit(1)
    .executeTakeFirst();
  if (planted) return;
  const account = await db.selectFrom("people").select("id").limit(1).executeTakeFirst();
  if (account) {
    throw new StartError(
      "This database holds real accounts. Set WAYMARK_DEMONSTRATION=off to start without the demonstration.",
    );
  }
  say("Planting the demonstration authorities, Fellside and Saltmarsh Bay.");
  await inTransaction(db, (trx) => plant(trx, store, now));
}

async function plant(trx: Transaction, store: FileStore, now: Date): Promise<void> {
  await plantSchools(trx);
  await plantIndicatorHistory(trx, now);
  await plantNeighbours(trx);
  const ids = await plantPeople(trx, now);
  await plantAdvisers(trx, ids);
  await plantPractices(trx, ids, now);
  await plantBeyond(trx, now);
  await sql`select setval('beyond_refs', (select max(substr(ref, 4)::bigint) from beyond_practices))`.execute(trx);
  await plantLineage(trx);
  await plantContacts(trx, now);
  await plantCredits(trx);
  await plantMedia(trx, store);
  await plantGathered(trx, ids, now);
  await plantKept(trx, ids, now);
  await plantNominations(trx, ids, now);
  await plantKitemarks(trx, ids, now);
  await plantAdoptions(trx, now);
  await plantQuestions(trx, now);
  await sql`select setval('practice_refs', (select max(substr(ref, 4)::bigint) from practices))`.execute(trx);
  await recordEvent(trx, demonstrationPlanted, {
    authorityCode: fellside.code,
    subject: { type: "authority", id: fellside.code },
    personId: null,
    facts: {},
    happenedAt: now,
  });
}
