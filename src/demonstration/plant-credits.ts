import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { dayOf } from "../platform/text/dates.ts";

/** Practices whose author agreed to be named; at the first, a colleague has yet to agree. */
const named = ["GP-2010", "GP-2006", "GP-2021", "GP-2018"];

/** Names some of those who did the practices. */
export async function plantCredits(trx: Transaction): Promise<void> {
  const practices = await trx
    .selectFrom("practices")
    .innerJoin("people", "people.id", "practices.author_id")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .select(["practices.id", "practices.ref", "practices.authority_code", "practices.author_id", "people.name"])
    .select(["version.frozen_at"])
    .where("practices.ref", "in", named)
    .where("practices.status", "=", "published")
    .execute();
  for (const practice of practices) {
    const at = practice.frozen_at ?? new Date("2026-09-01T09:00:00Z");
    const row = { authority_code: practice.authority_code, practice_id: practice.id, added_by: practice.author_id };
    const author = { ...row, id: uuidv7(at), name: practice.name, role: null, agreed_on: dayOf(at), added_at: at };
    await trx.insertInto("practice_credits").values(author).execute();
    if (practice.ref !== named[0]) continue;
    const colleague = { name: "Noreen Tallentire", role: "Nursery nurse", agreed_on: null };
    await trx
      .insertInto("practice_credits")
      .values({ ...row, ...colleague, id: uuidv7(at), added_at: at })
      .execute();
  }
}
