import type { Database } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { nobody, type Viewer } from "../../../policy/index.ts";
import { idleHours } from "./lifetimes.ts";

const hour = 3_600_000;

/**
 * Who a session token belongs to, with the roles that they hold today, in one query. Somebody who holds none is nobody:
 * a role that has ended is gone on the next request.
 */
export async function viewerOfSession(db: Database, token: string, now: Date): Promise<Viewer> {
  const today = dayOf(now);
  const rows = await db
    .selectFrom("sessions as s")
    .innerJoin("people as p", "p.id", "s.person_id")
    .innerJoin("memberships as m", "m.person_id", "p.id")
    .select(["p.id", "p.name", "s.updated_at", "m.role", "m.authority_code", "m.school_urn"])
    .where("s.token", "=", token)
    .where("s.expires_at", ">", now)
    .where("m.from_on", "<=", today)
    .where((of) => of.or([of("m.until_on", "is", null), of("m.until_on", ">", today)]))
    .execute();
  const [first] = rows;
  if (!first) return nobody;
  if (now.getTime() - first.updated_at.getTime() > hour) await keepAlive(db, token, now);
  const memberships = rows.map(({ role, authority_code, school_urn }) => ({
    role,
    authorityCode: authority_code,
    schoolUrn: school_urn,
  }));
  return { personId: first.id, name: first.name, memberships };
}

/** Notes that a session is in use. At most once an hour, so that reading a page writes nothing. */
async function keepAlive(db: Database, token: string, now: Date): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ updated_at: now, expires_at: new Date(now.getTime() + idleHours * hour) })
    .where("token", "=", token)
    .execute();
}
