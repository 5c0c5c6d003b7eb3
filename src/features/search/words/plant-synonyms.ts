import { sql } from "kysely";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { baseSynonyms } from "./base-synonyms.ts";
import { synonymsPlanted } from "./events.ts";
import { pairKey, synonymsChanged } from "./synonyms.ts";

/** Adds what is new in the list that Waymark comes with. A pair that an authority took out is there, and stays out. */
export async function plantSynonyms(db: Database, now: Date): Promise<void> {
  const pairs = new Map(baseSynonyms.map(({ words, sameAs }) => [pairKey(words, sameAs), { words, sameAs }]));
  const rows = await db.selectFrom("search_synonyms").select("pair_key").execute();
  for (const { pair_key } of rows) pairs.delete(pair_key);
  if (pairs.size === 0) return;
  await inTransaction(db, async (trx) => {
    const fresh = [...pairs];
    await sql`
      insert into search_synonyms (id, words, same_as, pair_key, added_at)
      select id, words, same_as, pair_key, ${now}
      from unnest(${fresh.map(() => uuidv7())}::uuid[], ${fresh.map(([, { words }]) => words)}::text[],
                  ${fresh.map(([, { sameAs }]) => sameAs)}::text[], ${fresh.map(([key]) => key)}::text[])
        as told (id, words, same_as, pair_key)
      on conflict do nothing
    `.execute(trx);
    await synonymsChanged(trx);
    await recordEvent(trx, synonymsPlanted, {
      authorityCode: null,
      subject: { type: "synonyms", id: "all" },
      personId: null,
      facts: { count: fresh.length },
      happenedAt: now,
    });
  });
}
