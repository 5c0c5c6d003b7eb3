import type { Transaction } from "../platform/database/index.ts";
import { fellside, saltmarshBay } from "./authorities.ts";
import { fellsideSchools } from "./fellside-schools.ts";
import { saltmarshSchools } from "./saltmarsh-schools.ts";
import type { DemonstrationAuthority, DemonstrationSchool } from "./shapes.ts";

/** Writes both authorities, their schools, their trusts, and which school followed which. */
export async function plantSchools(trx: Transaction): Promise<void> {
  await trx
    .insertInto("authorities")
    .values([fellside, saltmarshBay].map((authority) => ({ ...authority, served: true, demonstration: true })))
    .execute();
  const schools = [...schoolRows(fellside, fellsideSchools), ...schoolRows(saltmarshBay, saltmarshSchools)];
  await plantTrusts(trx, schools);
  await trx.insertInto("schools").values(schools).execute();
  await plantLinks(trx, [...fellsideSchools, ...saltmarshSchools]);
}

function schoolRows(authority: DemonstrationAuthority, schools: readonly DemonstrationSchool[]) {
  return schools.map((school) => ({
    urn: school.urn,
    authority_code: authority.code,
    establishment_number: school.establishmentNumber,
    name: school.name,
    status: school.status,
    phase: school.phase,
    type: school.type,
    gender: school.gender,
    low_age: school.lowAge,
    high_age: school.highAge,
    street: school.street,
    locality: school.locality ?? null,
    town: school.town,
    postcode: school.postcode,
    easting: school.easting,
    northing: school.northing,
    urban_rural: school.urbanRural,
    roll: school.roll,
    fsm_percent: school.fsmPercent,
    sen_percent: school.senPercent,
    eal_percent: school.ealPercent,
    trust_name: school.trustName ?? null,
    trust_uid: school.trustName ? trustUid(school.trustName) : null,
    opened_on: school.openedOn ?? null,
    closed_on: school.closedOn ?? null,
    website: school.website ?? null,
  }));
}

const trustUid = (name: string) => `demonstration-${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;

async function plantTrusts(trx: Transaction, schools: ReturnType<typeof schoolRows>): Promise<void> {
  const names = [...new Set(schools.flatMap(({ trust_name }) => trust_name ?? []))];
  if (names.length === 0) return;
  await trx
    .insertInto("school_groups")
    .values(names.map((name) => ({ uid: trustUid(name), name, type: "Multi-academy trust", status: "Open" })))
    .execute();
  await trx
    .insertInto("school_group_members")
    .values(schools.flatMap(({ urn, trust_uid }) => (trust_uid ? [{ group_uid: trust_uid, urn }] : [])))
    .execute();
}

async function plantLinks(trx: Transaction, schools: readonly DemonstrationSchool[]): Promise<void> {
  const links = schools.flatMap(({ urn, successorUrn, closedOn }) =>
    successorUrn
      ? [
          { urn, linked_urn: successorUrn, link_type: "Successor", established_on: closedOn ?? null },
          { urn: successorUrn, linked_urn: urn, link_type: "Predecessor", established_on: closedOn ?? null },
        ]
      : [],
  );
  if (links.length > 0) await trx.insertInto("school_links").values(links).execute();
}
