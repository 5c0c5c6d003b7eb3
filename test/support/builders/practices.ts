import type { Insertable } from "kysely";
import type { Database, Tables, Transaction } from "../../../src/platform/database/index.ts";
import { uuidv7 } from "../../../src/platform/ids.ts";
import type { PracticeStatus } from "../../../src/policy/index.ts";
import { aPerson, aSchool, type Person, type School } from "./organisations-and-people.ts";
import { planted } from "./planted.ts";

/*
 * Practices for a test, in any status, with the rows that a practice in that status has: frozen versions, submission,
 * decision, kitemark, publication, withdrawal. Complete unless the test leaves something out.
 */

export type Practice = {
  id: string;
  ref: string | null;
  status: PracticeStatus;
  title: string;
  workingVersionId: string;
  publishedVersionId: string | null;
  submissionId: string | null;
  school: School;
  author: Person;
};

type Block = { title: string; what: string; activeIngredients: string; lessons: string };
type Measure = Omit<Insertable<Tables["practice_measures"]>, "id" | "version_id" | "position">;

export type GivenPractice = {
  status?: PracticeStatus;
  school?: School;
  author?: Person;
  ref?: string;
  version?: Partial<Insertable<Tables["practice_versions"]>>;
  themes?: string[];
  blocks?: Block[];
  measures?: Measure[];
  submittedAt?: Date;
  publishedAt?: Date;
  kitemarkUntil?: string;
  returnReason?: string;
  withdrawnReason?: string;
};

let made = 0;
const earlier = new Date("2026-09-14T09:00:00Z");
const hasBeenSubmitted = new Set<PracticeStatus>(["submitted", "returned", "validated", "published", "withdrawn"]);

/** One practice in the status asked for; a draft unless said otherwise. */
export async function aPractice(db: Database, given: GivenPractice = {}): Promise<Practice> {
  const status = given.status ?? "draft";
  const school = given.school ?? (await aSchool(db));
  const author = given.author ?? (await aPerson(db, { roles: [{ role: "school_staff", at: school }] }));
  const number = ++made;
  const practice: Practice = {
    id: uuidv7(),
    ref: status === "published" || status === "withdrawn" ? (given.ref ?? `GP-${50_000 + number}`) : null,
    status,
    title: given.version?.title ?? `Reading together before the bell, number ${number}`,
    workingVersionId: uuidv7(),
    publishedVersionId: null,
    submissionId: null,
    school,
    author,
  };
  await planted(db, (trx) => plant(trx, practice, given));
  return practice;
}

/** A practice that the public can read. */
export async function aPublishedPractice(
  db: Database,
  given: Omit<GivenPractice, "status"> = {},
): Promise<Practice & { ref: string; publishedVersionId: string }> {
  const practice = await aPractice(db, { ...given, status: "published" });
  const { ref, publishedVersionId } = practice;
  if (ref === null || publishedVersionId === null) throw new Error("a published practice has a reference");
  return { ...practice, ref, publishedVersionId };
}

export async function aTheme(db: Database, slug: string, given: { name?: string; parentSlug?: string } = {}) {
  const name = given.name ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
  await planted(db, (trx) =>
    trx
      .insertInto("themes")
      .values({ slug, name, parent_slug: given.parentSlug ?? null, introduction: `About ${name}.`, position: ++made })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return { slug, name };
}

async function plant(trx: Transaction, practice: Practice, given: GivenPractice): Promise<void> {
  const { status, school, author } = practice;
  const submitted = hasBeenSubmitted.has(status);
  await trx
    .insertInto("practices")
    .values({
      id: practice.id,
      authority_code: school.authorityCode,
      school_urn: school.urn,
      author_id: author.id,
      status,
      ref: practice.ref,
      created_at: earlier,
      updated_at: earlier,
    })
    .execute();
  const firstVersionId = practice.workingVersionId;
  await plantVersion(trx, practice, given, { id: firstVersionId, number: 1, frozen: submitted });
  if (submitted) await plantSubmission(trx, practice, given, firstVersionId);
  if (status === "returned") {
    practice.workingVersionId = uuidv7();
    await plantVersion(trx, practice, given, { id: practice.workingVersionId, number: 2, frozen: false });
  }
  if (status === "published" || status === "withdrawn") practice.publishedVersionId = firstVersionId;
  await trx
    .updateTable("practices")
    .set({ working_version_id: practice.workingVersionId, published_version_id: practice.publishedVersionId })
    .where("id", "=", practice.id)
    .execute();
}

async function plantVersion(
  trx: Transaction,
  practice: Practice,
  given: GivenPractice,
  { id, number, frozen }: { id: string; number: number; frozen: boolean },
): Promise<void> {
  await trx
    .insertInto("practice_versions")
    .values({
      ...completeWriteUp,
      ...(frozen ? contextOf(practice.school) : {}),
      ...given.version,
      title: practice.title,
      id,
      practice_id: practice.id,
      authority_code: practice.school.authorityCode,
      number,
      created_by: practice.author.id,
      created_at: earlier,
      updated_at: earlier,
      frozen_at: frozen ? (given.submittedAt ?? earlier) : null,
    })
    .execute();
  const themes = given.themes ?? [];
  if (themes.length > 0) {
    const rows = themes.map((slug) => ({ version_id: id, theme_slug: slug }));
    await trx.insertInto("practice_version_themes").values(rows).execute();
  }
  const blocks = (given.blocks ?? [aBlock]).map(({ activeIngredients, ...block }, position) => ({
    ...block,
    active_ingredients: activeIngredients,
    id: uuidv7(),
    version_id: id,
    position,
    number: position + 1,
  }));
  await trx.updateTable("practices").set({ blocks_given: blocks.length }).where("id", "=", practice.id).execute();
  if (blocks.length > 0) await trx.insertInto("practice_blocks").values(blocks).execute();
  const measures = (given.measures ?? [aMeasure]).map((measure, position) => ({
    ...measure,
    id: uuidv7(),
    version_id: id,
    position,
  }));
  if (measures.length > 0) await trx.insertInto("practice_measures").values(measures).execute();
}

async function plantSubmission(
  trx: Transaction,
  practice: Practice,
  given: GivenPractice,
  versionId: string,
): Promise<void> {
  const { status, author, id: practiceId } = practice;
  const about = { authority_code: practice.school.authorityCode, practice_id: practiceId };
  const submissionId = uuidv7();
  practice.submissionId = submissionId;
  const at = given.submittedAt ?? earlier;
  const staged = { stage: status === "submitted" ? "awaiting_assessors" : "decided", stage_since: at } as const;
  await trx
    .insertInto("submissions")
    .values({ ...about, id: submissionId, version_id: versionId, submitted_by: author.id, submitted_at: at, ...staged })
    .execute();
  if (status === "submitted") return;
  const decisionId = uuidv7();
  const returned = status === "returned";
  await trx
    .insertInto("decisions")
    .values({
      ...about,
      id: decisionId,
      submission_id: submissionId,
      outcome: returned ? "returned" : "validated",
      gate_baseline: !returned,
      gate_privacy: true,
      gate_head_agrees: true,
      gate_named_person: true,
      gate_plain_english: true,
      reason: returned ? (given.returnReason ?? "Say how many pupils were in the group.") : null,
      decided_by: author.id,
      decided_at: at,
    })
    .execute();
  if (returned) return;
  const validUntil = given.kitemarkUntil ?? "2028-09-14";
  await trx
    .insertInto("kitemarks")
    .values({
      ...about,
      id: uuidv7(),
      decision_id: decisionId,
      level: "promising",
      awarded_on: "2020-01-01",
      valid_until: validUntil,
    })
    .execute();
  if (status === "validated") return;
  await trx
    .insertInto("publications")
    .values({
      ...about,
      id: uuidv7(),
      version_id: versionId,
      published_by: author.id,
      published_at: given.publishedAt ?? earlier,
    })
    .execute();
  if (status !== "withdrawn") return;
  await trx
    .insertInto("withdrawals")
    .values({
      ...about,
      id: uuidv7(),
      reason: given.withdrawnReason ?? "The school has closed the room that it used.",
      withdrawn_by: author.id,
      withdrawn_at: earlier,
    })
    .execute();
}

export const aBlock: Block = {
  title: "Ten minutes with one book",
  what: "Every morning each child reads aloud to the same adult for ten minutes.",
  activeIngredients: "The same adult all term, and a book that the child chose.",
  lessons: "It stops when the adult is ill unless a second one is named.",
};

export const aMeasure: Measure = {
  indicator: "Pupils reading at the expected standard",
  unit: "percent",
  cohort_size: 28,
  baseline: 54,
  after_value: 75,
  period: "September 2025 to July 2026",
  comparator: "The year group before rose from 55% to 61%",
  source: "Teacher assessment, moderated within the cluster",
};

const completeWriteUp = {
  summary: "Ten minutes of reading aloud to the same adult each morning moved seven more pupils in a class of 28.",
  scale: "class",
  origin: "local",
  identified_via: "self_evaluation",
  phases: ["primary"],
  key_stages: ["ks1"],
  problem: "Pupils who did not read at home fell behind those who did.",
  did_not_work: "Volunteers from the parish came twice and then stopped coming.",
  cost_band: "under_10",
  staff_time: "Ten minutes a day for three teaching assistants.",
  contact_name: "Ann Iveson",
  contact_role: "Deputy head",
  contact_email: "ann.iveson@school.example",
  offers: ["call", "visit"],
} satisfies Partial<Insertable<Tables["practice_versions"]>>;

function contextOf(school: School) {
  return {
    context_on: "2026-09-14",
    context_school_name: school.name,
    context_phase: "primary",
    context_setting: "Rural village",
    context_roll: 104,
    context_fsm_percent: 18.3,
    context_sen_percent: 14.1,
    context_eal_percent: 2.9,
  };
}
