import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { BeyondKind, Licence, Phase } from "./rules.ts";

export type BeyondPractice = {
  id: string;
  ref: string;
  kind: BeyondKind;
  title: string;
  description: string;
  address: string;
  source: string;
  licence: Licence;
  listed_by: string | null;
  phases: Phase[];
  edits: number;
  added_at: Date;
  kept_by: string | null;
  retired_at: Date | null;
  retired_reason: string | null;
  themes: { slug: string; name: string }[];
};

const columns = sql`b.id, b.ref, b.kind, b.title, b.description, b.address, b.source, b.licence, b.listed_by, b.phases, b.edits,
  b.added_at, b.kept_by, b.retired_at, b.retired_reason,
  coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.name)
    from beyond_practice_themes c join themes t on t.slug = c.theme_slug where c.beyond_id = b.id), '[]') as themes`;

/** What is at this reference, retired or not; undefined where nothing ever was. */
export async function findBeyond(db: Database, ref: string): Promise<BeyondPractice | undefined> {
  const { rows } = await sql<BeyondPractice>`
    select ${columns} from beyond_practices b where b.ref = ${ref.toUpperCase()}`.execute(db);
  return rows[0];
}

/** Everything that is not retired, by title. */
export async function everyBeyond(db: Database): Promise<BeyondPractice[]> {
  const { rows } = await sql<BeyondPractice>`
    select ${columns} from beyond_practices b where b.retired_at is null order by lower(b.title), b.ref`.execute(db);
  return rows;
}

/** All of it, held until the transaction ends. */
export async function heldBeyond(trx: Transaction): Promise<BeyondPractice[]> {
  await trx.selectFrom("beyond_practices").select("id").orderBy("id").forUpdate().execute();
  const { rows } = await sql<BeyondPractice>`select ${columns} from beyond_practices b order by b.ref`.execute(trx);
  return rows;
}
