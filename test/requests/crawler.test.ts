import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { plantDemonstration } from "../../src/demonstration/plant.ts";
import { plantThemes } from "../../src/features/practices/index.ts";
import { catchUpIndex } from "../../src/features/search/index.ts";
import { testApp, type TestApp } from "../support/app.ts";
import { planted } from "../support/builders/planted.ts";

/*
 * What a search engine meets that starts at the home page of the demonstration and follows every link: how far each
 * practice is from home, and what each page says of itself.
 */

type Page = { path: string; clicks: number; status: number; location: string; html: string; links: string[] };

let app: TestApp;
let pages: Map<string, Page>;

beforeAll(async () => {
  app = await testApp();
  const { db } = app.deps.database;
  await plantThemes(db, app.deps.clock.now());
  await plantDemonstration({ db, store: app.deps.files.store }, app.deps.clock.now(), () => undefined);
  await catchUpIndex(db);
  pages = await crawl();
}, 240_000);

/** Beyond these a crawler would narrow and turn pages without end; a search engine is told of none of them. */
const endless =
  /^\/(practices|compare|lists|sign-in|schools|verify)\?|^\/practices\.|\/suggestions|^\/map\?.*theme=|^\/assets|[?&]page=/;

async function crawl(): Promise<Map<string, Page>> {
  const met = new Map<string, Page>();
  let next = ["/"];
  for (let clicks = 0; next.length > 0; clicks++) {
    for (const path of next) met.set(path, { path, clicks, ...(await open(path)) });
    const found = next.flatMap((path) => met.get(path)?.links ?? []);
    next = [...new Set(found)].filter((path) => !met.has(path) && !endless.test(path));
  }
  return met;
}

async function open(path: string): Promise<Omit<Page, "path" | "clicks">> {
  const response = await app.get(path);
  const html = response.headers.get("content-type")?.startsWith("text/html") ? await response.text() : "";
  const links = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&").replace(/#.*$/, ""),
  );
  return { status: response.status, location: response.headers.get("location") ?? "", html, links };
}

async function publishedRefs(): Promise<string[]> {
  const { db } = app.deps.database;
  const rows = await db
    .selectFrom("practices")
    .select("ref")
    .where("status", "=", "published")
    .orderBy("ref")
    .execute();
  return rows.flatMap(({ ref }) => ref ?? []);
}

function headOf(html: string) {
  const { document } = parseHTML(html);
  const said = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? "";
  return {
    title: document.title,
    description: said("meta[name=description]", "content"),
    canonical: said("link[rel=canonical]", "href").replace(app.deps.config.publicUrl, ""),
    noIndex: document.querySelector("meta[name=robots]") !== null,
  };
}

const shown = () => [...pages.values()].filter(({ status, html }) => status === 200 && html !== "");

test("every published practice is at most 3 clicks from home", async () => {
  const refs = await publishedRefs();
  expect(refs.length).toBeGreaterThan(20);
  const far = refs.filter((ref) => (pages.get(`/practices/${ref}`)?.clicks ?? Infinity) > 3);
  expect(far).toEqual([]);
});

test("no link leads nowhere, but to what was withdrawn, or asks to sign in", () => {
  const bad = [...pages.values()].filter(({ status, location }) => {
    if (status === 303) return !location.startsWith("/sign-in?then=");
    return status !== 200 && status !== 410;
  });
  expect(bad.map(({ path, status }) => `${path} ${status}`)).toEqual([]);
});

test("every page has a title and a description of its own, and says where it lives", () => {
  const faults = shown().flatMap(({ path, html }) => {
    const { title, description, canonical, noIndex } = headOf(html);
    if (noIndex) return [];
    return [
      ...(/^.+ – Waymark$|^Waymark$/.test(title) ? [] : [`${path} has no title`]),
      ...(description.length >= 20 ? [] : [`${path} has no description`]),
      ...(canonical === path || pages.get(canonical)?.status === 200 ? [] : [`${path} is said to be at ${canonical}`]),
    ];
  });
  expect(faults).toEqual([]);
  const own = shown().filter(({ path, html }) => headOf(html).canonical === path);
  const titles = own.map(({ html }) => headOf(html).title);
  expect(own.length).toBeGreaterThan(200);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test("every practice says for machines what it is, as a schema.org LearningResource", async () => {
  for (const ref of await publishedRefs()) {
    const { document } = parseHTML(pages.get(`/practices/${ref}`)?.html ?? "");
    const said = JSON.parse(
      document.querySelector('script[type="application/ld+json"]')?.textContent ?? "{}",
    ) as object;
    expect(said).toMatchObject({
      "@context": "https://schema.org",
      "@type": "LearningResource",
      identifier: ref,
      url: `${app.deps.config.publicUrl}/practices/${ref}`,
      name: expect.stringMatching(/.{10}/) as string,
      description: expect.stringMatching(/.{20}/) as string,
      inLanguage: "en-GB",
    });
  }
});

test("every building block, resource from beyond, theme, phase, need and collection says for machines what it is", async () => {
  const kinds: [RegExp, string][] = [
    [/^\/practices\/GP-\d+\/blocks\/\d+$/, "LearningResource"],
    [/^\/practices\/NR-\d+$/, "LearningResource"],
    [/^\/(themes|phases|improve|collections)\/[^/]+$/, "CollectionPage"],
  ];
  for (const [path, type] of kinds) {
    const seen = shown().filter((one) => path.test(one.path) && !one.html.includes('name="robots"'));
    expect([String(path), seen.length > 0]).toEqual([String(path), true]);
    for (const { html } of seen) expect(html).toContain(`"@type":"${type}"`);
  }
});

test("the sitemap holds every page that there is to index, and no page that is not there", async () => {
  const text = await (await app.get("/sitemap.xml")).text();
  const listed = [...text.matchAll(/<loc>[^<]*?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path ?? "");
  const dead: string[] = [];
  for (const path of listed) if ((pages.get(path) ?? (await open(path))).status !== 200) dead.push(path);
  expect(dead).toEqual([]);
  const indexed = shown().filter(
    ({ path, html }) => !html.includes('name="robots"') && !/\?|\/blocks|\/kitemark/.test(path),
  );
  const missing = indexed
    .map(({ path }) => path)
    .filter((path) => !listed.includes(path) && !path.startsWith("/schools/"));
  expect(missing).toEqual([]);
});

test("no address that was ever given out is dead: what was withdrawn says so", async () => {
  const { db } = app.deps.database;
  const rows = await db.selectFrom("practices").select(["ref", "status"]).where("ref", "is not", null).execute();
  expect(rows.filter(({ status }) => status === "withdrawn").length).toBeGreaterThan(0);
  for (const { ref, status } of rows) {
    const response = await app.get(`/practices/${ref}`);
    expect({ ref, status: response.status }).toEqual({ ref, status: status === "withdrawn" ? 410 : 200 });
  }
});

test("a theme that was renamed or merged leads from its old addresses to where it is now", async () => {
  const { db } = app.deps.database;
  await planted(db, (trx) =>
    trx
      .insertInto("theme_moves")
      .values({ old_slug: "letters-and-sounds", new_slug: "phonics", moved_at: app.deps.clock.now() })
      .execute(),
  );
  for (const [path, to] of [
    ["/themes/letters-and-sounds", "/themes/phonics"],
    ["/practices?theme=letters-and-sounds", "/practices?theme=phonics"],
  ]) {
    const response = await app.get(path ?? "");
    expect([path, response.status, response.headers.get("location")]).toEqual([path, 301, to]);
  }
});
