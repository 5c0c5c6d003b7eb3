import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";

const shortestBegun = 2;
const mostWays = 6;

/**
 * What was typed, with the last word as each of the words of the index that begin with it, the shortest first: somebody
 * who types "phon" has not finished. As it stands where none does, or the last word is whole already.
 */
export async function completed(
  db: Database,
  typed: string,
  { kind, signedIn }: { kind: string; signedIn: boolean },
): Promise<string> {
  const begun = /[\p{L}\p{N}]+$/u.exec(typed)?.[0].toLowerCase() ?? "";
  if (begun.length < shortestBegun) return typed;
  const { rows } = await sql<{ word: string }>`
    select min(word) as word from search_words
    join search_shelves on search_shelves.kind = search_words.kind and search_shelves.edition = search_words.edition
    where search_words.kind = ${kind} and starts_with(word, ${begun}) and (audience = 'public' or ${signedIn})
    group by term order by min(length(word)), min(word) limit ${mostWays}`.execute(db);
  if (rows.length === 0 || rows.some(({ word }) => word === begun)) return typed;
  return `${typed.slice(0, typed.length - begun.length)}${rows.map(({ word }) => word).join(" ")}`;
}
