import { sql, type RawBuilder } from "kysely";
import { kindsToldTo } from "../../../platform/events/index.ts";
import type { Database } from "../../../platform/database/index.ts";
import { nextDay, startOfDay } from "../../../platform/text/dates.ts";
import { scope, type SignedInViewer, type Viewer } from "../../../policy/index.ts";
import { inTheAudit, toldTo } from "../told.ts";
import { titleFor, whatHappened, type Happened } from "../what-happened.ts";
import type { Asked } from "./asked.ts";

/** What was done, as far as this viewer answers for it, newest first. */
export async function doneThere(db: Database, viewer: Viewer, asked: Asked, limit: number): Promise<Happened[]> {
  return whatHappened(db, viewer)
    .where(sql<boolean>`(${toldTo(viewer, inTheAudit, "h")} or ${ofAdoptions(viewer)})`)
    .where(among(asked, "h.happened_at", viewer))
    .where(asked.type === "" ? sql<boolean>`true` : sql<boolean>`h.type = ${asked.type}`)
    .limit(limit)
    .execute();
}

/**
 * What happened to the adoptions of a school that this person leads, whichever side it is on: of what stays within a school only
 * to the one that takes it up. The sentences hold no more than where it is; what was asked and said is read with the adoption.
 */
function ofAdoptions(viewer: Viewer): RawBuilder<boolean> {
  const led = viewer.memberships.flatMap(({ role, schoolUrn }) => (role === "school_lead" ? (schoolUrn ?? []) : []));
  if (led.length === 0) return sql<boolean>`false`;
  const within = kindsToldTo("school");
  return sql<boolean>`(h.adoption_id is not null and ${scope(viewer, "adoption.read_history", "h")}
    and (h.type in (${sql.join(kindsToldTo("record"))})
      or (h.type in (${sql.join(within)}) and h.school_urn in (${sql.join(led)}))))`;
}

/** What this person did, wherever it was. */
export async function doneBy(db: Database, viewer: SignedInViewer, asked: Asked, limit: number): Promise<Happened[]> {
  return whatHappened(db, viewer)
    .where(scope(viewer, "audit.read_own", "h"))
    .where(among({ ...asked, who: "" }, "h.happened_at", viewer))
    .where(asked.type === "" ? sql<boolean>`true` : sql<boolean>`h.type = ${asked.type}`)
    .limit(limit)
    .execute();
}

/** Who opened which record, newest first: a school hears of everybody, an authority of its own people. */
export async function openedThere(db: Database, viewer: Viewer, asked: Asked, limit: number) {
  return db
    .selectFrom(readingsWithRecords(db).as("h"))
    .leftJoin("people as actor", "actor.id", "h.person_id")
    .leftJoin("schools as s", "s.urn", "h.school_urn")
    .select(["h.sequence", "h.subject_type", "h.subject_id", "h.first_read_at", "h.practice_id", "h.ref"])
    .select(["actor.name as actor_name", "s.name as school_name", titleFor(viewer).as("title")])
    .where(
      sql<boolean>`(${scope(viewer, "reading.read_at_school", "h")}
        or (h.side = 'authority' and ${scope(viewer, "reading.read_at_authority", "h")}))`,
    )
    .where(among(asked, "h.first_read_at", viewer))
    .orderBy("h.first_read_at", "desc")
    .orderBy("h.sequence", "desc")
    .limit(limit)
    .execute();
}

export type Opened = Awaited<ReturnType<typeof openedThere>>[number];

function readingsWithRecords(db: Database) {
  return db
    .selectFrom("record_readings as r")
    .leftJoin("practices as p", (join) =>
      join.on("p.id", "=", sql<string>`case when r.subject_type = 'practice' then r.subject_id::uuid end`),
    )
    .select(["r.sequence", "r.subject_type", "r.subject_id", "r.first_read_at", "r.person_id", "r.side"])
    .select(["r.authority_code", "r.school_urn", "p.id as practice_id", "p.status", "p.ref", "p.author_id"])
    .select(["p.published_version_id", "p.working_version_id", sql<null>`null::text`.as("taken_title")]);
}

/** What is asked, over the columns that what was done and what was opened have in common. */
function among({ who, record, from, to, before }: Asked, time: "h.happened_at" | "h.first_read_at", viewer: Viewer) {
  const at = sql.ref(time);
  const asked: RawBuilder<boolean>[] = [sql`true`];
  if (before !== null) asked.push(sql`(${at}, h.sequence) < (${before.at}, ${before.sequence})`);
  if (from !== null) asked.push(sql`${at} >= ${startOfDay(from)}`);
  if (to !== null) asked.push(sql`${at} < ${startOfDay(nextDay(to))}`);
  if (who !== "") asked.push(sql`actor.name ilike ${contains(who)}`);
  if (record !== "") {
    asked.push(
      sql`(h.ref = ${record.toUpperCase()} or s.name ilike ${contains(record)} or ${titleFor(viewer)} ilike ${contains(record)})`,
    );
  }
  return sql<boolean>`(${sql.join(asked, sql` and `)})`;
}

const contains = (words: string) => `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
