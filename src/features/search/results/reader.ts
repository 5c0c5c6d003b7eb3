import { dayOf } from "../../../platform/text/dates.ts";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { Viewer } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import type { Asked } from "./asked.ts";
import { findNear } from "./near.ts";
import type { Reader } from "./search.ts";

/**
 * Who asks, on which day; and of a signed-in person the school that they belong to, the first by its name. Miles are measured
 * from the school that the search names, else from theirs.
 */
export async function readerOf({ viewer, clock, db }: WebRequest, asked: Near = {}): Promise<Reader> {
  return readerFor(db, { viewer, today: dayOf(clock.now()), ...asked });
}

type Near = Pick<Asked, "near">;
type Who = { viewer: Viewer; today: string } & Near;

/** The same for somebody who is written to. */
export async function readerFor(db: Database | Transaction, { viewer, today, near }: Who): Promise<Reader> {
  const from = await findNear(db, near);
  const named = from ? { point: from } : {};
  const urns = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  if (urns.length === 0) return { viewer, today, ...named };
  const school = await db
    .selectFrom("schools")
    .select(["phase", "roll", "fsm_percent as fsm", "easting", "northing"])
    .where("urn", "in", urns)
    .orderBy("name")
    .orderBy("urn")
    .limit(1)
    .executeTakeFirst();
  return { viewer, today, ...named, school: school ?? null };
}
