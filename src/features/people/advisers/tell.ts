import type { Transaction } from "../../../platform/database/index.ts";
import { post, type Email } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { personToWriteTo, schoolLeadsOn, type Addressee } from "../roles/addressees.ts";
import { adviserNamedEmail, advisingEndedEmail, schoolAdvisedEmail, schoolUnadvisedEmail } from "./emails.ts";

/*
 * Who is told that a link adviser was named or ended: whom it is about, and the leads of the school. It is no choice of
 * theirs, as it says who advises them; whoever did it is not told what they did.
 */

type Telling = { by: string; at: Date; publicUrl: string };
type OfSchool = { urn: string; name: string; authority_code: string };

/** Tells the new adviser, whoever was before them, and the school's leads. */
export async function tellNamed(
  trx: Transaction,
  telling: Telling,
  school: OfSchool,
  { adviserId, from, before }: { adviserId: string; from: string; before: string | null },
): Promise<void> {
  const authority = await authorityOf(trx, school.authority_code);
  const adviser = await personToWriteTo(trx, adviserId);
  const about = { school: school.name, adviser: adviser.name, authority, from, link: linkOf(telling, school) };
  await write(trx, telling, adviser, adviserNamedEmail(about));
  for (const lead of await schoolLeadsOn(trx, school.urn, dayOf(telling.at)))
    await write(trx, telling, lead, schoolAdvisedEmail(about));
  if (before === null) return;
  const ended = advisingEndedEmail({ schools: [school.name], on: from, authority });
  await write(trx, telling, await personToWriteTo(trx, before), ended);
}

/** Tells whoever advised these schools of one authority, once; and the leads of each. */
export async function tellEnded(
  trx: Transaction,
  telling: Telling,
  schools: readonly OfSchool[],
  { adviserId, on }: { adviserId: string; on: string },
): Promise<void> {
  const [first] = schools;
  if (!first) return;
  const authority = await authorityOf(trx, first.authority_code);
  const adviser = await personToWriteTo(trx, adviserId);
  const names = schools.map(({ name }) => name);
  await write(trx, telling, adviser, advisingEndedEmail({ schools: names, on, authority }));
  for (const school of schools) {
    const about = { school: school.name, adviser: adviser.name, authority, on, link: linkOf(telling, school) };
    for (const lead of await schoolLeadsOn(trx, school.urn, dayOf(telling.at))) {
      await write(trx, telling, lead, schoolUnadvisedEmail(about));
    }
  }
}

async function write(trx: Transaction, { by, at }: Telling, to: Addressee, email: Email): Promise<void> {
  if (to.id === by) return;
  await post(trx, { personId: to.id, address: to.email }, email, at);
}

const linkOf = ({ publicUrl }: Telling, { urn }: OfSchool) => `${publicUrl}/schools/${urn}`;

async function authorityOf(trx: Transaction, code: string): Promise<string> {
  const { name } = await trx
    .selectFrom("authorities")
    .select("name")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return name;
}
