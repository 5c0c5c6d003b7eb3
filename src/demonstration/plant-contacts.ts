import { sql } from "kysely";
import type { Transaction } from "../platform/database/index.ts";

type Cover = { ref: string; name: string; role: string; email: string };

/** Second people, who answer once the first has left. */
const covers: readonly Cover[] = [
  { ref: "GP-2005", name: "Alison Stead", role: "Headteacher", email: "alison.stead@quarry-row-infants.example" },
  { ref: "GP-2007", name: "Michael Ogden", role: "Headteacher", email: "michael.ogden@castle-moor.example" },
  { ref: "GP-2001", name: "Hilary Capstick", role: "Deputy head", email: "hilary.capstick@castlegarth-junior.example" },
  { ref: "GP-2011", name: "Wendy Airey", role: "Pastoral lead", email: "wendy.airey@stangmouth-quay-primary.example" },
];

/** Practices whose first contact has left the school since, so that the second answers, or nobody does. */
const left = ["GP-2001", "GP-2016"];

/** Writes who covers, and who has left. */
export async function plantContacts(trx: Transaction, now: Date): Promise<void> {
  for (const { ref, name, role, email } of covers) {
    await sql`
      update practice_versions set cover_name = ${name}, cover_role = ${role}, cover_email = ${email}
      where practice_id in (select id from practices where ref = ${ref})`.execute(trx);
  }
  await sql`
    insert into contact_departures (practice_id, email, authority_code, left_on, told_at)
    select p.id, lower(v.contact_email), p.authority_code, '2026-08-31', ${now}
    from practices p join practice_versions v on v.id = p.published_version_id
    where p.ref = any(${left})`.execute(trx);
}
