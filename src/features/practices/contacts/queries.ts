import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { ContactColumns } from "./rules.ts";

export type NamedContacts = ContactColumns & {
  /** The addresses, in small letters, of those who have left. */
  left: string[];
  /** When others were last named than the version names; null where the version's answer. */
  named_at: Date | null;
  /** How often it changed who answers: by naming, by leaving, and by publishing another version. */
  edits: number;
};

/** SQL that is true where those in `c` (practice_contacts) were named after the last publication of practice `p`. */
export const stillNamed = `c.named_at > coalesce((select max(pu.published_at) from publications pu
  where pu.practice_id = p.id), '-infinity')`;

/** Whoever was named since, in `c`, else in version `v`. */
export const contactColumns = [
  "contact_name",
  "contact_role",
  "contact_email",
  "cover_name",
  "cover_role",
  "cover_email",
]
  .map((name) => `case when c.practice_id is null then v.${name} else c.${name} end as ${name}`)
  .join(", ");

/** The addresses of those who have left, as one JSON value; `practice` is the SQL of the practice's id. */
export const leftJson = (practice: string) =>
  `coalesce((select json_agg(d.email) from contact_departures d where d.practice_id = ${practice}), '[]')`;

/** Who is named for a practice: in the version that is read, else in the one that is written, or since. */
export async function contactsOf(db: Database | Transaction, practiceId: string): Promise<NamedContacts> {
  const { rows } = await sql<NamedContacts>`
    select ${sql.raw(contactColumns)}, c.named_at, ${sql.raw(leftJson("p.id"))} as left,
      p.contact_edits + (select count(*)::int from publications pu where pu.practice_id = p.id) as edits
    from practices p
    join practice_versions v on v.id = coalesce(p.published_version_id, p.working_version_id)
    left join practice_contacts c on c.practice_id = p.id and ${sql.raw(stillNamed)}
    where p.id = ${practiceId}`.execute(db);
  const [named] = rows;
  if (!named) throw new Error(`there is no practice ${practiceId}`);
  return named;
}

/** Counts that it was said who answers, or that one of them has left. */
export async function countChange(trx: Transaction, practiceId: string): Promise<void> {
  await trx
    .updateTable("practices")
    .set({ contact_edits: sql`contact_edits + 1` })
    .where("id", "=", practiceId)
    .execute();
}
