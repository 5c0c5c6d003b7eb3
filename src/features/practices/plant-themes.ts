import { inTransaction, type Database } from "../../platform/database/index.ts";
import { recordEvent } from "../../platform/events/index.ts";
import { baseThemes } from "./base-themes.ts";
import { themesKept } from "./events.ts";

/** Gives a new installation its list of themes. Leaves a list that is there already as it is. */
export async function plantThemes(db: Database, now: Date): Promise<void> {
  const any = await db.selectFrom("themes").select("slug").limit(1).executeTakeFirst();
  if (any) return;
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto("themes")
      .values(
        baseThemes.map(({ slug, name, parentSlug, introduction }, position) => ({
          slug,
          name,
          parent_slug: parentSlug ?? null,
          introduction,
          position,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await recordEvent(trx, themesKept, {
      authorityCode: null,
      subject: { type: "themes", id: "all" },
      personId: null,
      facts: { count: baseThemes.length },
      happenedAt: now,
    });
  });
}
