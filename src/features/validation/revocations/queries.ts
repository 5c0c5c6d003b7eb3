import type { Database } from "../../../platform/database/index.ts";
import { isUuid } from "../../../platform/ids.ts";
import { scope, type RecordFacts, type SignedInViewer, type Viewer } from "../../../policy/index.ts";

function revocationsIn(db: Database) {
  return db
    .selectFrom("revocations")
    .innerJoin("practices", "practices.id", "revocations.practice_id")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .innerJoin("people as proposer", "proposer.id", "revocations.proposed_by")
    .select(["revocations.id", "revocations.practice_id", "revocations.status", "revocations.reason"])
    .select(["revocations.proposed_by", "revocations.proposed_at", "revocations.authority_code"])
    .select(["practices.ref", "practices.school_urn", "practices.author_id", "version.title"])
    .select(["schools.name as school_name", "proposer.name as proposed_by_name"]);
}

export type Revocation = Awaited<ReturnType<ReturnType<typeof revocationsIn>["execute"]>>[number];

/** One proposal to revoke a kitemark, for whoever in the authority may read it; undefined for anybody else. */
export async function findRevocation(db: Database, viewer: Viewer, id: string): Promise<Revocation | undefined> {
  if (!isUuid(id)) return undefined;
  return revocationsIn(db)
    .where("revocations.id", "=", id)
    .where(scope(viewer, "revocation.read", "revocations"))
    .executeTakeFirst();
}

export function revocationFacts({ status, authority_code, school_urn, proposed_by }: Revocation): RecordFacts {
  return { status, authority_code, school_urn, proposed_by };
}

/** Proposals that wait for a second person in this person's authority, the oldest first. */
export async function proposedRevocations(db: Database, viewer: SignedInViewer): Promise<Revocation[]> {
  return revocationsIn(db)
    .where("revocations.status", "=", "proposed")
    .where(scope(viewer, "revocation.read", "revocations"))
    .orderBy("revocations.proposed_at")
    .limit(50)
    .execute();
}

/** The proposal to revoke this practice's kitemark that is open, if one is. */
export async function openRevocation(
  db: Database,
  viewer: Viewer,
  practiceId: string,
): Promise<Revocation | undefined> {
  return revocationsIn(db)
    .where("revocations.practice_id", "=", practiceId)
    .where("revocations.status", "=", "proposed")
    .where(scope(viewer, "revocation.read", "revocations"))
    .executeTakeFirst();
}
