import { randomBytes } from "node:crypto";
import type { Selectable } from "kysely";
import { inTransaction, type Database, type Tables, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { isUuid, uuidv7 } from "../../../platform/ids.ts";
import { scope, type Viewer } from "../../../policy/index.ts";
import { ConflictError, HttpError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { savedSearchChanged } from "../events.ts";
import { askedIn, hrefOf, inOrder, type Asked } from "../results/asked.ts";
import type { Alerts } from "./period.ts";

/* Searches that somebody wishes to be told of again. What is kept of one is the query of its address. */

export const mostSaved = 50;

export type SavedSearch = Pick<Selectable<Tables["saved_searches"]>, "id" | "person_id" | "query" | "alerts">;

/** The search that is kept under this query. */
export const askedBy = ({ query }: Pick<SavedSearch, "query">): Asked => askedIn(new URLSearchParams(query));

/** The query under which a search is kept: its first page in the usual order, with nothing that cannot be meant or is not measured by. */
export function queryOf({ near, ...asked }: Asked): string {
  const isMeasured = near !== undefined && asked.facets.some(({ kind }) => kind === "within");
  return new URL(hrefOf(inOrder({ ...asked, ...(isMeasured ? { near } : {}) })), "http://localhost").search.slice(1);
}

const columns = ["search.id", "search.person_id", "search.query", "search.alerts"] as const;

/** The viewer's own, the newest first. */
export async function savedSearchesOf(db: Database, viewer: Viewer): Promise<SavedSearch[]> {
  return db
    .selectFrom("saved_searches as search")
    .select(columns)
    .where(scope(viewer, "saved_search.keep", "search"))
    .orderBy("search.saved_at", "desc")
    .orderBy("search.id", "desc")
    .execute();
}

export async function findSavedSearch(db: Database, viewer: Viewer, id: string): Promise<SavedSearch | undefined> {
  if (!isUuid(id)) return undefined;
  return db
    .selectFrom("saved_searches as search")
    .select(columns)
    .where("search.id", "=", id)
    .where(scope(viewer, "saved_search.keep", "search"))
    .executeTakeFirst();
}

/** The search whose alerts this key stops. */
export async function findByStopKey(db: Database, key: string): Promise<SavedSearch | undefined> {
  if (!/^[\w-]{32}$/.test(key)) return undefined;
  return db.selectFrom("saved_searches as search").select(columns).where("stop_key", "=", key).executeTakeFirst();
}

/** Keeps a search; kept twice, it is there once. A search for nothing at all is refused, and so is one too many. */
export async function saveSearch(act: Acting, asked: Asked, alerts: Alerts): Promise<void> {
  const query = queryOf(asked);
  if (query === "") throw new HttpError(422, "Search for something, or choose a theme or phase, and then save it.");
  await change(act, "saved", async (trx) => {
    const held = await savedSearchesOf(trx, act.viewer);
    if (held.some((search) => search.query === query)) return false;
    if (held.length >= mostSaved) {
      throw new ConflictError(
        `You have saved ${mostSaved} searches. Remove one that you no longer need, then save this.`,
      );
    }
    const now = act.clock.now();
    await trx
      .insertInto("saved_searches")
      .values({
        id: uuidv7(now),
        person_id: act.viewer.personId,
        query,
        alerts,
        stop_key: randomBytes(24).toString("base64url"),
        saved_at: now,
      })
      .execute();
    return true;
  });
}

export async function chooseAlerts(act: Acting, search: SavedSearch, alerts: Alerts): Promise<void> {
  await change(act, "chose_alerts", async (trx) => setAlerts(trx, search, alerts));
}

/** Stops its alerts, for whoever holds the key. Done twice, it is done. */
export async function stopAlerts(db: Database, search: SavedSearch, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    if (await setAlerts(trx, search, "never")) await tell(trx, search.person_id, "stopped_by_mail", at);
  });
}

export async function removeSearch(act: Acting, search: SavedSearch): Promise<void> {
  await change(act, "removed", async (trx) => {
    const { numDeletedRows } = await trx.deleteFrom("saved_searches").where("id", "=", search.id).executeTakeFirst();
    return numDeletedRows > 0n;
  });
}

async function setAlerts(trx: Transaction, { id }: SavedSearch, alerts: Alerts): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("saved_searches")
    .set({ alerts })
    .where("id", "=", id)
    .where("alerts", "!=", alerts)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type What = Parameters<(typeof savedSearchChanged)["describe"]>[0]["what"];

async function change(act: Acting, what: What, make: (trx: Transaction) => Promise<boolean>): Promise<void> {
  const { personId } = act.viewer;
  await inTransaction(act.db, async (trx) => {
    await trx.selectFrom("people").select("id").where("id", "=", personId).forUpdate().execute();
    if (await make(trx)) await tell(trx, personId, what, act.clock.now());
  });
}

async function tell(trx: Transaction, personId: string, what: What, at: Date): Promise<void> {
  await recordEvent(trx, savedSearchChanged, {
    authorityCode: null,
    subject: { type: "person", id: personId },
    personId,
    facts: { what },
    happenedAt: at,
  });
}
