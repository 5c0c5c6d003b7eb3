import type { Database } from "../../../platform/database/index.ts";
import { scope, type RecordFacts, type Viewer } from "../../../policy/index.ts";
import { hashOfKey } from "./key.ts";

/* Complaints: the authority's own, and one by the key that whoever made it was shown. */

function complaints(db: Database) {
  return db
    .selectFrom("complaints as c")
    .innerJoin("practices as p", "p.id", "c.practice_id")
    .innerJoin("authorities as a", "a.code", "c.authority_code")
    .leftJoin("practice_versions as v", "v.id", "p.published_version_id")
    .leftJoin("discussion_posts as post", "post.id", "c.post_id")
    .leftJoin("people as maker", "maker.id", "c.person_id")
    .leftJoin("people as dealer", "dealer.id", "c.answered_by")
    .select(["c.id", "c.reference", "c.authority_code", "c.text", "c.email", "c.made_at", "c.acknowledge_by"])
    .select(["c.answer_by", "c.acknowledged_at", "c.outcome", "c.letter", "c.edits", "c.answered_at", "c.post_id"])
    .select(["c.person_id", "p.ref", "v.title", "a.name as authority_name", "post.text as post_text"])
    .select(["maker.name as maker_name", "dealer.name as answered_by"]);
}

export type Complaint = NonNullable<Awaited<ReturnType<typeof findComplaint>>>;

/** Those of the viewer's authority: what waits, the first due first, then what is answered. */
export function complaintsOf(db: Database, viewer: Viewer) {
  return complaints(db)
    .where(scope(viewer, "complaint.read", "c"))
    .orderBy("c.answered_at", (order) => order.desc().nullsFirst())
    .orderBy("c.acknowledge_by")
    .orderBy("c.id")
    .limit(200)
    .execute();
}

export function findComplaint(db: Database, viewer: Viewer, reference: string) {
  return complaints(db)
    .where("c.reference", "=", reference)
    .where(scope(viewer, "complaint.read", "c"))
    .executeTakeFirst();
}

/** The complaint that this key leads to. */
export function complaintByKey(db: Database, key: string) {
  return complaints(db).where("c.key_hash", "=", hashOfKey(key)).executeTakeFirst();
}

/** The columns that the policy asks about. */
export function complaintFacts({ authority_code }: { authority_code: string }): RecordFacts {
  return { authority_code };
}

/** "GP-2047", or a post in its discussion. */
export function aboutWhat({ ref, post_id }: { ref: string | null; post_id: string | null }): string {
  return post_id === null ? `${ref}` : `a post in the discussion of ${ref}`;
}
