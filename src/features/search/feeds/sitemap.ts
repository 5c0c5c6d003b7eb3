import { sql } from "kysely";
import { h, type VNode } from "preact";
import { render } from "preact-render-to-string";
import type { Database } from "../../../platform/database/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { publishedCollections } from "../../practices/index.ts";
import { needHref, plainNeeds } from "../improve/needs.ts";
import { phases } from "../results/asked.ts";

/*
 * Every address worth knowing, for search engines. One file may hold 50,000 of them (the sitemap protocol), so practices
 * are parted by the numbers of their references, and the schools that wrote them go with them.
 */

const referencesInOne = 20_000;
const declaration = '<?xml version="1.0" encoding="utf-8"?>';
const protocol = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** Pages that are always there. */
const always = [
  "/",
  "/practices",
  "/themes",
  "/improve",
  "/map",
  "/collections",
  "/beyond",
  "/soon-to-lapse",
  "/schools",
  "/verify",
  "/about",
  "/accessibility",
  "/safeguarding",
  "/privacy",
  "/cookies",
  "/contact",
  ...phases.map((phase) => `/phases/${phase}`),
  ...plainNeeds.map(needHref),
];

type Address = { path: string; at?: Date };

/** The whole, or where it is too long for one file the list of its parts; `?part=2` is one of them. */
export async function sitemap(request: WebRequest): Promise<Response> {
  const { db, deps } = request;
  const parts = await partsOf(db);
  const asked = Number(new URL(request.http.req.url).searchParams.get("part") ?? 0);
  if (parts.length > 1 && !parts.includes(asked)) {
    const files = parts.map((part) =>
      h("sitemap", {}, h("loc", {}, `${deps.config.publicUrl}/sitemap.xml?part=${part}`)),
    );
    return xml(request, h("sitemapindex", protocol, files));
  }
  const part = parts.includes(asked) ? asked : (parts[0] ?? 1);
  const paths = [...(part === (parts[0] ?? 1) ? await routesOf(db) : []), ...(await practicesOf(db, part))];
  return xml(request, h("urlset", protocol, paths.map(addressOf(deps.config.publicUrl))));
}

/** The numbers of the parts in which there are practices, from 1. */
async function partsOf(db: Database): Promise<number[]> {
  const { rows } = await sql<{ part: number }>`
    select distinct (substr(ref, 4)::bigint / ${referencesInOne}::int + 1)::int as part from practices
    where published_version_id is not null and status <> 'withdrawn' order by part`.execute(db);
  return rows.map(({ part }) => part);
}

async function routesOf(db: Database): Promise<Address[]> {
  const themes = await db.selectFrom("themes").select("slug").orderBy("position").orderBy("slug").execute();
  const collections = await publishedCollections(db);
  const beyond = await db
    .selectFrom("beyond_practices")
    .select("ref")
    .where("retired_at", "is", null)
    .orderBy("ref")
    .execute();
  const paths = [
    ...themes.map(({ slug }) => `/themes/${slug}`),
    ...(await areasOf(db)).map((code) => `/authorities/${code}/neighbours`),
    ...collections.map(({ slug }) => `/collections/${slug}`),
    ...beyond.map(({ ref }) => `/practices/${ref}`),
  ];
  return [...always, ...paths].map((path) => ({ path }));
}

async function practicesOf(db: Database, part: number): Promise<Address[]> {
  const from = (part - 1) * referencesInOne;
  const { rows } = await sql<{ ref: string; school_urn: string; rated: boolean; at: Date | null }>`
    select ref, school_urn, exists (select from ratings where practice_id = practices.id and is_current) as rated, (select max(published_at) from publications where practice_id = practices.id) as at
    from practices
    where published_version_id is not null and status <> 'withdrawn'
      and substr(ref, 4)::bigint >= ${from} and substr(ref, 4)::bigint < ${from + referencesInOne}
    order by substr(ref, 4)::bigint desc`.execute(db);
  return [
    ...rows.map(({ ref, at }) => ({ path: `/practices/${ref}`, ...(at ? { at } : {}) })),
    ...rows.flatMap(({ ref, rated }) => (rated ? { path: `/practices/${ref}/rating` } : [])),
    ...[...new Set(rows.map(({ school_urn }) => school_urn))].map((urn) => ({ path: `/schools/${urn}` })),
  ];
}

const addressOf = (home: string) => (address: Address) =>
  h("url", {}, [h("loc", {}, home + address.path), address.at ? h("lastmod", {}, address.at.toISOString()) : null]);

function xml(request: WebRequest, root: VNode): Response {
  return request.http.body(declaration + render(root), 200, { "Content-Type": "application/xml; charset=utf-8" });
}

/** Every authority with a page of its neighbours: those that we hold, and those that publications have named. */
async function areasOf(db: WebRequest["db"]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from authorities union select code from areas where code ~ '^[0-9]{3}$' order by code limit 1000`.execute(
    db,
  );
  return rows.map(({ code }) => code);
}
