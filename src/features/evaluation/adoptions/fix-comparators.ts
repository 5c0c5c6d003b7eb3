import type { Transaction } from "../../../platform/database/index.ts";
import { matrixOf, measuredBy, nearest, similarityMethods, waymarkValues } from "../../../platform/similarity/index.ts";

export type Comparator = { urn: string; rank: number; distance: number };

/**
 * Fixes with whom an adopter is compared: its similar schools on the day of adoption (DESIGN 6.3 and 6.5), kept and never
 * changed, so that nobody can choose them with the outcome in hand. Other adopters are left out when it is rated and not here,
 * because they may come later. Gives how many there are: none where too little is known of the school.
 */
export async function fixComparators(
  trx: Transaction,
  adoption: { id: string; authority_code: string; school_urn: string; offering_urn: string },
): Promise<number> {
  const similar = await similarTo(trx, adoption.school_urn);
  const rows = similar.map((one) => ({ ...one, adoption_id: adoption.id, authority_code: adoption.authority_code }));
  if (rows.length > 0) await trx.insertInto("adoption_comparators").values(rows).execute();
  return rows.length;
}

/** The nearest open schools of the same phase by Waymark's own method, which needs only what the register gives. */
async function similarTo(trx: Transaction, urn: string): Promise<Comparator[]> {
  const method = similarityMethods.waymark;
  const schools = await trx
    .selectFrom("schools")
    .innerJoin("schools as own", (join) => join.on("own.urn", "=", urn).onRef("own.phase", "=", "schools.phase"))
    .select(["schools.urn", "schools.roll", "schools.fsm_percent", "schools.sen_percent", "schools.eal_percent"])
    .select(["schools.urban_rural"])
    .where((eb) => eb.or([eb("schools.status", "!=", "closed"), eb("schools.urn", "=", urn)]))
    .execute();
  const matrix = matrixOf(
    method.variables.map(({ column }) => column),
    schools.map((one) => [one.urn, waymarkValues(valuesOf(one))] as const),
  );
  const of = matrix.ids.indexOf(urn);
  if (of === -1 || schools.length < 3) return [];
  const found = nearest(measuredBy(method, matrix), of, { count: method.count });
  return found.map(({ id, distance }, index) => ({ urn: id, rank: index + 1, distance }));
}

function valuesOf(school: {
  roll: number | null;
  fsm_percent: number | null;
  sen_percent: number | null;
  eal_percent: number | null;
  urban_rural: string | null;
}) {
  const { roll, fsm_percent, sen_percent, eal_percent, urban_rural } = school;
  return { roll, fsmPercent: fsm_percent, senPercent: sen_percent, ealPercent: eal_percent, urbanRural: urban_rural };
}
