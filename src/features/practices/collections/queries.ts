import { sql } from "kysely";
import type { Finding } from "../../../platform/documents/index.ts";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { scope, type RecordFacts, type Viewer } from "../../../policy/index.ts";

/* Collections, each found by any address that it ever had. */

function collections(db: Database | Transaction) {
  return db
    .selectFrom("collections")
    .innerJoin("authorities", "authorities.code", "collections.authority_code")
    .select(["collections.id", "collections.authority_code", "collections.slug", "collections.title"])
    .select(["collections.introduction", "collections.status", "collections.edits", "collections.updated_at"])
    .select(["collections.published_at", "collections.withdrawn_at", "collections.withdrawn_reason"])
    .select("authorities.name as authority_name");
}

export type Collection = NonNullable<Awaited<ReturnType<typeof findCollection>>>;
type ReadAs = "collection.read_published" | "collection.read_withdrawal" | "collection.read_record";

/** The collection at this address, now or before, for whoever may read it so; undefined for anybody else. */
export async function findCollection(db: Database, viewer: Viewer, slug: string, as: ReadAs) {
  return collections(db)
    .innerJoin("collection_addresses as known", "known.collection_id", "collections.id")
    .where("known.slug", "=", slug)
    .where(scope(viewer, as, "collections"))
    .executeTakeFirst();
}

export function collectionById(db: Database | Transaction, id: string) {
  return collections(db).where("collections.id", "=", id).executeTakeFirstOrThrow();
}

/** The columns that the policy asks about. */
export function collectionFacts({ status, authority_code }: Collection): RecordFacts {
  return { status, authority_code };
}

/** What the public may read, by title; every authority's, or of these ids those that are. */
export async function publishedCollections(
  db: Database,
  { most = 200, ids }: { most?: number; ids?: readonly string[] } = {},
) {
  return collections(db)
    .select(
      sql<number>`(select count(*)::int from collection_items item
      where item.collection_id = collections.id and item.kind = 'practice')`.as("practices"),
    )
    .where("collections.status", "=", "published")
    .$if(ids !== undefined, (query) => query.where("collections.id", "in", [...(ids ?? [])]))
    .orderBy("collections.title")
    .limit(most)
    .execute();
}

export type PublishedCollection = Awaited<ReturnType<typeof publishedCollections>>[number];

/** Those of the viewer's authority in every status, the last changed first. */
export async function collectionsOf(db: Database, viewer: Viewer) {
  return collections(db)
    .where(scope(viewer, "collection.read_record", "collections"))
    .orderBy("collections.updated_at", "desc")
    .limit(200)
    .execute();
}

export type CollectionItem = {
  id: string;
  position: number;
  kind: "practice" | "link" | "document";
  practice_id: string | null;
  title: string | null;
  address: string | null;
  hash: string | null;
  form: string | null;
  size: number | null;
  findings: Finding[];
  note: string | null;
  edits: number;
  ref: string | null;
  practice_status: string | null;
  practice_title: string | null;
  summary: string | null;
  school_name: string | null;
};

/** What is in it, in order; of a practice what the public sees of it now. */
export async function itemsOf(db: Database | Transaction, collectionId: string): Promise<CollectionItem[]> {
  const rows = await db
    .selectFrom("collection_items as item")
    .leftJoin("practices as p", "p.id", "item.practice_id")
    .leftJoin("practice_versions as v", "v.id", "p.published_version_id")
    .leftJoin("schools as s", "s.urn", "p.school_urn")
    .select(["item.id", "item.position", "item.kind", "item.practice_id", "item.title", "item.address", "item.hash"])
    .select(["item.form", "item.size", "item.findings", "item.note", "item.edits", "p.ref"])
    .select(["p.status as practice_status", "v.title as practice_title", "v.summary", "s.name as school_name"])
    .where("item.collection_id", "=", collectionId)
    .orderBy("item.position")
    .execute();
  return rows.map((row) => ({
    ...row,
    findings: row.findings as Finding[],
  }));
}
