import { sql } from "kysely";
import type { Transaction } from "../platform/database/index.ts";

/* Which practices of the demonstration say that they use a building block of another. */

type Use = { of: string; source: string; number: number };

const uses: readonly Use[] = [
  { of: "GP-2017", source: "GP-2005", number: 2 },
  { of: "GP-2019", source: "GP-2007", number: 2 },
  { of: "GP-2019", source: "GP-2011", number: 2 },
  { of: "GP-2024", source: "GP-2001", number: 3 },
  // Of a practice that was withdrawn since.
  { of: "GP-2025", source: "GP-2009", number: 3 },
];

/** Writes them, once every practice is there. */
export async function plantLineage(trx: Transaction): Promise<void> {
  for (const [position, { of, source, number }] of uses.entries()) {
    await sql`
      insert into practice_version_uses (version_id, source_practice_id, source_number, position)
      select taker.published_version_id, source.id, ${number}, ${position}
      from practices taker, practices source
      where taker.ref = ${of} and source.ref = ${source}`.execute(trx);
  }
}
