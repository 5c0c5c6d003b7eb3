import { isUuid } from "../../../platform/ids.ts";
import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { scope, type Role, type Viewer } from "../../../policy/index.ts";
import { holdsOn } from "./held-roles.ts";
import type { Organisation } from "./rules.ts";

export type Member = {
  membership_id: string;
  person_id: string;
  name: string;
  email: string;
  role: Role;
  from_on: string;
  authority_code: string | null;
  school_urn: string | null;
};

function members(db: Database, viewer: Viewer, today: string) {
  return db
    .selectFrom("memberships as m")
    .innerJoin("people as p", "p.id", "m.person_id")
    .select(["m.id as membership_id", "p.id as person_id", "p.name", "p.email", "m.role", "m.from_on"])
    .select(["m.authority_code", "m.school_urn"])
    .where(scope(viewer, "member.read", "m"))
    .where(holdsOn(today, "m"));
}

/** Who holds which role at an organisation today. */
export async function membersOf(db: Database, viewer: Viewer, at: Organisation, today: string): Promise<Member[]> {
  return members(db, viewer, today)
    .where("m.authority_code", "=", at.authority_code)
    .where("m.school_urn", "is not distinct from", at.school_urn)
    .orderBy(sql`p.name collate natural_order`)
    .orderBy("m.role")
    .execute();
}

/** One role that somebody holds today, where the viewer may see it. */
export async function memberById(
  db: Database,
  viewer: Viewer,
  id: string,
  today: string,
): Promise<(Member & { organisation: string }) | undefined> {
  if (!isUuid(id)) return undefined;
  return members(db, viewer, today)
    .leftJoin("schools as s", "s.urn", "m.school_urn")
    .leftJoin("authorities as a", "a.code", "m.authority_code")
    .select(sql<string>`coalesce(s.name, a.name, '')`.as("organisation"))
    .where("m.id", "=", id)
    .executeTakeFirst();
}

export type OpenInvitation = { id: string; name: string; email: string; role: Role; invited_at: Date };

/** Who has been invited to an organisation and has not signed in since. */
export async function invitationsTo(db: Database, viewer: Viewer, at: Organisation): Promise<OpenInvitation[]> {
  return db
    .selectFrom("invitations as i")
    .select(["i.id", "i.name", "i.email", "i.role", "i.invited_at"])
    .where(scope(viewer, "member.read", "i"))
    .where("i.authority_code", "=", at.authority_code)
    .where("i.school_urn", "is not distinct from", at.school_urn)
    .where("i.accepted_at", "is", null)
    .where("i.withdrawn_at", "is", null)
    .orderBy("i.invited_at")
    .execute();
}
