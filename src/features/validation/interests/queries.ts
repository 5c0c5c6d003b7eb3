import { sql } from "kysely";
import { isUuid } from "../../../platform/ids.ts";
import type { Database } from "../../../platform/database/index.ts";
import { scope, type SignedInViewer, type Viewer } from "../../../policy/index.ts";

/** The authorities for which somebody assesses. */
export function authorityAssessedFor({ memberships }: Viewer): string[] {
  return memberships.flatMap(({ role, authorityCode }) => (role === "assessor" ? (authorityCode ?? []) : []));
}

/** The schools in which one may have an interest: those of the authorities that one assesses for, by name. */
export async function schoolsOf(db: Database, authorityCodes: readonly string[]) {
  if (authorityCodes.length === 0) return [];
  return db
    .selectFrom("schools")
    .select(["urn", "name", "authority_code"])
    .where("authority_code", "in", authorityCodes)
    .where("status", "<>", "closed")
    .orderBy(sql`name collate natural_order`)
    .orderBy("urn")
    .execute();
}

export type Interest = Awaited<ReturnType<typeof interestsOf>>[number];

/** What somebody has declared and not taken back, newest first. */
export async function interestsOf(db: Database, viewer: SignedInViewer) {
  return interests(db, viewer).orderBy("declared_interests.declared_at", "desc").execute();
}

export async function findInterest(db: Database, viewer: Viewer, id: string) {
  if (!isUuid(id)) return undefined;
  return interests(db, viewer).where("declared_interests.id", "=", id).executeTakeFirst();
}

function interests(db: Database, viewer: Viewer) {
  return db
    .selectFrom("declared_interests")
    .innerJoin("schools", "schools.urn", "declared_interests.school_urn")
    .select([
      "declared_interests.id",
      "declared_interests.kind",
      "declared_interests.note",
      "schools.name as school_name",
    ])
    .select(["declared_interests.declared_at", "declared_interests.authority_code", "declared_interests.person_id"])
    .select("declared_interests.school_urn")
    .where("declared_interests.ended_at", "is", null)
    .where(scope(viewer, "interest.declare", "declared_interests"));
}
