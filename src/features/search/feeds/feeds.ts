import { h, type VNode } from "preact";
import { render } from "preact-render-to-string";
import type { WebRequest } from "../../../web/index.ts";
import { everything } from "../results/asked.ts";
import { cardsOf } from "../results/cards.ts";
import { readerOf } from "../results/reader.ts";
import { search } from "../results/search.ts";

/* What machines read: every address worth knowing, and the newest practices. */

/** The feed as a page tells of it. */
export const newestPractices = { title: "Newest practices", href: "/practices.atom", type: "application/atom+xml" };

const declaration = '<?xml version="1.0" encoding="utf-8"?>';
/** Characters that no XML may hold, even escaped. */
// oxlint-disable-next-line no-control-regex
const unsayable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function xml(request: WebRequest, root: VNode, type: string): Response {
  const text = declaration + render(root).replaceAll(unsayable, "");
  return request.http.body(text, 200, { "Content-Type": `${type}; charset=utf-8` });
}

/** The sitemap protocol allows 50,000 addresses in one file. */
const mostAddresses = 50_000;

export async function sitemap(request: WebRequest): Promise<Response> {
  const { db, deps } = request;
  const practices = await db
    .selectFrom("search_entries as entry")
    .innerJoin("search_shelves as shelf", (join) =>
      join.onRef("shelf.kind", "=", "entry.kind").onRef("shelf.edition", "=", "entry.edition"),
    )
    .innerJoin("practices", "practices.id", "entry.practice_id")
    .select(["practices.ref", "practices.school_urn", "entry.published_at"])
    .where("entry.kind", "=", "practice")
    .orderBy("entry.published_at", "desc")
    .orderBy("entry.practice_id")
    .limit(mostAddresses / 2)
    .execute();
  const themes = await db.selectFrom("themes").select("slug").orderBy("position").execute();
  const paths: { path: string; at?: Date }[] = [
    ...["/", "/practices", "/themes", "/schools", "/about"].map((path) => ({ path })),
    ...themes.map(({ slug }) => ({ path: `/themes/${slug}` })),
    ...practices.map(({ ref, published_at }) => ({ path: `/practices/${ref}`, at: published_at })),
    ...[...new Set(practices.map(({ school_urn }) => school_urn))].map((urn) => ({ path: `/schools/${urn}` })),
  ];
  const address = ({ path, at }: (typeof paths)[number]) =>
    h("url", {}, [h("loc", {}, deps.config.publicUrl + path), at ? h("lastmod", {}, at.toISOString()) : null]);
  const root = h("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, paths.map(address));
  return xml(request, root, "application/xml");
}

export async function newestFeed(request: WebRequest): Promise<Response> {
  const { db, deps, clock } = request;
  const { results } = await search(db, everything, await readerOf(request));
  const practiceIds = results.map(({ id }) => id);
  const cards = await cardsOf(db, practiceIds);
  const published = await publishedAt(request, practiceIds);
  const home = deps.config.publicUrl;
  const updated = published.values().next().value ?? clock.now();
  const entries = cards.map(({ ref, title, summary, school }) =>
    h("entry", {}, [
      h("id", {}, `${home}/practices/${ref}`),
      h("title", {}, title),
      h("link", { href: `${home}/practices/${ref}` }),
      h("updated", {}, (published.get(ref) ?? updated).toISOString()),
      h("author", {}, h("name", {}, school)),
      h("summary", {}, summary),
    ]),
  );
  const root = h("feed", { xmlns: "http://www.w3.org/2005/Atom" }, [
    h("id", {}, `${home}/practices.atom`),
    h("title", {}, "Waymark: newest practices"),
    h("link", { rel: "self", href: `${home}/practices.atom` }),
    h("updated", {}, updated.toISOString()),
    ...entries,
  ]);
  return xml(request, root, "application/atom+xml");
}

/** When each was published, by ref, newest first. */
async function publishedAt({ db }: WebRequest, practiceIds: readonly string[]): Promise<Map<string, Date>> {
  if (practiceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("search_entries as entry")
    .innerJoin("search_shelves as shelf", (join) =>
      join.onRef("shelf.kind", "=", "entry.kind").onRef("shelf.edition", "=", "entry.edition"),
    )
    .innerJoin("practices", "practices.id", "entry.practice_id")
    .select(["practices.ref", "entry.published_at"])
    .where("entry.kind", "=", "practice")
    .where("entry.practice_id", "in", [...practiceIds])
    .orderBy("entry.published_at", "desc")
    .execute();
  return new Map(rows.flatMap(({ ref, published_at }) => (ref ? [[ref, published_at] as const] : [])));
}
