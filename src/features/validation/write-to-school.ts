import type { Transaction } from "../../platform/database/index.ts";
import { post, type Email } from "../../platform/mail/index.ts";
import { dayOf } from "../../platform/text/dates.ts";
import { authorAndLeads, nameOf } from "../practices/index.ts";

/** Writes to the author and to whoever leads the school. */
export async function writeToSchool(
  trx: Transaction,
  practice: { author_id: string; school_urn: string },
  email: Email,
  at: Date,
): Promise<void> {
  for (const person of await authorAndLeads(trx, practice, dayOf(at))) {
    await post(trx, { personId: person.id, address: person.email }, email, at);
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
