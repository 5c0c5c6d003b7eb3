import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { RecordFacts, Viewer } from "../../../policy/index.ts";
import { decide } from "../../../policy/index.ts";
import { publicStatus } from "../move-to.ts";
import { publicationSettingsOf } from "../publication-settings/settings.ts";
import { isReference } from "../queries.ts";

/* The discussion of a published practice. */

export type Discussion = NonNullable<Awaited<ReturnType<typeof findDiscussion>>>;

/** The practice whose discussion this viewer may read; undefined where there is none, or it is not theirs to read. */
export async function findDiscussion(db: Database, viewer: Viewer, ref: string) {
  if (!isReference(ref)) return undefined;
  const practice = await db
    .selectFrom("practices")
    .innerJoin("practice_versions as v", "v.id", "practices.published_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select(["practices.id", "practices.ref", "practices.status", "practices.authority_code", "practices.school_urn"])
    .select(["practices.author_id", "practices.published_version_id", "v.title", "schools.name as school_name"])
    .where("practices.ref", "=", ref.toUpperCase())
    .executeTakeFirst();
  if (!practice || publicStatus(practice) !== "published") return undefined;
  const { public_discussion } = await publicationSettingsOf(db, practice.authority_code);
  const discussion = { ...practice, ref: practice.ref ?? ref, isPublic: public_discussion };
  return decide(viewer, "discussion.read", discussionFacts(discussion)).allowed ? discussion : undefined;
}

/** The columns that the policy asks about: its status is whether the authority opened it to everybody. */
export function discussionFacts(one: { authority_code: string; isPublic: boolean }): RecordFacts {
  return { authority_code: one.authority_code, status: one.isPublic ? "public" : "community" };
}

/** Every post in the order in which it was written, each with whom it is from. */
export async function postsOn(db: Database | Transaction, practiceId: string) {
  return db
    .selectFrom("discussion_posts as post")
    .leftJoin("people", "people.id", "post.person_id")
    .leftJoin("schools", "schools.urn", "post.school_urn")
    .select(["post.id", "post.parent_id", "post.person_id", "post.text", "post.pupil_checked", "post.edits"])
    .select(["post.posted_at", "post.changed_at", "post.deleted_at", "post.hidden_at", "post.hidden_reason"])
    .select(["people.name as writer_name", "schools.name as school_name"])
    .where("post.practice_id", "=", practiceId)
    .orderBy("post.posted_at")
    .orderBy("post.id")
    .limit(1_000)
    .execute();
}

export type Post = Awaited<ReturnType<typeof postsOn>>[number];
