import type { Database } from "../../../platform/database/index.ts";
import { route, type Route, type WebRequest } from "../../../web/index.ts";
import { openRoute } from "../open-route.ts";
import { beyondCards, collectionsOf } from "../results/alongside.ts";
import { cleaned } from "../results/asked.ts";
import { cardsOf } from "../results/cards.ts";
import { readerOf } from "../results/reader.ts";
import { search, type Reader } from "../results/search.ts";
import { allThemes } from "../themes/queries.ts";
import { completed } from "./complete.ts";

/* What may be meant by what is being typed, in groups. Without script the same field sends its form. */
export const suggestionRoutes: Route[] = [route({ ...openRoute, path: "/suggestions", handle: suggestions })];

type Item = { text: string; detail?: string; href: string };
type Group = { title: string; items: Item[] };

const mostOfEach = 4;
const longestTyped = 100;

async function suggestions(request: WebRequest): Promise<Response> {
  const { db } = request;
  const typed = cleaned(new URL(request.http.req.url).searchParams.get("q") ?? "").slice(0, longestTyped);
  const groups = typed === "" ? [] : await groupsFor(db, typed, await readerOf(request));
  return request.http.json({ groups: groups.filter(({ items }) => items.length > 0) });
}

async function groupsFor(db: Database, words: string, reader: Reader): Promise<Group[]> {
  const idsOf = async (kind: string) => {
    const whole = await completed(db, words, { kind, signedIn: reader.viewer.personId !== null });
    const { results } = await search(db, { words: whole, facets: [], page: 1, kind, perPage: mostOfEach }, reader);
    return results.map(({ id }) => id);
  };
  return [
    { title: "Practices", items: await practices(db, await idsOf("practice")) },
    { title: "Themes", items: await themes(db, await idsOf("theme")) },
    { title: "Schools", items: await schools(db, await idsOf("school")) },
    { title: "Collections", items: await collections(db, await idsOf("collection")) },
    { title: "From beyond the authority", items: await beyond(db, await idsOf("beyond")) },
  ];
}

async function practices(db: Database, ids: readonly string[]): Promise<Item[]> {
  const cards = await cardsOf(db, ids);
  return cards.map(({ ref, title, school }) => ({ text: title, detail: school, href: `/practices/${ref}` }));
}

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
  if (urns.length === 0) return [];
  const rows = await db
    .selectFrom("schools")
    .select(["urn", "name", "town"])
    .where("urn", "in", [...urns])
    .execute();
  const known = new Map(rows.map((school) => [school.urn, school]));
  return urns.flatMap((urn) => {
    const school = known.get(urn);
    if (!school) return [];
    return { text: school.name, ...(school.town ? { detail: school.town } : {}), href: `/schools/${urn}` };
  });
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
