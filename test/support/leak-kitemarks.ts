import { sql } from "kysely";
import { uuidv7 } from "../../src/platform/ids.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { planted } from "./builders/planted.ts";
import type { Practice } from "./builders/practices.ts";
import type { Secret } from "./leak-nominations.ts";
import type { Actor } from "./leak-world.ts";

/*
 * On every published practice a renewal that waits and a revocation that is proposed, with words that are nowhere else: the
 * first between the school and its authority, the second the authority's alone until a second person confirms it.
 */

export type PlantedKitemarks = { renewals: string[]; revocations: string[]; secrets: Secret[] };

export async function plantKitemarks(db: Database, practices: readonly Practice[]): Promise<PlantedKitemarks> {
  const all: PlantedKitemarks = { renewals: [], revocations: [], secrets: [] };
  for (const practice of practices.filter(({ status }) => status === "published")) {
    const letter = String.fromCodePoint(97 + all.renewals.length);
    const { id: kitemark } = await db
      .selectFrom("kitemarks")
      .select("id")
      .where("practice_id", "=", practice.id)
      .executeTakeFirstOrThrow();
    const about = { authority_code: practice.school.authorityCode, practice_id: practice.id, kitemark_id: kitemark };
    const [renewal, revocation] = [uuidv7(), uuidv7()];
    const [changed, reason] = [`stilltrue${letter}wort`, `revoke${letter}bramble`];
    const at = new Date("2026-11-12T09:00:00Z");
    await planted(db, async (trx) => {
      const asked = { ...about, id: renewal, changed, figure: changed, asked_by: practice.author.id, asked_at: at };
      await trx.insertInto("renewals").values(asked).execute();
      const proposed = { ...about, id: revocation, reason, proposed_by: practice.author.id, proposed_at: at };
      await trx.insertInto("revocations").values(proposed).execute();
      // Close to its end, so that every list of what ends has it.
      await sql`update kitemarks set valid_until = '2026-12-12' where id = ${kitemark}`.execute(trx);
    });
    all.renewals.push(renewal);
    all.revocations.push(revocation);
    all.secrets.push(
      { word: changed, mayMeet: (actor) => isOfAuthority(actor, practice) || isOfSchool(actor, practice) },
      { word: reason, mayMeet: (actor) => isOfAuthority(actor, practice) },
    );
  }
  return all;
}

function isOfAuthority({ role, at }: Actor, { school }: Practice): boolean {
  const there = at !== null && "code" in at && at.code === school.authorityCode;
  return there && (role === "co_ordinator" || role === "authority_lead");
}

function isOfSchool({ person, role, at }: Actor, { school, author }: Practice): boolean {
  const there = at !== null && "urn" in at && at.urn === school.urn;
  return there && (role === "school_lead" || person?.id === author.id);
}
