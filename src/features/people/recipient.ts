import type { Database, Transaction } from "../../platform/database/index.ts";
import { dayOf } from "../../platform/text/dates.ts";
import type { SignedInViewer } from "../../policy/index.ts";

type Recipient = { email: string; viewer: SignedInViewer };

/** A person as they stand on the day of sending: what they may be told is asked then, not when it happened. */
export async function findRecipient(
  db: Database | Transaction,
  personId: string,
  now: Date,
): Promise<Recipient | undefined> {
  const today = dayOf(now);
  const rows = await db
    .selectFrom("people as p")
    .innerJoin("memberships as m", "m.person_id", "p.id")
    .select(["p.id", "p.name", "p.email", "m.role", "m.authority_code", "m.school_urn"])
    .where("p.id", "=", personId)
    .where("m.from_on", "<=", today)
    .where((of) => of.or([of("m.until_on", "is", null), of("m.until_on", ">", today)]))
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const memberships = rows.map(({ role, authority_code, school_urn }) => ({
    role,
    authorityCode: authority_code,
    schoolUrn: school_urn,
  }));
  return { email: first.email, viewer: { personId: first.id, name: first.name, memberships } };
}
