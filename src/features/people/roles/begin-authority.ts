import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { serveAuthority } from "../../organisations/index.ts";
import { roleGivenByOperator } from "../events.ts";

export type FirstLead = { code: string; email: string; name: string };

/**
 * Begins to serve an authority with the person who leads it: they may sign in at once, and invite everybody else. Answers
 * the authority's name, or undefined where the register has no such code.
 */
export async function beginAuthority(
  db: Database,
  { code, email, name }: FirstLead,
  now: Date,
): Promise<string | undefined> {
  return inTransaction(db, async (trx) => {
    const authority = await serveAuthority(trx, code, now);
    if (authority === undefined) return undefined;
    const person = await trx
      .insertInto("people")
      .values({ id: uuidv7(), email, name, created_at: now, updated_at: now })
      .onConflict((conflict) => conflict.column("email").doUpdateSet({ updated_at: now }))
      .returning("id")
      .executeTakeFirstOrThrow();
    const membership = {
      id: uuidv7(),
      person_id: person.id,
      role: "authority_lead" as const,
      authority_code: code,
      from_on: dayOf(now),
      granted_at: now,
    };
    await trx.insertInto("memberships").values(membership).execute();
    await recordEvent(trx, roleGivenByOperator, {
      authorityCode: code,
      subject: { type: "membership", id: membership.id },
      personId: null,
      facts: { role: "authority_lead" },
      happenedAt: now,
    });
    return authority;
  });
}
