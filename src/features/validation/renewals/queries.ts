import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { isUuid } from "../../../platform/ids.ts";
import { scope, type RecordFacts, type SignedInViewer, type Viewer } from "../../../policy/index.ts";
import { markedPractices, type Marked } from "../kitemarks/queries.ts";
import { holdsOn, type Addressee } from "../../people/index.ts";

function renewalsIn(db: Database) {
  return db
    .selectFrom("renewals")
    .innerJoin("practices", "practices.id", "renewals.practice_id")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .innerJoin("kitemarks", "kitemarks.id", "renewals.kitemark_id")
    .innerJoin("people as asker", "asker.id", "renewals.asked_by")
    .leftJoin("people as decider", "decider.id", "renewals.decided_by")
    .select(["renewals.id", "renewals.practice_id", "renewals.status", "renewals.changed", "renewals.figure"])
    .select(["renewals.asked_at", "renewals.reason", "renewals.decided_at", "renewals.authority_code"])
    .select(["practices.school_urn", "practices.ref", "version.title"])
    .leftJoin("practice_contacts as named", "named.practice_id", "practices.id")
    .select(sql<string | null>`coalesce(named.contact_name, version.contact_name)`.as("contact_name"))
    .select(
      sql<string | null>`case when named.practice_id is null then version.contact_role else named.contact_role end`.as(
        "contact_role",
      ),
    )
    .select(["practices.author_id", "schools.name as school_name", "kitemarks.level", "kitemarks.valid_until"])
    .select(["asker.name as asked_by", "decider.name as decided_by"]);
}

export type Renewal = Awaited<ReturnType<ReturnType<typeof renewalsIn>["execute"]>>[number];

/** One renewal, for whoever in the authority may read it; undefined for anybody else. */
export async function findRenewal(db: Database, viewer: Viewer, id: string): Promise<Renewal | undefined> {
  if (!isUuid(id)) return undefined;
  return renewalsIn(db)
    .where("renewals.id", "=", id)
    .where(scope(viewer, "renewal.read", "renewals"))
    .executeTakeFirst();
}

export function renewalFacts({ status, authority_code, school_urn }: Renewal): RecordFacts {
  return { status, authority_code, school_urn };
}

/** Renewals that wait for this person's authority, the longest first. */
export async function renewalsWaiting(db: Database, viewer: SignedInViewer): Promise<Renewal[]> {
  return renewalsIn(db)
    .where("renewals.status", "=", "waiting")
    .where(scope(viewer, "renewal.read", "renewals"))
    .orderBy("renewals.asked_at")
    .limit(200)
    .execute();
}

/** What the school last asked of this practice, whatever came of it. */
export async function lastRenewal(db: Database, practiceId: string): Promise<Renewal | undefined> {
  return renewalsIn(db)
    .where("renewals.practice_id", "=", practiceId)
    .orderBy("renewals.asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

export type Ending = Marked & { reminded: boolean };

/** Kitemarks of this person's authority that end by then, or have: those first that ended longest ago. */
export async function marksEndingBy(db: Database, viewer: SignedInViewer, day: string): Promise<Ending[]> {
  return markedPractices(db)
    .select(sql<boolean>`exists (select from kitemark_reminders r where r.kitemark_id = kitemarks.id)`.as("reminded"))
    .where("kitemarks.valid_until", "<=", day)
    .where(scope(viewer, "renewal.read", "practices"))
    .where(
      sql<boolean>`not exists (select from renewals
      where renewals.practice_id = practices.id and renewals.status = 'waiting')`,
    )
    .orderBy("kitemarks.valid_until")
    .limit(200)
    .execute();
}

/** Who works at the school on this day and could be the second contact: anybody but the author. */
export async function secondContactsAt(db: Database, marked: Marked, day: string): Promise<Addressee[]> {
  return db
    .selectFrom("people")
    .innerJoin("memberships", "memberships.person_id", "people.id")
    .select(["people.id", "people.name", "people.email"])
    .distinct()
    .where("memberships.school_urn", "=", marked.school_urn)
    .where("memberships.role", "in", ["school_lead", "school_staff", "school_administrator"])
    .where(holdsOn(day))
    .where("people.id", "<>", marked.author_id)
    .orderBy("people.name")
    .execute();
}

/** Who was named as the second contact. */
export async function secondContactOf(db: Database, practiceId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("second_contacts")
    .select("person_id")
    .where("practice_id", "=", practiceId)
    .executeTakeFirst();
  return row?.person_id;
}
