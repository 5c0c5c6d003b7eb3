import { sql } from "kysely";
import type { Transaction } from "../../platform/database/index.ts";
import { uuidv7 } from "../../platform/ids.ts";
import { dayOf } from "../../platform/text/dates.ts";
import { contactsOf } from "./contacts/queries.ts";
import { isBlankBlock, isBlankMeasure } from "./rules.ts";
import { writeUpOf, type WriteUp } from "./write-up.ts";

/** What a write-up may begin with, where it is known before its first line. */
export type Prefilled = Partial<Pick<WriteUp, "title" | "identified_via">>;

/** Begins the first version of a practice, blank but for what is known already. */
export async function beginFirstVersion(
  trx: Transaction,
  practice: { id: string; authority_code: string },
  { by, at, prefilled }: { by: string; at: Date; prefilled: Prefilled },
): Promise<string> {
  const id = uuidv7();
  await trx
    .insertInto("practice_versions")
    .values({
      ...prefilled,
      id,
      practice_id: practice.id,
      authority_code: practice.authority_code,
      number: 1,
      created_by: by,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}

/** Begins a new version that says what the frozen one says, to be changed. The frozen one stays as it is. */
export async function beginNextVersion(
  trx: Transaction,
  frozenId: string,
  by: string,
  at: Date,
): Promise<{ id: string; number: number }> {
  const frozen = await writeUpOf(trx, frozenId);
  const {
    blocks,
    measures,
    themes,
    uses: _uses,
    figures_before: _before,
    media: _media,
    section_edits: _edits,
    ...said
  } = frozen;
  const version = { id: uuidv7(), number: (await lastNumber(trx, frozen.practice_id)) + 1 };
  await trx
    .insertInto("practice_versions")
    .values({
      ...said,
      ...(await namedSince(trx, frozen.practice_id)),
      ...noContext,
      ...version,
      edits: 0,
      created_by: by,
      created_at: at,
      updated_at: at,
      frozen_at: null,
    })
    .execute();
  const copied = <T extends object>(rows: T[]) => rows.map((row) => ({ ...row, id: uuidv7(), version_id: version.id }));
  if (blocks.length > 0) await trx.insertInto("practice_blocks").values(copied(blocks)).execute();
  if (measures.length > 0) await trx.insertInto("practice_measures").values(copied(measures)).execute();
  const chosen = themes.map(({ slug }) => ({ version_id: version.id, theme_slug: slug }));
  if (chosen.length > 0) await trx.insertInto("practice_version_themes").values(chosen).execute();
  await carryUses(trx, frozenId, version.id);
  await carryMedia(trx, frozenId, version.id);
  return version;
}

/** Of the versions that there are: one that was submitted and sent back may be later than the published one. */
async function lastNumber(trx: Transaction, practiceId: string): Promise<number> {
  const { number } = await trx
    .selectFrom("practice_versions")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("practice_id", "=", practiceId)
    .executeTakeFirstOrThrow();
  return number;
}

/**
 * Freezes a version as it is submitted, with its school's context from the register of that day. What was added and
 * never filled in is left out.
 */
export async function freezeVersion(trx: Transaction, versionId: string, schoolUrn: string, at: Date): Promise<void> {
  const { blocks, measures } = await writeUpOf(trx, versionId);
  const blankBlocks = blocks.filter(isBlankBlock).map(({ id }) => id);
  const blankMeasures = measures.filter(isBlankMeasure).map(({ id }) => id);
  if (blankBlocks.length > 0) await trx.deleteFrom("practice_blocks").where("id", "in", blankBlocks).execute();
  if (blankMeasures.length > 0) await trx.deleteFrom("practice_measures").where("id", "in", blankMeasures).execute();
  await trx
    .updateTable("practice_versions")
    .from("schools")
    .set((eb) => ({
      frozen_at: at,
      updated_at: at,
      context_on: dayOf(at),
      context_school_name: eb.ref("schools.name"),
      context_phase: eb.ref("schools.phase"),
      context_setting: eb.ref("schools.urban_rural"),
      context_roll: eb.ref("schools.roll"),
      context_fsm_percent: sql<number | null>`schools.fsm_percent`,
      context_sen_percent: sql<number | null>`schools.sen_percent`,
      context_eal_percent: sql<number | null>`schools.eal_percent`,
    }))
    .where("practice_versions.id", "=", versionId)
    .where("schools.urn", "=", schoolUrn)
    .execute();
}

const noContext = {
  context_on: null,
  context_school_name: null,
  context_phase: null,
  context_setting: null,
  context_roll: null,
  context_fsm_percent: null,
  context_sen_percent: null,
  context_eal_percent: null,
};

/** Who was named to answer since the frozen version was published, if anybody was. */
async function namedSince(trx: Transaction, practiceId: string) {
  const { left: _left, named_at, ...named } = await contactsOf(trx, practiceId);
  return named_at === null ? {} : named;
}

async function carryUses(trx: Transaction, frozenId: string, versionId: string): Promise<void> {
  await sql`
    insert into practice_version_uses (version_id, source_practice_id, source_number, position)
    select ${versionId}, source_practice_id, source_number, position
    from practice_version_uses where version_id = ${frozenId}`.execute(trx);
}

/** Carries on what the frozen version shows, with what it says of it; what was withdrawn is left behind. */
async function carryMedia(trx: Transaction, frozenId: string, versionId: string): Promise<void> {
  await sql`
    insert into practice_version_media (version_id, media_id, position, caption, alternative, consent,
      consent_reference, consent_until, taken_down_at)
    select ${versionId}, link.media_id, link.position, link.caption, link.alternative, link.consent,
      link.consent_reference, link.consent_until, link.taken_down_at
    from practice_version_media link join media m on m.id = link.media_id
    where link.version_id = ${frozenId} and m.withdrawn_at is null`.execute(trx);
}
