import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { defineQueue } from "../../../platform/jobs/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { nameOf } from "../../practices/index.ts";
import { assessorReminded } from "../events.ts";
import { panelFacts } from "../submissions/panel.ts";
import { whoMay, writeToPanel } from "../submissions/who-may.ts";
import { daysAfter } from "./choosing.ts";
import { assignmentLateEmail, reminderEmail } from "./emails.tsx";
import { writeToAssessor } from "./write.ts";

/*
 * Reminders of scores that are waited for: five days before they are due, and once they are overdue, when whoever chose
 * the assessor hears too. Each goes once, however often the job runs and however late.
 */

export const remindAssessorsQueue = defineQueue("remind_assessors", { policy: "exclusive" });

const daysBefore = 5;
type Kind = "soon" | "late";
type Work = { db: Database; clock: Clock; publicUrl: string };

export async function remindAssessors(work: Work): Promise<void> {
  const today = dayOf(work.clock.now());
  const waited = await work.db
    .selectFrom("assignments")
    .select(["id", "due_on"])
    .where("status", "=", "assigned")
    .where("due_on", "<=", daysAfter(today, daysBefore))
    .orderBy("due_on")
    .execute();
  for (const { id, due_on } of waited) {
    await inTransaction(work.db, (trx) => remind(trx, work, id, due_on < today ? "late" : "soon"));
  }
}

async function remind(trx: Transaction, { clock, publicUrl }: Work, id: string, kind: Kind): Promise<void> {
  const at = clock.now();
  const held = await trx
    .selectFrom("assignments")
    .selectAll()
    .where("id", "=", id)
    .where("status", "=", "assigned")
    .forUpdate()
    .executeTakeFirst();
  if (!held) return;
  const sent = await trx
    .insertInto("assignment_reminders")
    .values({ assignment_id: id, kind, sent_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("kind")
    .executeTakeFirst();
  if (!sent) return;
  const late = kind === "late";
  await writeToAssessor(trx, held, { publicUrl, at }, (about) => reminderEmail({ ...about, dueOn: held.due_on, late }));
  if (late) await tellCoOrdinators(trx, held, { publicUrl, at });
  await recordEvent(trx, assessorReminded, {
    authorityCode: held.authority_code,
    subject: { type: "practice", id: held.practice_id },
    personId: null,
    facts: { practiceId: held.practice_id, submissionId: held.submission_id, kind },
    happenedAt: at,
  });
}

async function tellCoOrdinators(
  trx: Transaction,
  held: { submission_id: string; assessor_id: string },
  { publicUrl, at }: { publicUrl: string; at: Date },
): Promise<void> {
  const submission = await trx
    .selectFrom("submissions")
    .innerJoin("practices", "practices.id", "submissions.practice_id")
    .innerJoin("practice_versions as version", "version.id", "submissions.version_id")
    .innerJoin("people as assessor", (join) => join.on("assessor.id", "=", held.assessor_id))
    .select(["submissions.id", "submissions.stage", "submissions.practice_id", "version.title", "assessor.name"])
    .select(["practices.authority_code", "practices.school_urn", "practices.author_id"])
    .where("submissions.id", "=", held.submission_id)
    .executeTakeFirstOrThrow();
  const facts = panelFacts({ ...submission, proposed_by: null });
  const people = await whoMay(trx, "assessor.read_identity", submission, { facts, now: at });
  const link = `${publicUrl}/queue`;
  const email = assignmentLateEmail({ title: nameOf(submission), link, assessor: submission.name });
  await writeToPanel(trx, people, email, { publicUrl, at });
}
