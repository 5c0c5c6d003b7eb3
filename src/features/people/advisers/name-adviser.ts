import { sql } from "kysely";
import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { SignedInViewer } from "../../../policy/index.ts";
import { ConflictError, type WebRequest } from "../../../web/index.ts";
import { adviserNamed, advisingEnded } from "../events.ts";
import { advisersOf, lastEnded, type AdvisedSchool } from "./queries.ts";
import { wrongFrom } from "./rules.ts";
import { tellEnded, tellNamed } from "./tell.ts";

/* A school's link adviser is named, changed and ended. Whoever advises a school has no part in judging its practices. */

type OfSchool = Pick<AdvisedSchool, "urn" | "name" | "authority_code">;
/** `seen` is the tie that the page showed, or nothing where the school had no adviser. */
type Naming = { adviserId: string; from: string; seen: string };

/**
 * Names the adviser from a day on; whoever advised the school until then stops on that day. Throws a 409 where somebody
 * else changed it meanwhile, or where the one who is named is no adviser of the authority any more.
 */
export async function nameAdviser(
  { db, clock, deps }: WebRequest,
  viewer: SignedInViewer,
  school: OfSchool,
  { adviserId, from, seen }: Naming,
): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (trx) => {
    const current = await lockTie(trx, school.urn, seen);
    const advisers = advisersOf(trx, school.authority_code, dayOf(now)).forUpdate("m");
    if (!(await advisers.execute()).some(({ id }) => id === adviserId)) throw new ConflictError(noAdviser);
    const before = { since: current?.from_on ?? null, lastEnded: await lastEnded(trx, school.urn) };
    if (wrongFrom(from, before, dayOf(now)) !== undefined) throw new ConflictError(changed);
    if (current) await endTie(trx, current.id, from);
    const { authority_code, urn } = school;
    const tie = { id: uuidv7(now), authority_code, person_id: adviserId, school_urn: urn, from_on: from };
    await trx
      .insertInto("adviser_schools")
      .values({ ...tie, named_by: viewer.personId, named_at: now })
      .execute();
    await recordEvent(trx, adviserNamed, about(school, viewer, now));
    const telling = { by: viewer.personId, at: now, publicUrl: deps.config.publicUrl };
    await tellNamed(trx, telling, school, { adviserId, from, before: current?.person_id ?? null });
  });
}

/** Ends it from today; the school then has none. Throws a 409 where somebody changed it meanwhile. */
export async function endAdviser(
  { db, clock, deps }: WebRequest,
  viewer: SignedInViewer,
  school: OfSchool,
  seen: string,
): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (trx) => {
    const current = await lockTie(trx, school.urn, seen);
    if (!current) throw new ConflictError(changed);
    await endTie(trx, current.id, dayOf(now));
    await recordEvent(trx, advisingEnded, about(school, viewer, now));
    const telling = { by: viewer.personId, at: now, publicUrl: deps.config.publicUrl };
    await tellEnded(trx, telling, [school], { adviserId: current.person_id, on: dayOf(now) });
  });
}

/**
 * Ends it at every school of an authority, and tells them: somebody who is no adviser there any more advises none of its
 * schools.
 */
export async function endEveryTie(
  trx: Transaction,
  { personId, authorityCode }: { personId: string; authorityCode: string },
  telling: { by: string; at: Date; publicUrl: string },
): Promise<void> {
  const today = dayOf(telling.at);
  const ended = await trx
    .updateTable("adviser_schools")
    .from("schools as s")
    .set({ until_on: sql`greatest(from_on, ${today}::date)` })
    .whereRef("s.urn", "=", "adviser_schools.school_urn")
    .where("person_id", "=", personId)
    .where("adviser_schools.authority_code", "=", authorityCode)
    .where("until_on", "is", null)
    .returning(["s.urn", "s.name", "adviser_schools.authority_code"])
    .execute();
  const inOrder = ended.toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
  await tellEnded(trx, telling, inOrder, { adviserId: personId, on: today });
}

const changed =
  "Somebody has named or ended this school’s link adviser since you opened the page. Open it again to see who it is. Nothing that you sent has been done.";
const noAdviser =
  "Whom you chose is no longer an adviser of the authority. Open the page again and choose another. Nothing that you sent has been done.";

/** Holds the school, so that of two who change its adviser at once the second sees what the first did. */
async function lockTie(trx: Transaction, urn: string, seen: string) {
  await trx.selectFrom("schools").select("urn").where("urn", "=", urn).forUpdate().execute();
  const current = await trx
    .selectFrom("adviser_schools")
    .select(["id", "from_on", "person_id"])
    .where("school_urn", "=", urn)
    .where("until_on", "is", null)
    .executeTakeFirst();
  if ((current?.id ?? "") !== seen) throw new ConflictError(changed);
  return current;
}

async function endTie(trx: Transaction, id: string, day: string): Promise<void> {
  await trx
    .updateTable("adviser_schools")
    .set({ until_on: sql`greatest(from_on, ${day}::date)` })
    .where("id", "=", id)
    .execute();
}

const about = (school: OfSchool, viewer: SignedInViewer, happenedAt: Date) => ({
  authorityCode: school.authority_code,
  subject: { type: "school", id: school.urn },
  personId: viewer.personId,
  facts: { school: school.name },
  happenedAt,
});
