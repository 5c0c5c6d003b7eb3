import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { subscribe } from "../../../platform/events/index.ts";
import { defineQueue, enqueue } from "../../../platform/jobs/index.ts";
import { postWithWayOut, wasCalledBack } from "../../../platform/mail/index.ts";
import { dayOf, startOfDay } from "../../../platform/text/dates.ts";
import type { Deps } from "../../../web/index.ts";
import { findRecipient } from "../../people/index.ts";
import { practicePublished, practiceWithdrawn } from "../../validation/index.ts";
import { cardsOf } from "../results/cards.ts";
import { facetNames } from "../results/facet-names.ts";
import { alertEmail } from "./email.ts";
import { inWords } from "./in-words.ts";
import { newlyFitting } from "./newly-fitting.ts";
import { tellsUntil } from "./period.ts";
import { askedBy, type SavedSearch } from "./saved-searches.ts";

/*
 * The alerts of saved searches. Each is made in one transaction with the rows that say which practices it tells, so that
 * a job done twice, or late, tells each practice once. Who reads it and what there is to read is asked as it is written.
 */

/** Every morning: what is due of the week and of the term. */
export const tellSavedSearchesQueue = defineQueue("tell_saved_searches", {
  policy: "exclusive",
  expireInSeconds: 3300,
});
/** After a publication: those who wish to hear at once. */
export const tellAtOnceQueue = defineQueue("tell_saved_searches_at_once", { retryLimit: 5, retryBackoff: true });

subscribe(practicePublished, "search tells those whose saved search it fits", async (trx) => {
  await enqueue(trx, tellAtOnceQueue, {});
});

subscribe(practiceWithdrawn, "alerts that told of it and were not sent are made again", async (trx, { facts }) => {
  const again = await trx
    .deleteFrom("saved_search_tellings")
    .where(wasCalledBack("saved_search_tellings.mail_id", facts.ref))
    .returning("search_id")
    .execute();
  // Those of a week or a term are made again by the job of the next morning.
  if (again.length > 0) await enqueue(trx, tellAtOnceQueue, {});
});

export async function tellSavedSearches(deps: Deps): Promise<void> {
  const today = dayOf(deps.clock.now());
  for (const alerts of ["weekly", "termly"] as const) {
    await tellEach(deps, alerts, startOfDay(tellsUntil(alerts, today)));
  }
}

/** Up to the very instant: the job comes after the publication that it is for. */
export async function tellAtOnce(deps: Deps): Promise<void> {
  await tellEach(deps, "at_once", new Date(deps.clock.now().getTime() + 1));
}

const searchesAtOnce = 200;

async function tellEach(deps: Deps, alerts: "at_once" | "weekly" | "termly", until: Date): Promise<void> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const searches = await deps.database.db
      .selectFrom("saved_searches")
      .select("id")
      .where("alerts", "=", alerts)
      .where("id", ">", after)
      .orderBy("id")
      .limit(searchesAtOnce)
      .execute();
    for (const { id } of searches) await tellOne(deps, id, until);
    after = searches.at(-1)?.id ?? after;
    if (searches.length < searchesAtOnce) break;
  }
}

async function tellOne({ database: { db }, clock, config }: Deps, id: string, until: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const search = await trx
      .selectFrom("saved_searches")
      .select(["id", "person_id", "query", "alerts", "stop_key"])
      .where("id", "=", id)
      .where("alerts", "!=", "never")
      .forUpdate()
      .executeTakeFirst();
    if (!search) return;
    const now = clock.now();
    const recipient = await findRecipient(trx, search.person_id, now);
    if (!recipient) return;
    const ids = await newlyFitting(trx, search, { viewer: recipient.viewer, until });
    if (ids.length === 0) return;
    const ways = {
      choose: `${config.publicUrl}/saved-searches`,
      stop: `${config.publicUrl}/saved-searches/stop?key=${search.stop_key}`,
    };
    const email = alertEmail({ ...(await nameOf(trx, search)), cards: await cardsOf(trx, ids), ...config });
    const to = { id: search.person_id, email: recipient.email };
    const mail_id = await postWithWayOut(trx, to, { email, ways, at: now });
    await trx
      .insertInto("saved_search_tellings")
      .values(ids.map((practice_id) => ({ search_id: id, practice_id, told_at: now, mail_id })))
      .execute();
  });
}

async function nameOf(db: Database, search: SavedSearch): Promise<{ name: string; query: string }> {
  const asked = askedBy(search);
  return { name: inWords(asked, await facetNames(db, asked)), query: search.query };
}
