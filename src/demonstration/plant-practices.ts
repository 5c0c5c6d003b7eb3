import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { plantAssessing } from "./assessing/plant-assessing.ts";
import { fellsideSchools } from "./fellside-schools.ts";
import { advises } from "./plant-advisers.ts";
import { idOf } from "./plant-people.ts";
import { people } from "./personas.ts";
import { fellsidePractices, saltmarshPractices } from "./practices.ts";
import { plantHistory } from "./plant-history.ts";
import { plantPupilCheck } from "./plant-pupil-check.ts";
import { plantReading } from "./plant-readings.ts";
import { at, type Planting } from "./planting.ts";
import { plantVersion } from "./plant-version.ts";
import { saltmarshSchools } from "./saltmarsh-schools.ts";
import type { DemonstrationPerson, DemonstrationRole } from "./shapes.ts";
import { fellside, saltmarshBay } from "./authorities.ts";

/** Writes every practice with its versions and all that was decided about it. */
export async function plantPractices(trx: Transaction, ids: Map<string, string>, now: Date): Promise<void> {
  const all = [
    ...fellsidePractices.map((practice) => ({ practice, authorityCode: fellside.code })),
    ...saltmarshPractices.map((practice) => ({ practice, authorityCode: saltmarshBay.code })),
  ];
  for (const [index, { practice, authorityCode }] of all.entries()) {
    const planting: Planting = {
      practice,
      id: uuidv7(at(practice.startedOn)),
      authorityCode,
      authorId: idOf(ids, practice.authorKey),
      leadId: idOf(ids, leadOf(practice.schoolUrn) ?? practice.authorKey),
      coordinatorId: idOf(ids, officerOf(authorityCode, "co_ordinator")),
      authorityLeadId: idOf(ids, officerOf(authorityCode, "authority_lead")),
      assessorIds: assessorsFor(practice.schoolUrn, authorityCode, index).map((key) => idOf(ids, key)),
    };
    await plantRecord(trx, planting, now);
  }
}

async function plantRecord(trx: Transaction, planting: Planting, now: Date): Promise<void> {
  const { practice, id, authorityCode, authorId } = planting;
  const touched = practice.withdrawnOn ?? practice.publishedOn ?? practice.decidedOn ?? practice.submittedOn;
  await trx
    .insertInto("practices")
    .values({
      id,
      authority_code: authorityCode,
      school_urn: practice.schoolUrn,
      author_id: authorId,
      status: practice.status,
      ref: practice.ref ?? null,
      blocks_given: practice.blocks.length,
      created_at: at(practice.startedOn),
      updated_at: touched ? at(touched) : now,
    })
    .execute();
  const versionId = await plantVersion(trx, planting, 1, practice.submittedOn ?? null, now);
  const workingId = practice.status === "returned" ? await plantVersion(trx, planting, 2, null, now) : versionId;
  const wasPublished = practice.status === "published" || practice.status === "withdrawn";
  await trx
    .updateTable("practices")
    .set({ working_version_id: workingId, published_version_id: wasPublished ? versionId : null })
    .where("id", "=", id)
    .execute();
  await plantHistory(trx, planting, versionId);
  await plantAssessing(trx, planting, versionId);
  await plantPupilCheck(trx, planting, versionId);
  await plantReading(trx, planting);
}

function leadOf(urn: string): string | undefined {
  return people.find(({ memberships }) =>
    memberships.some(
      ({ role, organisation, until }) =>
        role === "school_lead" && until === undefined && "school" in organisation && organisation.school === urn,
    ),
  )?.key;
}

function officersOf(authorityCode: string, wanted: DemonstrationRole): DemonstrationPerson[] {
  return people.filter(({ memberships }) =>
    memberships.some(
      ({ role, organisation }) =>
        role === wanted && "authority" in organisation && organisation.authority === authorityCode,
    ),
  );
}

function officerOf(authorityCode: string, role: DemonstrationRole): string {
  const [found] = officersOf(authorityCode, role);
  if (!found) throw new Error(`The demonstration has no ${role} for ${authorityCode}`);
  return found.key;
}

/** The authority's assessors who do not advise the school nor ever had a role at it or its trust, begun with another each time. */
function assessorsFor(urn: string, authorityCode: string, turn: number): string[] {
  const free = officersOf(authorityCode, "assessor").filter(
    ({ key, memberships }) =>
      !advises(key, urn) &&
      memberships.every(({ organisation }) => !("school" in organisation) || !isNear(organisation.school, urn)),
  );
  return free.map((_, index) => free[(index + turn) % free.length]?.key ?? "");
}

const trusts = new Map([...fellsideSchools, ...saltmarshSchools].map(({ urn, trustName }) => [urn, trustName]));

function isNear(one: string, other: string): boolean {
  return one === other || (trusts.get(one) !== undefined && trusts.get(one) === trusts.get(other));
}
