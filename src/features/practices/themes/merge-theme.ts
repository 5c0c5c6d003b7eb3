import { sql } from "kysely";
import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import type { Acting } from "../acting.ts";
import { asOpened, heldList, leaveAddress, tellOfTheme, type Changed } from "./change-theme.ts";
import type { KeptTheme } from "./queries.ts";
import { whyNotMerge } from "./rules.ts";

/**
 * Merges one theme into another: practices and drafts, the themes beneath it, its words and its old addresses go with it,
 * its own name is kept as a word, and its address leads to the other from now on.
 */
export async function mergeTheme(act: Acting, slug: string, edits: number, intoSlug: string): Promise<Changed> {
  return inTransaction(act.db, async (trx) => {
    const list = await heldList(trx);
    const from = asOpened(list, slug, edits);
    const into = list.find((theme) => theme.slug === intoSlug);
    const wrong = whyNotMerge(from, intoSlug, list);
    if (wrong || !into) return { errors: { into: wrong ?? "Choose the theme that it is merged into" } };
    await movePractices(trx, from, into);
    await trx.updateTable("themes").set({ parent_slug: into.slug }).where("parent_slug", "=", slug).execute();
    await moveWords(trx, from, into);
    await trx.updateTable("theme_moves").set({ new_slug: into.slug }).where("new_slug", "=", slug).execute();
    await leaveAddress(trx, slug, into.slug, act.clock.now());
    await trx.deleteFrom("themes").where("slug", "=", slug).execute();
    await trx
      .updateTable("themes")
      .set({ edits: into.edits + 1 })
      .where("slug", "=", into.slug)
      .execute();
    const { name: oldName } = from;
    await tellOfTheme(trx, act, { change: "merged", slug: into.slug, name: into.name, oldSlug: slug, oldName });
    return { slug: into.slug };
  });
}

/** What named both names the one that stays, once. */
async function movePractices(trx: Transaction, from: KeptTheme, into: KeptTheme): Promise<void> {
  await sql`
    insert into practice_version_themes (version_id, theme_slug)
    select version_id, ${into.slug} from practice_version_themes where theme_slug = ${from.slug}
    on conflict do nothing`.execute(trx);
  await trx.deleteFrom("practice_version_themes").where("theme_slug", "=", from.slug).execute();
  await sql`
    insert into beyond_practice_themes (beyond_id, theme_slug)
    select beyond_id, ${into.slug} from beyond_practice_themes where theme_slug = ${from.slug}
    on conflict do nothing`.execute(trx);
  await trx.deleteFrom("beyond_practice_themes").where("theme_slug", "=", from.slug).execute();
}

async function moveWords(trx: Transaction, from: KeptTheme, into: KeptTheme): Promise<void> {
  await sql`
    insert into theme_words (theme_slug, word, kind)
    select ${into.slug}, word, kind from theme_words where theme_slug = ${from.slug}
      and lower(word) <> lower(${into.name})
    on conflict do nothing`.execute(trx);
  await trx.deleteFrom("theme_words").where("theme_slug", "=", from.slug).execute();
  await trx
    .insertInto("theme_words")
    .values({ theme_slug: into.slug, word: from.name, kind: "synonym" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
