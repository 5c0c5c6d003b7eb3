import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { themesKept } from "../events.ts";
import { baseThemes } from "./base-themes.ts";
import { currentSlug, themeMoves, themesInOrder, type KeptTheme } from "./queries.ts";

/**
 * Gives an installation the themes of the base list that it was never given: all of them at first, later those that an
 * upgrade brings. What is there is not touched, and what was renamed or merged away does not come back.
 */
export async function plantThemes(db: Database, now: Date): Promise<void> {
  const planted = new Set(await plantedSlugs(db));
  if (baseThemes.every(({ slug }) => planted.has(slug))) return;
  await inTransaction(db, async (trx) => {
    const before = new Set(await plantedSlugs(trx));
    const wanted = baseThemes.filter(({ slug }) => !before.has(slug));
    const kept = await themesInOrder(trx);
    const moves = await themeMoves(trx);
    const missing = wanted.filter((theme) => !moves.has(theme.slug) && !isTaken(theme, kept));
    for (const [index, theme] of missing.entries()) await plantOne(trx, theme, kept.length + index);
    await trx
      .insertInto("theme_plantings")
      .values(wanted.map(({ slug }) => ({ slug, planted_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await recordEvent(trx, themesKept, {
      authorityCode: null,
      subject: { type: "themes", id: "all" },
      personId: null,
      facts: { count: kept.length + missing.length },
      happenedAt: now,
    });
  });
}

type Planted = (typeof baseThemes)[number];

async function plantedSlugs(db: Database | Transaction): Promise<string[]> {
  return (await db.selectFrom("theme_plantings").select("slug").execute()).map(({ slug }) => slug);
}

/** Somebody has made a theme of this address or name already: theirs stays as it is. */
function isTaken({ slug, name }: Planted, kept: readonly KeptTheme[]): boolean {
  return kept.some((one) => one.slug === slug || one.name.toLowerCase() === name.toLowerCase());
}

async function plantOne(trx: Transaction, theme: Planted, position: number): Promise<void> {
  const { slug, name, introduction, synonyms = [], abbreviations = [] } = theme;
  await trx
    .insertInto("themes")
    .values({ slug, name, introduction, position, parent_slug: await topFor(trx, theme.parentSlug) })
    .execute();
  const words = [
    ...synonyms.map((word) => ({ theme_slug: slug, word, kind: "synonym" as const })),
    ...abbreviations.map((word) => ({ theme_slug: slug, word, kind: "abbreviation" as const })),
  ];
  if (words.length > 0) await trx.insertInto("theme_words").values(words).execute();
}

/** The theme at the top that this one belongs beneath here, where the parent may have been renamed, merged or moved. */
async function topFor(trx: Transaction, parentSlug: string | null): Promise<string | null> {
  if (parentSlug === null) return null;
  const parent = await trx
    .selectFrom("themes")
    .select(["slug", "parent_slug"])
    .where("slug", "=", (await currentSlug(trx, parentSlug)) ?? parentSlug)
    .executeTakeFirst();
  return parent?.parent_slug ?? parent?.slug ?? null;
}
