import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { themeChanged, type ThemeChange } from "../events.ts";
import { themeMoves, themesInOrder, wordsOfThemes, type KeptTheme } from "./queries.ts";
import { freeSlug, isNameTaken, slugFor, whyNotBeneath, type ThemeWords } from "./rules.ts";

/* Changing the list of themes, one change at a time: whoever changes it holds every row of it. */

export type ThemeAnswers = ThemeWords & { name: string; introduction: string; parentSlug: string | null };
export type ThemeErrors = { name?: string; parent?: string; into?: string };
export type Changed = { slug: string } | { errors: ThemeErrors };
/** Stale: somebody has changed it since the page was opened. Nothing is done. */
export type Saved = Changed | { stale: true };

/** Adds a theme at the end of the list. */
export async function addTheme(act: Acting, answers: ThemeAnswers): Promise<Changed> {
  return inTransaction(act.db, async (trx) => {
    const list = await heldList(trx);
    const errors = wrongIn(answers, null, list);
    if (errors) return { errors };
    const slug = freeSlug(answers.name, await takenSlugs(trx, list, null));
    const { name, introduction, parentSlug } = answers;
    const position = 1 + Math.max(-1, ...list.map((theme) => theme.position));
    await trx.insertInto("themes").values({ slug, name, introduction, parent_slug: parentSlug, position }).execute();
    await writeWords(trx, slug, answers);
    await tellOfTheme(trx, act, { change: "added", slug, name, oldSlug: slug, oldName: name });
    return { slug };
  });
}

/**
 * Changes what a theme is called, what is said of it, its words and where it stands. Where the name gives another address,
 * it moves there with everything that names it, and the old address leads to the new one. `edits` is the count of changes
 * when the page was opened: where it is not the present one, nothing is done.
 */
export async function changeTheme(act: Acting, slug: string, edits: number, answers: ThemeAnswers): Promise<Saved> {
  return inTransaction(act.db, async (trx) => {
    const list = await heldList(trx);
    const theme = list.find((one) => one.slug === slug);
    if (theme?.edits !== edits) return { stale: true };
    const errors = wrongIn(answers, slug, list);
    if (errors) return { errors };
    if (await isAsItWas(trx, theme, answers)) return { slug };
    const keepsAddress = slugFor(answers.name) === slugFor(theme.name);
    const newSlug = keepsAddress ? slug : freeSlug(answers.name, await takenSlugs(trx, list, slug));
    const { name, introduction, parentSlug } = answers;
    await trx
      .updateTable("themes")
      .set({ slug: newSlug, name, introduction, parent_slug: parentSlug, edits: theme.edits + 1 })
      .where("slug", "=", slug)
      .execute();
    if (newSlug !== slug) await leaveAddress(trx, slug, newSlug, act.clock.now());
    await trx.deleteFrom("theme_words").where("theme_slug", "=", newSlug).execute();
    await writeWords(trx, newSlug, answers);
    await tellOfTheme(trx, act, { change: "changed", slug: newSlug, name, oldSlug: slug, oldName: theme.name });
    return { slug: newSlug };
  });
}

/** The whole list, held until the transaction ends. */
export async function heldList(trx: Transaction): Promise<KeptTheme[]> {
  await trx.selectFrom("themes").select("slug").orderBy("slug").forUpdate().execute();
  return themesInOrder(trx);
}

/** The theme as the page showed it; a conflict where somebody has changed it since. */
export function asOpened(list: readonly KeptTheme[], slug: string, edits: number): KeptTheme {
  const theme = list.find((one) => one.slug === slug);
  if (theme && theme.edits === edits) return theme;
  throw new ConflictError(
    "Somebody has changed this theme since you opened the page. Nothing that you sent has been done: open it again from the list of themes, and look at it first.",
  );
}

/** From now on the old address leads to the theme at the new one, which may have been its own address before. */
export async function leaveAddress(trx: Transaction, oldSlug: string, newSlug: string, at: Date): Promise<void> {
  await trx.deleteFrom("theme_moves").where("old_slug", "=", newSlug).execute();
  await trx.insertInto("theme_moves").values({ old_slug: oldSlug, new_slug: newSlug, moved_at: at }).execute();
}

export async function tellOfTheme(trx: Transaction, { viewer, clock }: Acting, facts: ThemeChange): Promise<void> {
  const keeps = viewer.memberships.find(({ role }) => role === "co_ordinator" || role === "authority_lead");
  await recordEvent(trx, themeChanged, {
    authorityCode: keeps?.authorityCode ?? null,
    subject: { type: "theme", id: facts.slug },
    personId: viewer.personId,
    facts,
    happenedAt: clock.now(),
  });
}

function wrongIn(answers: ThemeAnswers, slug: string | null, list: readonly KeptTheme[]): ThemeErrors | undefined {
  const name = isNameTaken(answers.name, list, slug) ? `There is a theme called ${answers.name} already` : undefined;
  const parent = whyNotBeneath(slug, answers.parentSlug, list);
  if (!name && !parent) return undefined;
  return { ...(name ? { name } : {}), ...(parent ? { parent } : {}) };
}

/** Every address that is or was somebody else's: an old one leads to its own theme for good. */
async function takenSlugs(
  trx: Transaction,
  list: readonly KeptTheme[],
  ownSlug: string | null,
): Promise<ReadonlySet<string>> {
  const others = list.map(({ slug }) => slug).filter((slug) => slug !== ownSlug);
  const moves = [...(await themeMoves(trx))].filter(([, newSlug]) => newSlug !== ownSlug).map(([oldSlug]) => oldSlug);
  return new Set([...others, ...moves]);
}

async function isAsItWas(trx: Transaction, theme: KeptTheme, answers: ThemeAnswers): Promise<boolean> {
  const words = (await wordsOfThemes(trx)).get(theme.slug) ?? { synonyms: [], abbreviations: [] };
  const said = ({ name, introduction, parentSlug, synonyms, abbreviations }: ThemeAnswers) =>
    JSON.stringify([name, introduction, parentSlug, synonyms.toSorted(), abbreviations.toSorted()]);
  return said({ ...theme, ...words, parentSlug: theme.parent_slug }) === said(answers);
}

async function writeWords(trx: Transaction, slug: string, { synonyms, abbreviations }: ThemeWords): Promise<void> {
  const rows = [
    ...synonyms.map((word) => ({ theme_slug: slug, word, kind: "synonym" as const })),
    ...abbreviations.map((word) => ({ theme_slug: slug, word, kind: "abbreviation" as const })),
  ];
  if (rows.length > 0)
    await trx
      .insertInto("theme_words")
      .values(rows)
      .onConflict((one) => one.doNothing())
      .execute();
}
