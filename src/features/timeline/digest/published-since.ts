import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import type { SignedInViewer } from "../../../policy/index.ts";
import type { Published } from "./email.tsx";

export type Window = { after: Date; until: Date };

/** What was first published in this time and is still shown. A later version of a practice is not a new one. */
function publishedSince(trx: Transaction, { after, until }: Window) {
  return trx
    .selectFrom("practices as p")
    .innerJoin("practice_versions as v", "v.id", "p.published_version_id")
    .innerJoin("schools as s", "s.urn", "p.school_urn")
    .innerJoin("publications as made", "made.practice_id", "p.id")
    .select(["p.ref", "v.title", "s.name as school"])
    .where("p.status", "!=", "withdrawn")
    .where("made.published_at", ">", after)
    .where("made.published_at", "<=", until)
    .where(
      sql<boolean>`not exists (select 1 from publications earlier
        where earlier.practice_id = p.id and earlier.published_at < made.published_at)`,
    )
    .orderBy("made.published_at")
    .limit(100);
}

const named = (rows: { ref: string | null; title: string | null; school: string }[]): Published[] =>
  rows.map(({ ref, title, school }) => ({ ref: ref ?? "", title: title ?? "A practice", school }));

export async function publishedInAuthorityOf(
  trx: Transaction,
  viewer: SignedInViewer,
  window: Window,
): Promise<Published[]> {
  const codes = [...new Set(viewer.memberships.flatMap(({ authorityCode }) => authorityCode ?? []))];
  if (codes.length === 0) return [];
  return named(await publishedSince(trx, window).where("p.authority_code", "in", codes).execute());
}

/** Practices of other people that share a theme with what this person wrote. */
export async function publishedOnThemesOf(
  trx: Transaction,
  viewer: SignedInViewer,
  window: Window,
): Promise<Published[]> {
  const rows = publishedSince(trx, window)
    .where("p.author_id", "!=", viewer.personId)
    .where(
      sql<boolean>`exists (select 1 from practice_version_themes theirs
        join practice_version_themes mine on mine.theme_slug = theirs.theme_slug
        join practices written on written.working_version_id = mine.version_id
        where theirs.version_id = v.id and written.author_id = ${viewer.personId})`,
    );
  return named(await rows.execute());
}

/** One practice as it stands to the public now; undefined where it has been withdrawn since. */
export async function findPublished(trx: Transaction, practiceId: string) {
  return trx
    .selectFrom("practices as p")
    .innerJoin("practice_versions as v", "v.id", "p.published_version_id")
    .innerJoin("schools as s", "s.urn", "p.school_urn")
    .select(["p.ref", "v.title", "s.name as school", "v.id as version_id", "p.authority_code", "p.author_id"])
    .where("p.id", "=", practiceId)
    .where("p.status", "!=", "withdrawn")
    .executeTakeFirst();
}
