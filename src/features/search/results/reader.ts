import { dayOf } from "../../../platform/text/dates.ts";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { Viewer } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import type { Reader } from "./search.ts";

/** Who asks, on which day; and of a signed-in person the school that they belong to, the first by its name. */
export async function readerOf({ viewer, clock, db }: WebRequest): Promise<Reader> {
  return readerFor(db, viewer, dayOf(clock.now()));
}

/** The same for somebody who is written to. */
export async function readerFor(db: Database | Transaction, viewer: Viewer, today: string): Promise<Reader> {
  const urns = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  if (urns.length === 0) return { viewer, today };
  const school = await db
    .selectFrom("schools")
    .select(["phase", "roll", "fsm_percent as fsm", "easting", "northing"])
    .where("urn", "in", urns)
    .orderBy("name")
    .orderBy("urn")
    .limit(1)
    .executeTakeFirst();
  return { viewer, today, school: school ?? null };
}
