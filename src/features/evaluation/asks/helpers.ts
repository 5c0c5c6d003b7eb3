import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { helpingStatuses, helpsAtOnce, inOrderOfOffer, type Helper } from "../adoptions/rules.ts";

/**
 * The schools that may be asked about a practice, in the order in which they are offered: the one that wrote it, and those
 * that deliver or sustain it and agreed to be asked. `except` is never among them: the school that asks, or that passes on.
 */
export async function helpersWith(
  db: Database | Transaction,
  practice: { id: string; school_urn: string },
  except: readonly string[],
): Promise<Helper[]> {
  const { rows } = await sql<Helper>`
    select s.urn, s.name, s.urn = ${practice.school_urn} as "isOrigin",
      (select count(*) from adoptions h where h.offering_authority_code = s.authority_code and h.offering_urn = s.urn
        and h.status in (${sql.join(helpingStatuses)}))::integer as helping,
      coalesce((select l.most_at_once from helping_limits l where l.school_urn = s.urn), ${helpsAtOnce}) as most
    from schools s
    where s.status in ('open', 'open_proposed_to_close')
      and not s.urn = any(${[...except]}::text[])
      and (s.urn = ${practice.school_urn} or s.urn in (
        select a.school_urn from adoptions a
        where a.practice_id = ${practice.id} and a.status in ('deliver', 'sustain') and a.agreed_to_be_asked))`.execute(
    db,
  );
  return inOrderOfOffer(rows);
}

/**
 * The same school as it stands, held until the transaction ends: of many who ask it at once each sees those before it.
 * Undefined where it may not be asked about this practice.
 */
export async function lockHelper(
  trx: Transaction,
  practice: { id: string; school_urn: string },
  urn: string,
  except: readonly string[],
): Promise<Helper | undefined> {
  await trx.selectFrom("schools").select("urn").where("urn", "=", urn).forNoKeyUpdate().execute();
  return (await helpersWith(trx, practice, except)).find((one) => one.urn === urn);
}

/** How many schools this one helps now, and how many at most. */
export async function helpingOf(db: Database, urn: string): Promise<{ helping: number; most: number; said: boolean }> {
  const { rows } = await sql<{ helping: number; most: number | null }>`
    select (select count(*) from adoptions h where h.offering_authority_code = s.authority_code and h.offering_urn = s.urn
        and h.status in (${sql.join(helpingStatuses)}))::integer as helping,
      (select l.most_at_once from helping_limits l where l.school_urn = s.urn) as most
    from schools s where s.urn = ${urn}`.execute(db);
  const [row] = rows;
  return { helping: row?.helping ?? 0, most: row?.most ?? helpsAtOnce, said: typeof row?.most === "number" };
}
