import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { fellsideSchools } from "./fellside-schools.ts";
import { at, type Planting } from "./planting.ts";
import { saltmarshSchools } from "./saltmarsh-schools.ts";

const schools = new Map([...fellsideSchools, ...saltmarshSchools].map((school) => [school.urn, school]));

/** Writes one version with its themes, blocks and measures, and answers its id. Frozen on the day it was submitted. */
export async function plantVersion(
  trx: Transaction,
  { practice, id, authorityCode, authorId }: Planting,
  number: number,
  frozenOn: string | null,
  now: Date,
): Promise<string> {
  const versionId = uuidv7(at(practice.startedOn));
  await trx
    .insertInto("practice_versions")
    .values({
      id: versionId,
      practice_id: id,
      authority_code: authorityCode,
      number,
      title: practice.title,
      summary: practice.summary,
      scale: practice.scale,
      origin: practice.origin,
      identified_via: practice.identifiedVia,
      phases: [...practice.phases],
      key_stages: [...practice.keyStages],
      started_on: practice.startedOn,
      problem: practice.problem,
      did_not_work: practice.didNotWork,
      cost_band: practice.costBand,
      staff_time: practice.staffTime,
      contact_name: practice.contactName,
      contact_role: practice.contactRole,
      contact_email: practice.contactEmail,
      offers: [...practice.offers],
      ...(frozenOn ? contextOn(practice.schoolUrn, frozenOn) : {}),
      created_by: authorId,
      created_at: at(practice.startedOn),
      updated_at: frozenOn ? at(frozenOn) : now,
      frozen_at: frozenOn ? at(frozenOn) : null,
    })
    .execute();
  await trx
    .insertInto("practice_version_themes")
    .values(practice.themes.map((theme_slug) => ({ version_id: versionId, theme_slug })))
    .execute();
  await trx
    .insertInto("practice_blocks")
    .values(
      practice.blocks.map(({ activeIngredients, ...block }, position) => ({
        id: uuidv7(now),
        version_id: versionId,
        position,
        number: position + 1,
        active_ingredients: activeIngredients,
        ...block,
      })),
    )
    .execute();
  await trx
    .insertInto("practice_measures")
    .values(
      practice.measures.map(({ cohortSize, after, ...measure }, position) => ({
        id: uuidv7(now),
        version_id: versionId,
        position,
        cohort_size: cohortSize,
        after_value: after,
        ...measure,
      })),
    )
    .execute();
  return versionId;
}

/** The school as the register had it on the day; the demonstration's schools did not change. */
function contextOn(urn: string, day: string) {
  const school = schools.get(urn);
  if (!school) throw new Error(`The demonstration has no school ${urn}`);
  return {
    context_on: day,
    context_school_name: school.name,
    context_phase: school.phase,
    context_setting: school.urbanRural,
    context_roll: school.roll,
    context_fsm_percent: school.fsmPercent,
    context_sen_percent: school.senPercent,
    context_eal_percent: school.ealPercent,
  };
}
