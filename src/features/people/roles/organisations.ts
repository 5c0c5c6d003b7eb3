import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { scope, type Action, type Viewer } from "../../../policy/index.ts";
import { holdsOn } from "./held-roles.ts";
import type { Organisation } from "./rules.ts";

/** Schools and authority teams as one list: an authority is the organisation that has no school. */
function organisations(db: Database) {
  const schools = db
    .selectFrom("schools")
    .select(["authority_code", sql<string | null>`urn`.as("school_urn"), "name"])
    .where("status", "<>", "closed");
  const authorities = db
    .selectFrom("authorities")
    .select(["code as authority_code", sql<string | null>`null::text`.as("school_urn"), "name"]);
  return schools.unionAll(authorities);
}

/** The organisation of an address, a URN or an authority's code, where the viewer may do this there. */
export async function organisationFor(
  db: Database,
  viewer: Viewer,
  action: Action,
  key: string,
): Promise<Organisation | undefined> {
  const isAuthority = /^\d{3}$/.test(key);
  if (!isAuthority && !/^\d{5,7}$/.test(key)) return undefined;
  return db
    .selectFrom(organisations(db).as("o"))
    .selectAll()
    .where(isAuthority ? "o.authority_code" : "o.school_urn", "=", key)
    .where((of) => (isAuthority ? of("o.school_urn", "is", null) : of.lit(true)))
    .where(scope(viewer, action, "o"))
    .executeTakeFirst();
}

export type ListedOrganisation = Organisation & { people: number; leads: number };

/** Every organisation whose people the viewer may see: authority teams first, then schools by name. */
export async function organisationsOf(db: Database, viewer: Viewer, today: string): Promise<ListedOrganisation[]> {
  const held = db
    .selectFrom("memberships")
    .select(["authority_code", "school_urn"])
    .select((count) => [
      count.fn.count<number>("person_id").distinct().as("people"),
      count.fn.count<number>("id").filterWhere("role", "=", "school_lead").as("leads"),
    ])
    .where(holdsOn(today))
    .groupBy(["authority_code", "school_urn"]);
  return db
    .selectFrom(organisations(db).as("o"))
    .leftJoin(held.as("h"), (join) =>
      join
        .onRef("h.authority_code", "=", "o.authority_code")
        .on(sql<boolean>`h.school_urn is not distinct from o.school_urn`),
    )
    .select(["o.authority_code", "o.school_urn", "o.name"])
    .select((of) => [
      of.fn.coalesce("h.people", sql<number>`0::bigint`).as("people"),
      of.fn.coalesce("h.leads", sql<number>`0::bigint`).as("leads"),
    ])
    .where(scope(viewer, "member.read", "o"))
    .orderBy(sql`o.school_urn is not null`)
    .orderBy(sql`o.name collate natural_order`)
    .execute();
}

/** The part of an address that stands for an organisation. */
export function organisationKey({ authority_code, school_urn }: Omit<Organisation, "name">): string {
  return school_urn ?? authority_code;
}
