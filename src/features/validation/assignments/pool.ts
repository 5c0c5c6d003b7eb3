import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { dayOf, yearsAfter } from "../../../platform/text/dates.ts";
import { conflictsByPerson } from "../conflicts/of-person.ts";
import type { Candidate } from "./choose-assessors.ts";

type OfSubmission = {
  id: string;
  practice_id: string;
  authority_code: string;
  school_urn: string;
  author_id: string;
};

/** Everybody who assesses for this authority today, with what stands against their taking this submission on. */
export async function assessorPool(
  db: Database | Transaction,
  submission: OfSubmission,
  now: Date,
): Promise<Candidate[]> {
  const today = dayOf(now);
  const people = await assessorsOn(db, submission.authority_code, today);
  const ids = people.map(({ id }) => id);
  const practice = { ...submission, id: submission.practice_id };
  const conflicts = await conflictsByPerson(db, practice, ids, today);
  const loads = await loadsOf(db, submission.authority_code, ids, today);
  const before = await alreadyOn(db, submission.id);
  return people.map(({ id, name }) => ({
    personId: id,
    name,
    conflicts: conflicts.get(id) ?? [],
    open: loads.get(id)?.open ?? 0,
    lastYear: loads.get(id)?.last_year ?? 0,
    already: before.get(id) ?? null,
  }));
}

async function assessorsOn(db: Database | Transaction, authorityCode: string, today: string) {
  return db
    .selectFrom("people as p")
    .select(["p.id", "p.name"])
    .where(
      sql<boolean>`exists (select 1 from memberships m where m.person_id = p.id and m.role = 'assessor'
        and m.authority_code = ${authorityCode} and m.from_on <= ${today}
        and (m.until_on is null or m.until_on > ${today}))`,
    )
    .orderBy("p.name")
    .orderBy("p.id")
    .execute();
}

async function loadsOf(db: Database | Transaction, authorityCode: string, ids: readonly string[], today: string) {
  if (ids.length === 0) return new Map<string, { open: number; last_year: number }>();
  const { rows } = await sql<{ assessor_id: string; open: number; last_year: number }>`
    select assessor_id, count(*) filter (where status = 'assigned')::int as open,
      count(*) filter (where status = 'submitted' and closed_at >= ${yearsAfter(today, -1)}::date)::int as last_year
    from assignments
    where authority_code = ${authorityCode} and assessor_id in (${sql.join(ids)})
    group by assessor_id`.execute(db);
  return new Map(rows.map((row) => [row.assessor_id, row]));
}

/** Who has had to do with this submission, and how it ended; the latest counts. */
async function alreadyOn(db: Database | Transaction, submissionId: string) {
  const rows = await db
    .selectFrom("assignments")
    .select(["assessor_id", "status"])
    .where("submission_id", "=", submissionId)
    .orderBy("assigned_at")
    .orderBy("id")
    .execute();
  return new Map(rows.map(({ assessor_id, status }) => [assessor_id, alreadyAs[status]]));
}

const alreadyAs = {
  assigned: "holds_it",
  submitted: "holds_it",
  declined: "declined",
  interest_declared: "declined",
  stood_down: "stood_down",
} as const;
