/*
 * What a vocabulary in two levels allows: addresses made from names, which theme may stand beneath which, and which may
 * be merged into which. No database, no web.
 */

export type InTheList = { slug: string; name: string; parent_slug: string | null };
export type ThemeWords = { synonyms: string[]; abbreviations: string[] };

/** The address that a name gives: "Food & cooking" is at food-and-cooking. */
export function slugFor(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
  return slug === "" ? "theme" : slug;
}

/** The same, with a number where something else has or had that address. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const wished = slugFor(name);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wished : `${wished}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

export function beneath<T extends InTheList>(slug: string, list: readonly T[]): T[] {
  return list.filter(({ parent_slug }) => parent_slug === slug);
}

export function isNameTaken(name: string, list: readonly InTheList[], ownSlug: string | null): boolean {
  return list.some((one) => one.slug !== ownSlug && one.name.toLowerCase() === name.toLowerCase());
}

/** Why a theme (null: a new one) may not stand beneath this parent; undefined where it may. */
export function whyNotBeneath(
  slug: string | null,
  parentSlug: string | null,
  list: readonly InTheList[],
): string | undefined {
  if (parentSlug === null) return undefined;
  if (parentSlug === slug) return "A theme cannot be beneath itself";
  const parent = list.find((one) => one.slug === parentSlug);
  if (!parent || parent.parent_slug !== null) return "Choose one of the themes at the top";
  if (slug !== null && beneath(slug, list).length > 0)
    return "Other themes are beneath this one, so it must stay at the top. Move them first";
  return undefined;
}

/** Why one theme may not be merged into another; undefined where it may. Those beneath it go with it. */
export function whyNotMerge(from: InTheList, intoSlug: string, list: readonly InTheList[]): string | undefined {
  const into = list.find(({ slug }) => slug === intoSlug);
  if (!into || into.slug === from.slug) return "Choose the theme that it is merged into";
  if (beneath(from.slug, list).length === 0) return undefined;
  if (into.parent_slug === null) return undefined;
  return `Other themes are beneath ${from.name}. Choose a theme at the top, which they can move to`;
}

export const mostWords = 30;
export const longestWord = 60;

/** What was typed one to a line, or parted by commas, each once. */
export function wordsIn(text: string): string[] {
  const words = text
    .split(/[\n,;]/)
    .map((word) => word.replaceAll(/\s+/g, " ").trim())
    .filter((word) => word !== "");
  return words.filter((word, at) => words.findIndex((one) => one.toLowerCase() === word.toLowerCase()) === at);
}

export function wrongWords(words: readonly string[]): string | undefined {
  if (words.length > mostWords) return `Give ${mostWords} or fewer`;
  const long = words.find((word) => word.length > longestWord);
  if (long) return `“${long.slice(0, 20)}…” must be ${longestWord} characters or fewer`;
  return undefined;
}
