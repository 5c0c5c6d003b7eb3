import type { Asked } from "../asked.ts";
import { facetName, type Names } from "../facet-names.ts";
import { pageLength, type Found } from "../search.ts";

/* What was found, in words: above the results, and in the title of their page. */

const longestSaid = 80;
const mostPages = 25;

type Counted = Pick<Found, "total" | "withEveryWord" | "corrected">;

/** The true number, always: of the matches, not of those that fit on the page. */
export function countSentence(asked: Asked, { total, withEveryWord, corrected }: Counted): string {
  const number = total.toLocaleString("en-GB");
  const practices = total === 1 ? "1 practice" : total === 0 ? "No practices" : `${number} practices`;
  if (asked.words === "")
    return total > 1 ? `${practices}, ${asked.order ? "best evidenced" : "newest"} first` : practices;
  const said = inQuotes(corrected?.words ?? asked.words);
  const isPart = total > 0 && withEveryWord === 0;
  return isPart ? `${practices} with some of the words ${said}` : `${practices} for ${said}`;
}

/** Of the words, the choices and the page, so that no two tabs or bookmarks of different results are called the same. */
export function resultsTitle(asked: Asked, found: Counted & Pick<Found, "page">, names: Names): string {
  const chosen = asked.facets.map((facet) => facetName(facet, names)).join(", ");
  const of = pagesOf(found.total);
  const page = of > 1 && found.page > 1 ? ` (page ${found.page} of ${of})` : "";
  if (asked.words === "" && chosen === "") return `Find practice${page}`;
  return `${countSentence(asked, found)}${chosen === "" ? "" : `: ${chosen}`}${page}`;
}

export const pagesOf = (total: number): number => Math.min(Math.ceil(total / pageLength), mostPages);

/** In quotation marks, but where some were typed; cut where nobody would read on. */
export function inQuotes(words: string): string {
  const cut = words
    .slice(0, longestSaid)
    .toWellFormed()
    .replace(/\ufffd$/u, "")
    .trimEnd();
  const said = words.length > longestSaid ? `${cut}…` : words;
  return /["“”]/.test(said) ? said : `“${said}”`;
}
