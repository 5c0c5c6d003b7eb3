import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { startOfDay } from "../../../platform/text/dates.ts";
import { schoolYearOf } from "./school-year.ts";
import { hoursADay, kinds, usualDays, weeksLookedBack, type Kind, type Situation, type Work } from "./rules.ts";

/** What is known of an authority's days in the school year of `today`, ready to be reckoned. */
export async function situationOf(db: Database, authorityCode: string, today: string): Promise<Situation> {
  const { first, last } = schoolYearOf(today);
  const [budget, logged, pieces] = [
    await budgetOf(db, authorityCode),
    await loggedHours(db, authorityCode, first, last),
    await piecesOf(db, authorityCode, startOfDay(weeksBefore(today))),
  ];
  const times = await timesOf(db, authorityCode, yearBefore(today), today);
  const work = Object.fromEntries(kinds.map((kind) => [kind, workOf(kind, pieces, times)])) as Situation["work"];
  const otherHours = await loggedHours(db, authorityCode, weeksBefore(today), today, "other");
  return { budget, used: logged / hoursADay, work, otherHours, today, lastDay: last };
}

export async function budgetOf(db: Database, authorityCode: string): Promise<number> {
  const row = await db
    .selectFrom("co_ordinator_budgets")
    .select("days")
    .where("authority_code", "=", authorityCode)
    .executeTakeFirst();
  return row?.days ?? usualDays;
}

async function loggedHours(db: Database, authorityCode: string, from: string, to: string, work?: string) {
  const { rows } = await sql<{ hours: number }>`
    select coalesce(sum(hours), 0)::float8 as hours from co_ordinator_days
    where authority_code = ${authorityCode} and worked_on between ${from} and ${to}
      and ${work === undefined ? sql`true` : sql`work = ${work}`}`.execute(db);
  return rows[0]?.hours ?? 0;
}

type Pieces = { kind: string; waiting: number; came: number };

/** How many pieces of each kind wait, and how many came since. */
async function piecesOf(db: Database, code: string, since: Date): Promise<Pieces[]> {
  const { rows } = await sql<Pieces>`
    select 'nomination' as kind,
      (select count(*)::int from nominations where authority_code = ${code} and status = 'waiting') as waiting,
      (select count(*)::int from nominations where authority_code = ${code} and nominated_at >= ${since}) as came
    union all select 'write_up',
      (select count(*)::int from nominations n join practices p on p.id = n.practice_id
        where n.authority_code = ${code} and p.status in ('draft', 'awaiting_agreement') and p.ref is null),
      (select count(*)::int from nomination_answers
        where authority_code = ${code} and answer = 'accepted' and answered_at >= ${since})
    union all select 'submission',
      (select count(*)::int from practices where authority_code = ${code} and status = 'submitted'),
      (select count(*)::int from submissions where authority_code = ${code} and submitted_at >= ${since})
    union all select 'publication',
      (select count(*)::int from practices where authority_code = ${code} and status = 'validated'),
      (select count(*)::int from decisions
        where authority_code = ${code} and outcome = 'validated' and decided_at >= ${since})
    union all select 'renewal',
      (select count(*)::int from renewals where authority_code = ${code} and status = 'waiting'),
      (select count(*)::int from renewals where authority_code = ${code} and asked_at >= ${since})`.execute(db);
  return rows;
}

type Times = { work: string; hours: number; pieces: number };

async function timesOf(db: Database, code: string, from: string, to: string): Promise<Times[]> {
  const { rows } = await sql<Times>`
    select work, sum(hours)::float8 as hours, sum(pieces)::int as pieces from co_ordinator_days
    where authority_code = ${code} and worked_on between ${from} and ${to} and pieces is not null
    group by work`.execute(db);
  return rows;
}

function workOf(kind: Kind, pieces: readonly Pieces[], times: readonly Times[]): Work {
  const counted = pieces.find((one) => one.kind === kind);
  const logged = times.find((one) => one.work === kind);
  return {
    waiting: counted?.waiting ?? 0,
    came: counted?.came ?? 0,
    loggedHours: logged?.hours ?? 0,
    loggedPieces: logged?.pieces ?? 0,
  };
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
const weeksBefore = (day: string) => daysBefore(day, 7 * weeksLookedBack);
const yearBefore = (day: string) => daysBefore(day, 365);

/** The newest entries of the log in this school year. */
export async function loggedDays(db: Database, authorityCode: string, today: string) {
  const { first, last } = schoolYearOf(today);
  return db
    .selectFrom("co_ordinator_days")
    .innerJoin("people", "people.id", "co_ordinator_days.person_id")
    .select(["co_ordinator_days.id", "co_ordinator_days.person_id", "co_ordinator_days.worked_on"])
    .select(["co_ordinator_days.hours", "co_ordinator_days.work", "co_ordinator_days.pieces", "co_ordinator_days.note"])
    .select("people.name")
    .where("co_ordinator_days.authority_code", "=", authorityCode)
    .where("co_ordinator_days.worked_on", ">=", first)
    .where("co_ordinator_days.worked_on", "<=", last)
    .orderBy("co_ordinator_days.worked_on", "desc")
    .orderBy("co_ordinator_days.id", "desc")
    .limit(200)
    .execute();
}

export type LoggedDay = Awaited<ReturnType<typeof loggedDays>>[number];
