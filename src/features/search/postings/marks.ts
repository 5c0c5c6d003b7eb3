import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";

/*
 * The facets of an entry are kept as one short text, a character each: a facet's mark is chr(47 + its number), and means
 * the same for ever.
 */

/** The mark of the first facet, number 1, is a nought: chr(48). */
export const firstMark = 47;

/** The marks of these facets (kind and value, with a colon between); a facet that is new gets its number. */
export async function marksOf(trx: Transaction, facets: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(facets)].toSorted();
  const parted = wanted.map((facet) => [facet.slice(0, facet.indexOf(":")), facet.slice(facet.indexOf(":") + 1)]);
  const known = await numbersOf(trx);
  const fresh = parted.filter(([kind, value]) => !known.has(`${kind}:${value}`));
  if (fresh.length > 0) {
    await sql`
      insert into search_facets (kind, value)
      select * from unnest(${fresh.map(([kind]) => kind)}::text[], ${fresh.map(([, value]) => value)}::text[])
      on conflict do nothing
    `.execute(trx);
  }
  const numbers = fresh.length > 0 ? await numbersOf(trx) : known;
  return new Map(wanted.map((facet) => [facet, String.fromCodePoint(firstMark + (numbers.get(facet) ?? 0))]));
}

async function numbersOf(trx: Transaction): Promise<Map<string, number>> {
  const rows = await trx.selectFrom("search_facets").select(["number", "kind", "value"]).execute();
  return new Map(rows.map(({ number, kind, value }) => [`${kind}:${value}`, number]));
}
