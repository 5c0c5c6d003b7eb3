import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import type { Closeness } from "../indicators/import/forms/describing-forms.ts";
import type { Indicator } from "../indicators/queries.ts";

export type AuthorityNamed = { code: string; name: string; demonstration: boolean };

/** An authority that we hold, or that a publication has named before the register of schools did. */
export async function findAuthority(db: Database, code: string): Promise<AuthorityNamed | undefined> {
  const { rows } = await sql<AuthorityNamed>`
    select code, name, demonstration from authorities where code = ${code}
    union all
    select code, name, false from areas where code = ${code}
    limit 1`.execute(db);
  return rows[0];
}

export type Neighbour = { code: string; name: string; rank: number; closeness: Closeness };

/** The neighbours of the newest edition of the published table, and when that was published. */
export async function statisticalNeighbours(
  db: Database,
  code: string,
): Promise<{ publishedOn: string; neighbours: Neighbour[] } | undefined> {
  const { rows } = await sql<Neighbour & { published_on: string }>`
    select n.neighbour_code as code, coalesce(a.name, r.name, n.neighbour_code) as name, n.rank, n.closeness, n.published_on
    from statistical_neighbours n
    left join authorities a on a.code = n.neighbour_code
    left join areas r on r.code = n.neighbour_code
    where n.authority_code = ${code} and n.published_on =
      (select max(published_on) from statistical_neighbours where authority_code = ${code})
    order by n.rank`.execute(db);
  const first = rows[0];
  return first === undefined ? undefined : { publishedOn: first.published_on, neighbours: rows };
}

export type ComparedIndicator = Pick<
  Indicator,
  "code" | "name" | "unit" | "decimals" | "direction" | "source" | "topic" | "short_name"
>;

/** The indicators of which the authority has a figure. */
export async function indicatorsOfAuthority(db: Database, code: string): Promise<ComparedIndicator[]> {
  const { rows } = await sql<ComparedIndicator>`
    select code, name, short_name, unit, decimals, direction, source, topic from indicators
    where code in (select indicator_code from authority_indicator_values where authority_code = ${code} and value is not null)
    order by position, code`.execute(db);
  return rows;
}
