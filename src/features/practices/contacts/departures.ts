import { sql } from "kysely";
import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent, subscribe } from "../../../platform/events/index.ts";
import { defineQueue, enqueue } from "../../../platform/jobs/index.ts";
import { notify } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { ConflictError } from "../../../web/index.ts";
import { roleEnded, schoolLeadsOn } from "../../people/index.ts";
import type { Acting } from "../acting.ts";
import { lockPractice } from "../move-to.ts";
import { contactLeftEmail } from "./emails.tsx";
import { contactLeft } from "./events.ts";
import { contactsOf, countChange } from "./queries.ts";
import { bothOf, whoAnswers } from "./rules.ts";

/*
 * That somebody who is named as a contact has left the school: because their last role there ended, or because the school
 * says so. Whoever covers answers from then on, and those who lead the school are asked to name somebody.
 */

type Leaving = { practiceId: string; authorityCode: string; email: string; toldBy: string | null; at: Date };

/** The author or the school lead says that a contact has left. */
export async function sayContactLeft(act: Acting, practiceId: string, address: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const practice = await lockPractice(trx, practiceId);
    const email = address.trim().toLowerCase();
    const named = await contactsOf(trx, practiceId);
    if (![named.contact_email, named.cover_email].some((one) => one?.toLowerCase() === email)) {
      throw new ConflictError(
        "Somebody has changed who answers since you opened the page. Open it again, and look at it first.",
      );
    }
    const authorityCode = practice.authority_code;
    await leave(trx, { practiceId, authorityCode, email, toldBy: act.viewer.personId, at: act.clock.now() });
  });
}

subscribe(roleEnded, "whoever has left a school no longer answers for its practices", async (trx, event) => {
  const at = event.happenedAt;
  for (const one of await practicesNaming(trx, event.subject.id, dayOf(at))) {
    await leave(trx, { practiceId: one.id, authorityCode: one.authority_code, email: one.email, toldBy: null, at });
  }
});

/** The practices of the school that name somebody whose last role there this was, as far as their school put them forward. */
async function practicesNaming(trx: Transaction, membershipId: string, today: string) {
  const { rows } = await sql<{ id: string; authority_code: string; email: string }>`
    select p.id, p.authority_code, lower(person.email) as email
    from memberships ended
    join people person on person.id = ended.person_id
    join practices p on p.school_urn = ended.school_urn
    join practice_versions v on v.id = coalesce(p.published_version_id, p.working_version_id)
    left join practice_contacts c on c.practice_id = p.id
    where ended.id = ${membershipId}
      and p.status <> 'withdrawn' and (p.published_version_id is not null or p.status <> 'draft')
      and lower(person.email) in
        (lower(v.contact_email), lower(v.cover_email), lower(c.contact_email), lower(c.cover_email))
      and not exists (
        select from memberships other
        where other.person_id = ended.person_id and other.school_urn = ended.school_urn
          and (other.until_on is null or other.until_on > ${today}))
    order by p.id`.execute(trx);
  return rows;
}

async function leave(trx: Transaction, { practiceId, authorityCode, email, toldBy, at }: Leaving): Promise<void> {
  const noted = await trx
    .insertInto("contact_departures")
    .values({
      practice_id: practiceId,
      email,
      authority_code: authorityCode,
      left_on: dayOf(at),
      told_by: toldBy,
      told_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("email")
    .executeTakeFirst();
  if (!noted) return;
  await countChange(trx, practiceId);
  const named = await contactsOf(trx, practiceId);
  await recordEvent(trx, contactLeft, {
    authorityCode,
    subject: { type: "practice", id: practiceId },
    personId: toldBy,
    facts: { practiceId, covered: whoAnswers(named, named.left).who !== null },
    happenedAt: at,
  });
  await enqueue(trx, askForContactQueue, { practiceId, email });
}

export const askForContactQueue = defineQueue<{ practiceId: string; email: string }>("ask_for_contact", {
  retryLimit: 5,
});

/** Asks those who lead the school to name somebody, unless somebody has been named, or the draft deleted, meanwhile. */
export async function askForContact(
  { db, clock, publicUrl }: { db: Database; clock: Clock; publicUrl: string },
  { practiceId, email }: { practiceId: string; email: string },
): Promise<void> {
  const at = clock.now();
  await inTransaction(db, async (trx) => {
    const there = await trx.selectFrom("practices").select("id").where("id", "=", practiceId).executeTakeFirst();
    if (!there) return;
    const practice = await lockPractice(trx, practiceId);
    const named = await contactsOf(trx, practiceId);
    const { contact, cover } = bothOf(named);
    const who = [contact, cover].find((one) => one?.email.toLowerCase() === email);
    if (!who || !named.left.includes(email)) return;
    const { title } = await trx
      .selectFrom("practice_versions")
      .select("title")
      .where("id", "=", practice.published_version_id ?? practice.working_version_id)
      .executeTakeFirstOrThrow();
    const covering = whoAnswers(named, named.left).who?.name ?? null;
    const link = `${publicUrl}/drafts/${practiceId}/contacts`;
    const message = contactLeftEmail({ title: title ?? "A write-up", link, who: who.name, covering });
    for (const lead of await schoolLeadsOn(trx, practice.school_urn, dayOf(at))) {
      await notify(trx, lead, { topic: "my_practices", email: message, publicUrl, at });
    }
  });
}
