import type { Database, Transaction } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { ConflictError } from "../../../web/index.ts";
import { publicationSettingsOf } from "../publication-settings/settings.ts";
import { consultationsOn } from "./queries.ts";
import { publicationWaitsFor, waitsForWords } from "./rules.ts";

/* What consultation has to say before something is published. */

type Of = { authority_code: string } & ({ practice_id: string } | { collection_id: string });

/** What publication waits for; undefined where it may be. Counts what was opened since it was last published. */
export async function publicationOf(db: Database | Transaction, of: Of, now: Date) {
  const since = "practice_id" in of ? await lastPublished(db, of.practice_id) : undefined;
  const consultations = (await consultationsOn(db, of)).filter(({ opened_at }) => !since || opened_at > since);
  const { consult_first } = await publicationSettingsOf(db, of.authority_code);
  return publicationWaitsFor(consultations, { consultFirst: consult_first, today: dayOf(now) });
}

/** Refuses to publish what has to be opened for comment, or answered for, first. */
export async function refuseBeforeConsultation(trx: Transaction, of: Of, now: Date): Promise<void> {
  const waitsFor = await publicationOf(trx, of, now);
  if (waitsFor) throw new ConflictError(`${waitsForWords[waitsFor]} Nothing has been published.`);
}

async function lastPublished(db: Database | Transaction, practiceId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom("publications")
    .select((eb) => eb.fn.max("published_at").as("at"))
    .where("practice_id", "=", practiceId)
    .executeTakeFirst();
  return row?.at ?? undefined;
}
