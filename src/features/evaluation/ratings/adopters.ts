import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import type { RatedAdopter } from "./rating.ts";
import { windowOf } from "./school-years.ts";
import { nationalSpread, type ValueSource } from "./values.ts";

/* Who has taken a practice up, with whom each is compared, and the years of all of them: what a rating is worked out from. */

type Adoption = {
  id: string;
  practice_id: string;
  indicator_code: string;
  urn: string;
  agreed_on: string;
  stopped: boolean;
  independent: boolean;
  lower_is_better: boolean;
  comparators: string[];
};

/** By practice and indicator, every adopter that agreed on a published indicator. Practices without any are absent. */
export async function adoptersOf(
  trx: Transaction,
  practiceIds: readonly string[],
  values: ValueSource,
): Promise<Map<string, Map<string, RatedAdopter[]>>> {
  const adoptions = await adoptionsOf(trx, practiceIds);
  const found = new Map<string, Map<string, RatedAdopter[]>>();
  for (const [indicator, theirs] of Map.groupBy(adoptions, ({ indicator_code }) => indicator_code)) {
    const urns = new Set(theirs.flatMap(({ urn, comparators }) => [urn, ...comparators]));
    const years = await values(trx, indicator, [...urns]);
    for (const adoption of theirs) {
      const window = windowOf(adoption.agreed_on);
      const byIndicator = found.get(adoption.practice_id) ?? new Map<string, RatedAdopter[]>();
      found.set(adoption.practice_id, byIndicator);
      const adopters = byIndicator.get(indicator) ?? [];
      byIndicator.set(indicator, adopters);
      adopters.push({
        adoptionId: adoption.id,
        window,
        own: years.get(adoption.urn) ?? [],
        comparators: adoption.comparators.map((urn) => years.get(urn) ?? []),
        nationalSd: await spreadOf(trx, indicator, window.before[0] ?? 0),
        lowerIsBetter: adoption.lower_is_better,
        independent: adoption.independent,
        stopped: adoption.stopped,
        recordedBy: "register",
      });
    }
  }
  return found;
}

/** Within one transaction the same spread is asked for again and again. */
const spreads = new WeakMap<Transaction, Map<string, Promise<number>>>();

function spreadOf(trx: Transaction, indicator: string, year: number): Promise<number> {
  const held = spreads.get(trx) ?? new Map<string, Promise<number>>();
  spreads.set(trx, held);
  const key = `${indicator} ${year}`;
  const spread = held.get(key) ?? nationalSpread(trx, indicator, year);
  held.set(key, spread);
  return spread;
}

/**
 * The first adoption of each school, if it began it again. The school that wrote the practice is never among them; a school that has
 * taken the practice up is nobody's comparator for it.
 */
async function adoptionsOf(trx: Transaction, practiceIds: readonly string[]): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    select distinct on (a.practice_id, a.school_urn)
      a.id, a.practice_id, a.indicator_code, a.school_urn as urn, to_char(a.agreed_on, 'YYYY-MM-DD') as agreed_on,
      a.status = 'stopped' as stopped, i.direction = 'lower' as lower_is_better,
      not coalesce(own.trust_uid = origin.trust_uid, false) as independent,
      array(select c.urn from adoption_comparators c where c.adoption_id = a.id order by c.rank, c.urn) as comparators
    from adoptions a
    join practices p on p.id = a.practice_id
    join indicators i on i.code = a.indicator_code
    join schools own on own.urn = a.school_urn
    join schools origin on origin.urn = p.school_urn
    where a.practice_id = any(${[...practiceIds]}::uuid[]) and a.agreed_on is not null and a.school_urn <> p.school_urn
    order by a.practice_id, a.school_urn, a.agreed_on, a.id`.execute(trx);
  const took = await whoTookUp(trx, practiceIds);
  return rows.map((row) => ({
    ...row,
    comparators: row.comparators.filter((urn) => !took.has(`${row.practice_id} ${urn}`)),
  }));
}

/** Every school that has taken one of these practices up, whatever it aims at. */
async function whoTookUp(trx: Transaction, practiceIds: readonly string[]): Promise<Set<string>> {
  const rows = await trx
    .selectFrom("adoptions")
    .select(["practice_id", "school_urn"])
    .where("practice_id", "in", practiceIds)
    .where("agreed_on", "is not", null)
    .execute();
  return new Set(rows.map(({ practice_id, school_urn }) => `${practice_id} ${school_urn}`));
}
