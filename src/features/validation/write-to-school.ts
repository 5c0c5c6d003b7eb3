import type { Transaction } from "../../platform/database/index.ts";
import { notify, type Email } from "../../platform/mail/index.ts";
import { dayOf } from "../../platform/text/dates.ts";
import { authorAndLeads, nameOf, type Acting } from "../practices/index.ts";

/** Writes to the author and to whoever leads the school, where they wish to hear at once. */
export async function writeToSchool(
  trx: Transaction,
  practice: { author_id: string; school_urn: string },
  email: Email,
  { publicUrl, clock }: Acting,
): Promise<void> {
  const at = clock.now();
  for (const person of await authorAndLeads(trx, practice, dayOf(at))) {
    await notify(trx, person, { topic: "my_practices", email, publicUrl, at });
  }
}

/** What every e-mail of validation says: what the practice is called, and which authority writes. */
export async function factsForMail(trx: Transaction, versionId: string): Promise<{ title: string; authority: string }> {
  const row = await trx
    .selectFrom("practice_versions as version")
    .innerJoin("authorities", "authorities.code", "version.authority_code")
    .select(["version.title", "authorities.name as authority"])
    .where("version.id", "=", versionId)
    .executeTakeFirstOrThrow();
  return { title: nameOf(row), authority: row.authority };
}
