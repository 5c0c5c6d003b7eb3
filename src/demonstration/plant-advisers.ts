import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { fellside } from "./authorities.ts";
import { idOf } from "./plant-people.ts";
import { aroundAshgarthPrimaries } from "./schools/around-ashgarth-primaries.ts";
import { aroundKelderwickPrimaries } from "./schools/around-kelderwick-primaries.ts";
import { aroundThornscarOthers } from "./schools/around-thornscar-others.ts";
import { aroundThornscarPrimaries } from "./schools/around-thornscar-primaries.ts";
import type { DemonstrationSchool } from "./shapes.ts";

/** Up to this many pupils a school is small. */
const small = 210;

const smallSchools: readonly DemonstrationSchool[] = [...aroundKelderwickPrimaries, ...aroundAshgarthPrimaries].filter(
  ({ roll }) => roll <= small,
);
const thornscarSchools: readonly DemonstrationSchool[] = [...aroundThornscarPrimaries, ...aroundThornscarOthers];

const links = [
  { adviser: "tom-adeyemi", from: "2019-04-29", schools: smallSchools },
  { adviser: "bridget-ayre", from: "2018-09-03", schools: thornscarSchools },
].map(({ schools, ...link }) => ({
  ...link,
  urns: schools.flatMap(({ urn, status }) => (status === "closed" ? [] : urn)),
}));

/** Whether somebody is link adviser of a school, and so scores nothing that it submits. */
export function advises(key: string, urn: string): boolean {
  return links.some(({ adviser, urns }) => adviser === key && urns.includes(urn));
}

/** Writes who is link adviser of which school. The others have none, which the page of link advisers says. */
export async function plantAdvisers(trx: Transaction, ids: Map<string, string>): Promise<void> {
  const ties = links.flatMap(({ adviser, from, urns }) =>
    urns.map((school_urn) => ({
      id: uuidv7(),
      authority_code: fellside.code,
      person_id: idOf(ids, adviser),
      school_urn,
      from_on: from,
      named_by: null,
      named_at: new Date(`${from}T09:00:00Z`),
    })),
  );
  await trx.insertInto("adviser_schools").values(ties).execute();
}
