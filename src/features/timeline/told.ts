import { sql, type RawBuilder } from "kysely";
import { kindsToldTo, type Audience } from "../../platform/events/index.ts";
import { scope, type Action, type Viewer } from "../../policy/index.ts";

/* What of everything that happened may be told to whom: each audience of a kind of event is an action of the policy. */

type Audiences = Partial<Record<Audience, Action>>;

/** On the record, in "My work" and in digests: what the reader of a practice may know of it. */
export const onTheRecord: Audiences = {
  record: "practice.read_record",
  school: "history.read_school_side",
  authority: "submission.read",
  co_ordinator: "assessor.read_identity",
};

/** In the audit: what whoever answers for a school or an authority may know of what was done there. */
export const inTheAudit: Audiences = {
  record: "audit.read",
  school: "audit.read_school_side",
  members: "member.read",
  authority: "audit.read_authority_side",
  co_ordinator: "assessor.read_identity",
};

/** The rows of `table` (whatHappened under an alias) that may be told to the viewer. */
export function toldTo(viewer: Viewer, audiences: Audiences, table: string): RawBuilder<boolean> {
  const parts = Object.entries(audiences).flatMap(([audience, action]) => {
    const types = kindsToldTo(audience as Audience);
    if (types.length === 0) return [];
    return [sql<boolean>`(${sql.ref(`${table}.type`)} in (${sql.join(types)}) and ${scope(viewer, action, table)})`];
  });
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}
