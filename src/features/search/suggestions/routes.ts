import type { Database } from "../../../platform/database/index.ts";
import { route, type Route, type WebRequest } from "../../../web/index.ts";
import { openRoute } from "../open-route.ts";
import { beyondCards, collectionsOf } from "../results/alongside.ts";
import { cleaned, everything, referenceIn, type Asked } from "../results/asked.ts";
import { cardsOf, practicesWithReference, type Card } from "../results/cards.ts";
import { schoolsOf } from "../results/named.ts";
import { readerOf } from "../results/reader.ts";
import { search, thoseWithEveryWord, type Reader } from "../results/search.ts";
import { allThemes } from "../themes/queries.ts";
import { completed } from "./complete.ts";

/* What may be meant by what is being typed, in groups. Without script the same field sends its form. */
export const suggestionRoutes: Route[] = [route({ ...openRoute, path: "/suggestions", handle: suggestions })];

type Item = { text: string; detail?: string; href: string };
type Group = { title: string; items: Item[] };

const mostOfEach = 4;
/** Among so many of the best of a kind, those that have the words before the last are looked for. */
const mostLookedAt = 20;
const longestTyped = 100;

async function suggestions(request: WebRequest): Promise<Response> {
  const { db } = request;
  const typed = cleaned(new URL(request.http.req.url).searchParams.get("q") ?? "").slice(0, longestTyped);
  const groups = typed === "" ? [] : await groupsFor(db, typed, await readerOf(request));
  return request.http.json({ groups: groups.filter(({ items }) => items.length > 0) });
}

const kinds = ["practice", "theme", "school", "collection", "beyond"] as const;
type Kind = (typeof kinds)[number];
type Ids = Record<Kind, string[]>;

/**
 * Of a reference that is begun, what it may become; else what has all of the words before the last one, which may not be
 * finished; else what has any of them; and what they may have been meant for only where nothing has them.
 */
async function groupsFor(db: Database, words: string, reader: Reader): Promise<Group[]> {
  const reference = referenceIn(words);
  const begun = reference === undefined ? [] : await practicesWithReference(db, reference, mostOfEach);
  if (begun.length > 0) return [{ title: "Practices", items: begun.map(inPractices) }];
  const asTyped = await idsFor(db, words, reader, { exactly: true });
  const ids = await withAllBeforeTheLast(
    db,
    words,
    reader,
    findsSomething(asTyped) ? asTyped : await idsFor(db, words, reader, {}),
  );
  return [
    { title: "Practices", items: (await cardsOf(db, ids.practice)).map(inPractices) },
    { title: "Themes", items: await themes(db, ids.theme) },
    { title: "Schools", items: await schools(db, ids.school) },
    { title: "Collections", items: await collections(db, ids.collection) },
    { title: "From beyond the authority", items: await beyond(db, ids.beyond) },
  ];
}

const findsSomething = (ids: Ids) => kinds.some((kind) => ids[kind].length > 0);

async function idsFor(db: Database, words: string, reader: Reader, how: Pick<Asked, "exactly">): Promise<Ids> {
  return ofEachKind(async (kind) => {
    const whole = await completed(db, words, { kind, signedIn: reader.viewer.personId !== null });
    const asked = { ...everything, ...how, words: whole, kind, perPage: mostLookedAt };
    return (await search(db, asked, reader)).results.map(({ id }) => id);
  });
}

/** Of these, the ones that have every word but the last, where there are some: the best of each kind. */
async function withAllBeforeTheLast(db: Database, words: string, reader: Reader, ids: Ids): Promise<Ids> {
  const before = words.replace(/\S+$/, "").trim();
  const best = (from: Ids) => ofEachKind((kind) => from[kind].slice(0, mostOfEach));
  if (before === "") return best(ids);
  const having = await ofEachKind(async (kind) => {
    const found = await thoseWithEveryWord(db, { ...everything, words: before, kind }, reader, ids[kind]);
    return ids[kind].filter((id) => found.has(id));
  });
  return best(findsSomething(having) ? having : ids);
}

async function ofEachKind(idsOf: (kind: Kind) => Promise<string[]> | string[]): Promise<Ids> {
  const ids: Ids = { practice: [], theme: [], school: [], collection: [], beyond: [] };
  for (const kind of kinds) ids[kind] = await idsOf(kind);
  return ids;
}

const inPractices = ({ ref, title, school }: Pick<Card, "ref" | "title" | "school">): Item => ({
  text: title,
  detail: school,
  href: `/practices/${ref}`,
});

async function themes(db: Database, slugs: readonly string[]): Promise<Item[]> {
  if (slugs.length === 0) return [];
  const known = new Map((await allThemes(db)).map((theme) => [theme.slug, theme]));
  return slugs.flatMap((slug) => {
    const theme = known.get(slug);
    const above = theme?.parent_slug ? known.get(theme.parent_slug)?.name : undefined;
    return theme ? { text: theme.name, ...(above ? { detail: above } : {}), href: `/themes/${slug}` } : [];
  });
}

async function schools(db: Database, urns: readonly string[]): Promise<Item[]> {
  const named = await schoolsOf(db, urns);
  return named.map(({ urn, name, town }) => ({
    text: name,
    ...(town ? { detail: town } : {}),
    href: `/schools/${urn}`,
  }));
}

async function collections(db: Database, ids: readonly string[]): Promise<Item[]> {
  const found = await collectionsOf(db, ids);
  return found.map(({ title, slug, authority_name }) => ({
    text: title,
    detail: authority_name,
    href: `/collections/${slug}`,
  }));
}

async function beyond(db: Database, ids: readonly string[]): Promise<Item[]> {
  const found = await beyondCards(db, ids);
  return found.map(({ title, source, ref }) => ({
    text: title,
    detail: `${source}; not validated here`,
    href: `/practices/${ref}`,
  }));
}
