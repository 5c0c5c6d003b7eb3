import type { Transaction } from "../../../platform/database/index.ts";
import { recordEvent, type EventKind } from "../../../platform/events/index.ts";
import { notify, type Email } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { nameOf, type Acting } from "../../practices/index.ts";
import type { OfAdoption } from "./events.ts";
import type { AdoptionRow } from "./move.ts";
import { holdsOn, personToWriteTo, schoolLeadsOn } from "../../people/index.ts";

/** Records what happened to an adoption, with the practice that it is of. `personId` is null where Waymark did it itself. */
export async function tell<Facts extends object>(
  trx: Transaction,
  { personId, at }: { personId: string | null; at: Date },
  kind: EventKind<Facts & OfAdoption>,
  adoption: Pick<AdoptionRow, "id" | "authority_code" | "practice_id">,
  facts: Facts,
): Promise<void> {
  const { ref } = await trx
    .selectFrom("practices")
    .select("ref")
    .where("id", "=", adoption.practice_id)
    .executeTakeFirstOrThrow();
  await recordEvent(trx, kind, {
    authorityCode: adoption.authority_code,
    subject: { type: "adoption", id: adoption.id },
    personId,
    facts: { ...facts, adoptionId: adoption.id, practiceId: adoption.practice_id, ref: ref ?? "" },
    happenedAt: at,
  });
}

/** Who did it, and when, for an event. */
export const doneBy = ({ viewer, clock }: Acting) => ({ personId: viewer.personId, at: clock.now() });

export type MailFacts = { title: string; ref: string; school: string; offering: string; link: string };

/** What every e-mail between two schools says. */
export async function mailFacts(
  trx: Transaction,
  { publicUrl }: { publicUrl: string },
  adoption: AdoptionRow,
): Promise<MailFacts> {
  const row = await trx
    .selectFrom("practice_versions as version")
    .innerJoin("practices", "practices.id", "version.practice_id")
    .innerJoin("schools as school", (join) => join.on("school.urn", "=", adoption.school_urn))
    .innerJoin("schools as offering", (join) => join.on("offering.urn", "=", adoption.offering_urn))
    .select(["version.title", "practices.ref", "school.name as school", "offering.name as offering"])
    .where("version.id", "=", adoption.version_id)
    .executeTakeFirstOrThrow();
  return {
    title: nameOf(row),
    ref: row.ref ?? "",
    school: row.school,
    offering: row.offering,
    link: `${publicUrl}/adoptions/${adoption.id}`,
  };
}

type Writing = { publicUrl: string; at: Date };

/** Writes to whoever leads a school, where they wish to hear at once. */
export async function writeToLeads(
  trx: Transaction,
  urn: string,
  email: Email,
  { publicUrl, at }: Writing,
): Promise<void> {
  for (const person of await schoolLeadsOn(trx, urn, dayOf(at))) {
    await notify(trx, person, { topic: "adoptions", email, publicUrl, at });
  }
}

/** Writes to whoever leads the school that takes it up, and to whoever asked for it. */
export async function writeToAdopters(
  trx: Transaction,
  { school_urn, asked_by }: { school_urn: string; asked_by: string | null },
  email: Email,
  { publicUrl, at }: Writing,
): Promise<void> {
  const leads = await schoolLeadsOn(trx, school_urn, dayOf(at));
  const asker =
    asked_by === null || leads.some(({ id }) => id === asked_by)
      ? []
      : await whileAtSchool(trx, asked_by, school_urn, dayOf(at));
  for (const person of [...leads, ...asker]) {
    await notify(trx, person, { topic: "adoptions", email, publicUrl, at });
  }
}

/** Whoever asked, unless they have left the school since. */
async function whileAtSchool(trx: Transaction, personId: string, urn: string, day: string) {
  const held = await trx
    .selectFrom("memberships")
    .select("id")
    .where("person_id", "=", personId)
    .where("school_urn", "=", urn)
    .where(holdsOn(day))
    .executeTakeFirst();
  return held ? [await personToWriteTo(trx, personId)] : [];
}
