import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import type { Acting } from "../../practices/index.ts";
import { practiceNominated } from "./events.ts";
import type { Route } from "./words.ts";

/** What somebody says is worth writing up. Days as "2026-11-21". */
export type Nominated = {
  school: { urn: string; authorityCode: string };
  route: Route;
  title: string;
  seen: string;
  seenOn: string | null;
  doneBy: string | null;
  /** The words that were searched for in vain from which it was drafted. */
  sought?: string | null;
};

/** Keeps a nomination, for the co-ordinator of the school's authority. Gives its id. */
export async function nominate({ db, clock, viewer }: Acting, nominated: Nominated): Promise<string> {
  const at = clock.now();
  const id = uuidv7(at);
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto("nominations")
      .values({
        id,
        authority_code: nominated.school.authorityCode,
        school_urn: nominated.school.urn,
        nominated_by: viewer.personId,
        nominated_at: at,
        route: nominated.route,
        title: nominated.title,
        seen: nominated.seen,
        seen_on: nominated.seenOn,
        done_by: nominated.doneBy,
        sought: nominated.sought ?? null,
      })
      .execute();
    await recordEvent(trx, practiceNominated, {
      authorityCode: nominated.school.authorityCode,
      subject: { type: "nomination", id },
      personId: viewer.personId,
      facts: { nominationId: id },
      happenedAt: at,
    });
    return id;
  });
}
