import type { Insertable } from "kysely";
import type { Database, Tables } from "../../../src/platform/database/index.ts";
import { uuidv7 } from "../../../src/platform/ids.ts";
import { aPerson, aSchool, type Person, type School } from "./organisations-and-people.ts";
import { planted } from "./planted.ts";

export type GivenNomination = Partial<Insertable<Tables["nominations"]>> & { school?: School; nominatedBy?: Person };

let made = 0;

/** A nomination that waits for the co-ordinator, unless the test says otherwise. */
export async function aNomination(db: Database, { school, nominatedBy, ...given }: GivenNomination = {}) {
  const at = school ?? (await aSchool(db));
  const by = nominatedBy ?? (await aPerson(db, { roles: [{ role: "school_staff", at }] }));
  const number = ++made;
  const row = {
    id: uuidv7(),
    authority_code: at.authorityCode,
    school_urn: at.urn,
    nominated_by: by.id,
    nominated_at: new Date("2026-11-12T09:00:00Z"),
    route: "visit" as const,
    title: `Number ${number} of the things that were seen`,
    seen: "Everybody knew what to do when the bell went.",
    ...given,
  };
  await planted(db, (trx) => trx.insertInto("nominations").values(row).execute());
  return { id: row.id, title: row.title, school: at, nominatedBy: by };
}
