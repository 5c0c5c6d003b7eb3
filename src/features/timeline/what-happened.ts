import { sql, type RawBuilder } from "kysely";
import type { Database, Transaction } from "../../platform/database/index.ts";
import { describeEvent, kindOf } from "../../platform/events/index.ts";
import {
  decide,
  scope,
  type AdoptionStatus,
  type PracticeStatus,
  type RecordFacts,
  type Viewer,
} from "../../policy/index.ts";

/*
 * Everything that happened, each with the record that it happened to: the columns that the policy asks about, and what
 * the record may be called before this viewer.
 */

/** One row an event, with the facts of its practice, adoption, role or invitation; of an adoption it is the one that takes it up. */
function eventsWithRecords(db: Database | Transaction) {
  const idOf = (type: string) =>
    sql<string>`case when e.subject_type = ${type} and e.subject_id ~ '^[0-9a-f-]{36}$' then e.subject_id::uuid end`;
  return db
    .selectFrom("events as e")
    .leftJoin("practices as p", (join) => join.on("p.id", "=", idOf("practice")))
    .leftJoin("memberships as m", (join) => join.on("m.id", "=", idOf("membership")))
    .leftJoin("invitations as i", (join) => join.on("i.id", "=", idOf("invitation")))
    .leftJoin("adoptions as a", (join) => join.on("a.id", "=", idOf("adoption")))
    .leftJoin("practices as taken", "taken.id", "a.practice_id")
    .leftJoin("practice_versions as taken_version", "taken_version.id", "a.version_id")
    .select(["e.sequence", "e.type", "e.facts", "e.happened_at", "e.person_id", "e.subject_type", "e.subject_id"])
    .select(["e.authority_code", "p.id as practice_id", "p.author_id", "a.id as adoption_id", "a.offering_urn"])
    .select(["p.published_version_id", "p.working_version_id", "a.offering_authority_code", "a.asked_by"])
    .select(sql<PracticeStatus | AdoptionStatus | null>`coalesce(p.status, a.status)`.as("status"))
    .select(sql<string | null>`coalesce(p.ref, taken.ref)`.as("ref"))
    .select(sql<string | null>`case when taken.status <> 'withdrawn' then taken_version.title end`.as("taken_title"))
    .select(
      sql<string | null>`coalesce(p.school_urn, m.school_urn, i.school_urn, a.school_urn,
        case when e.subject_type = 'school' then e.subject_id end)`.as("school_urn"),
    );
}

/** What happened, newest first. Nothing is held back yet: the caller says to whom it is told. */
export function whatHappened(db: Database | Transaction, viewer: Viewer) {
  return db
    .selectFrom(eventsWithRecords(db).as("h"))
    .leftJoin("people as actor", "actor.id", "h.person_id")
    .leftJoin("schools as s", "s.urn", "h.school_urn")
    .select(["h.sequence", "h.type", "h.facts", "h.happened_at", "h.person_id", "h.subject_type", "h.subject_id"])
    .select(["h.authority_code", "h.school_urn", "h.practice_id", "h.status", "h.ref", "h.author_id"])
    .select(["h.adoption_id", "h.offering_urn", "h.offering_authority_code", "h.asked_by"])
    .select(["actor.name as actor_name", "s.name as school_name", titleFor(viewer).as("title")])
    .orderBy("h.happened_at", "desc")
    .orderBy("h.sequence", "desc");
}

export type Happened = Awaited<ReturnType<ReturnType<typeof whatHappened>["execute"]>>[number];

/**
 * What the practice is called before this viewer: to its school as it is being written, to its authority as it was
 * submitted, to anybody else as it is published.
 */
export function titleFor(viewer: Viewer): RawBuilder<string | null> {
  const versionTitle = (id: string) =>
    sql<string | null>`(select v.title from practice_versions v where v.id = ${sql.ref(`h.${id}`)})`;
  const submitted = sql<string | null>`(select v.title from practice_versions v
    where v.practice_id = h.practice_id and v.frozen_at is not null order by v.number desc limit 1)`;
  return sql<string | null>`case
    when ${sql.ref("h.taken_title")} is not null then ${sql.ref("h.taken_title")}
    when ${scope(viewer, "history.read_school_side", "h")} then ${versionTitle("working_version_id")}
    when ${scope(viewer, "audit.read", "h")} then ${submitted}
    when h.status <> 'withdrawn' then ${versionTitle("published_version_id")} end`;
}

/** What happened, ready to be shown: who, what, when, and on what. */
export type Told = {
  sequence: number;
  who: string;
  what: string;
  at: Date;
  type: string;
  record: { name: string; href?: string } | null;
  schoolName: string | null;
};

/** In short says what was done and not in which words; in full needs the right to the words as well. */
export function tell(viewer: Viewer, one: Happened, { inShort }: { inShort: boolean }): Told {
  return {
    sequence: one.sequence,
    who: one.person_id === null ? "Waymark" : (one.actor_name ?? "Somebody who has left"),
    what: describeEvent(one, { inShort: inShort || !mayReadWords(viewer, one) }) ?? one.type.replaceAll("_", " "),
    at: one.happened_at,
    type: one.type,
    record: recordOf(viewer, one),
    schoolName: one.school_name,
  };
}

const factsOf = ({ status, authority_code, school_urn, author_id, ...one }: Happened): RecordFacts => {
  const { offering_urn, offering_authority_code, asked_by } = one;
  return { status, authority_code, school_urn, author_id, offering_urn, offering_authority_code, asked_by };
};

function mayReadWords(viewer: Viewer, one: Happened): boolean {
  if (kindOf(one.type)?.wordsFor !== "author_and_lead") return true;
  return decide(viewer, "history.read_hand_back", factsOf(one)).allowed;
}

function recordOf(viewer: Viewer, one: Happened): Told["record"] {
  if (one.practice_id === null && one.adoption_id === null) return null;
  const name = [one.ref, one.title].filter(Boolean).join(" ") || "A write-up";
  const facts = factsOf(one);
  if (one.adoption_id !== null) {
    return decide(viewer, "adoption.read", facts).allowed ? { name, href: `/adoptions/${one.adoption_id}` } : { name };
  }
  if (decide(viewer, "practice.read_record", facts).allowed) return { name, href: `/drafts/${one.practice_id}/check` };
  return one.ref === null ? { name } : { name, href: `/practices/${one.ref}` };
}

/** Runs of the same thing done by the same person, as one, at its latest time. Newest first, as they come. */
export function withoutRepeats(told: readonly Told[]): Told[] {
  return told.filter((one, at) => {
    const later = told[at - 1];
    return !(later && later.who === one.who && later.what === one.what && later.record?.name === one.record?.name);
  });
}
