import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { RecordFacts, SignedInViewer } from "../../../policy/index.ts";
import { isReference, publicStatus } from "../../practices/index.ts";

type Reading = Database | Transaction;

/**
 * Practices that the public sees, each with the kitemark that counts: of those of its published version that were not
 * ended, the one that lasts longest, and of two that last equally long the later.
 */
export function markedPractices(db: Reading) {
  return db
    .selectFrom("practices")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("submissions", "submissions.version_id", "version.id")
    .innerJoin("decisions", "decisions.submission_id", "submissions.id")
    .innerJoin("kitemarks", "kitemarks.decision_id", "decisions.id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .innerJoin("authorities", "authorities.code", "practices.authority_code")
    .select(["practices.id", "practices.ref", "practices.authority_code", "practices.school_urn"])
    .select(["practices.author_id", "practices.status", "practices.published_version_id", "version.title"])
    .leftJoin("practice_contacts as named", "named.practice_id", "practices.id")
    .select(sql<string | null>`coalesce(named.contact_name, version.contact_name)`.as("contact_name"))
    .select(["schools.name as school_name", "authorities.name as authority_name"])
    .select(["kitemarks.id as kitemark_id", "kitemarks.level", "kitemarks.awarded_on", "kitemarks.valid_until"])
    .select(["kitemarks.decision_id"])
    .where("practices.status", "<>", "withdrawn")
    .where("kitemarks.ended_at", "is", null)
    .where(
      sql<boolean>`not exists (select from kitemarks later where later.decision_id = kitemarks.decision_id
        and later.ended_at is null and (later.valid_until, later.id) > (kitemarks.valid_until, kitemarks.id))`,
    );
}

export type Marked = Awaited<ReturnType<ReturnType<typeof markedPractices>["execute"]>>[number];

/** One practice with the kitemark that counts, by its reference; undefined where it has none, or none any more. */
export async function findMarked(db: Reading, ref: string): Promise<Marked | undefined> {
  if (!isReference(ref)) return undefined;
  return markedPractices(db).where("practices.ref", "=", ref.toUpperCase()).executeTakeFirst();
}

export async function markedById(db: Reading, practiceId: string): Promise<Marked | undefined> {
  return markedPractices(db).where("practices.id", "=", practiceId).executeTakeFirst();
}

/** The columns that the policy asks about; of a practice that is public, whatever is being written meanwhile. */
export function markedFacts(marked: Marked): RecordFacts {
  const { authority_code, school_urn, author_id } = marked;
  return { authority_code, school_urn, author_id, status: publicStatus(marked) };
}

/** Of the practices that this person wrote or whose school they lead, those whose kitemark ends by then or has ended. */
export async function endingBy(db: Database, viewer: SignedInViewer, day: string): Promise<Marked[]> {
  const led = viewer.memberships.flatMap(({ role, schoolUrn }) => (role === "school_lead" ? (schoolUrn ?? []) : []));
  const schools = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  if (schools.length === 0) return [];
  return markedPractices(db)
    .where("kitemarks.valid_until", "<=", day)
    .where("practices.school_urn", "in", schools)
    .where((eb) =>
      eb.or([
        eb("practices.author_id", "=", viewer.personId),
        ...(led.length > 0 ? [eb("practices.school_urn", "in", led)] : []),
      ]),
    )
    .where(noneWaiting)
    .orderBy("kitemarks.valid_until")
    .limit(50)
    .execute();
}

/** No renewal of it waits for the authority: nothing more is asked of the school. */
export const noneWaiting = sql<boolean>`not exists (select from renewals
  where renewals.practice_id = practices.id and renewals.status = 'waiting')`;
