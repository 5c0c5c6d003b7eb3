import type { Database } from "../../../platform/database/index.ts";
import type { Theme } from "../themes/queries.ts";
import { tokensIn } from "../words/analyse.ts";
import type { Asked } from "./asked.ts";
import { search, type Found, type Reader } from "./search.ts";

/*
 * Themes and schools that the words name: whoever typed them perhaps wished to go there. On a page without script this is
 * what the suggestions are to one with it.
 */

export type NamedSchool = { urn: string; name: string; town: string | null };
export type Named = {
  themes: Pick<Theme, "slug" | "name">[];
  schools: { total: number; best: NamedSchool[] };
  /** Where no practice was found: the words as a theme or a school spells them, and how many practices these find. */
  perhaps?: { words: string; total: number };
};

export const noneNamed: Named = { themes: [], schools: { total: 0, best: [] } };
const mostThemes = 4;
const mostSchools = 3;
const mostLookedAt = 12;

/** Of themes those that have every word, and those that have some; of schools those that have every word. */
export function searchesForNamed(asked: Asked) {
  const of = (kind: string, perPage: number): Asked => ({ ...asked, kind, page: 1, perPage, exactly: true });
  return [
    { ...of("theme", mostThemes), everyWord: true },
    of("theme", mostLookedAt),
    { ...of("school", mostSchools), everyWord: true },
  ] as const;
}

type Answers = { practices: Found; whole: Found; part: Found; schools: Found };

/** What the answers name: a theme also where its whole name is among the words, as "writing" is in "writing in year 5". */
export async function namedBy(
  db: Database,
  { practices, whole, part, schools }: Answers,
  themes: readonly Theme[],
): Promise<Named> {
  const known = new Map(themes.map((theme) => [theme.slug, theme]));
  const terms = new Set([...practices.marked, ...part.marked]);
  const said = (text: string) => tokensIn(text).map(({ term }) => terms.has(term));
  // Its introduction says much that it is not called.
  const isOnlyIntroduced = ({ name, introduction }: Theme) =>
    !said(name).includes(true) && said(introduction).includes(true);
  const found = ({ results }: Found) => results.flatMap(({ id }) => known.get(id) ?? []);
  const named = new Set([
    ...found(whole).filter((theme) => !isOnlyIntroduced(theme)),
    ...found(part).filter(({ name }) => !said(name).includes(false)),
  ]);
  return {
    themes: [...named].slice(0, mostThemes),
    schools: { total: schools.total, best: await schoolsOf(db, idsOf(schools)) },
  };
}

/** What the words name once they are put right: as they were for practices, else as themes and schools spell them. */
export async function namedOncePutRight(
  db: Database,
  asked: Asked,
  { practices, reader, themes }: { practices: Found; reader: Reader; themes: readonly Theme[] },
): Promise<Named> {
  if (asked.exactly || (practices.total > 0 && !practices.corrected)) return noneNamed;
  const words = practices.corrected?.words ?? asked.words;
  const [whole, part, school] = searchesForNamed({ ...asked, words });
  const putRight = practices.corrected === undefined ? { exactly: false } : {};
  const inThemes = await search(db, { ...whole, ...putRight }, reader);
  const inSchools = await search(db, { ...school, ...putRight }, reader);
  const some = practices.corrected ? await search(db, part, reader) : inThemes;
  const named = await namedBy(db, { practices, whole: inThemes, part: some, schools: inSchools }, themes);
  const perhaps = [inThemes, inSchools].find(({ total, corrected }) => total > 0 && corrected)?.corrected?.words;
  if (perhaps === undefined) return named;
  const { total } = await search(db, { ...asked, words: perhaps, exactly: true, perPage: 1 }, reader);
  return { ...named, perhaps: { words: perhaps, total } };
}

const idsOf = ({ results }: Found): string[] => results.map(({ id }) => id);

/** What is told of these schools, in their order. */
export async function schoolsOf(db: Database, urns: readonly string[]): Promise<NamedSchool[]> {
  if (urns.length === 0) return [];
  const rows = await db
    .selectFrom("schools")
    .select(["urn", "name", "town"])
    .where("urn", "in", [...urns])
    .execute();
  const byUrn = new Map(rows.map((row) => [row.urn, row]));
  return urns.flatMap((urn) => byUrn.get(urn) ?? []);
}
