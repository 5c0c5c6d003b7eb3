import type { Transaction } from "../../../platform/database/index.ts";
import { notify, type Email } from "../../../platform/mail/index.ts";
import { nameOf, type Acting } from "../../practices/index.ts";

type Writing = Pick<Acting, "publicUrl"> & { at: Date };
export type AboutAssignment = { title: string; school: string; link: string };

/** Writes to whoever holds an assignment, where they wish to hear at once. */
export async function writeToAssessor(
  trx: Transaction,
  { id, assessor_id }: { id: string; assessor_id: string },
  { publicUrl, at }: Writing,
  email: (about: AboutAssignment) => Email,
): Promise<void> {
  const row = await trx
    .selectFrom("assignments")
    .innerJoin("submissions", "submissions.id", "assignments.submission_id")
    .innerJoin("practices", "practices.id", "assignments.practice_id")
    .innerJoin("practice_versions as version", "version.id", "submissions.version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .innerJoin("people", (join) => join.on("people.id", "=", assessor_id))
    .select(["version.title", "schools.name as school", "people.id", "people.email"])
    .where("assignments.id", "=", id)
    .executeTakeFirstOrThrow();
  const about = { title: nameOf(row), school: row.school, link: `${publicUrl}/assessments/${id}` };
  await notify(trx, row, { topic: "assessing", email: email(about), publicUrl, at });
}
