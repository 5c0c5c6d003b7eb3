import { XMLParser } from "fast-xml-parser";
import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { catchUpIndex } from "../index.ts";

type Entry = { id: string; title: { "#text": string } | string; summary: { "#text": string } };

let app: TestApp;
let older: string;
let newer: string;

beforeAll(async () => {
  app = await testApp();
  const { db } = app.deps.database;
  await aTheme(db, "music");
  const published = (title: string, day: string, themes: string[]) =>
    aPublishedPractice(db, { version: { title, summary: `${title} & more <b>` }, publishedAt: new Date(day), themes });
  ({ ref: older } = await published("Recorder Mondays", "2026-10-01T09:00:00Z", ["music"]));
  ({ ref: newer } = await published("Recorder Fridays", "2026-11-01T09:00:00Z", ["music"]));
  await published("Chess", "2026-11-02T09:00:00Z", []);
  for (const status of ["submitted", "withdrawn"] as const) {
    await aPractice(db, { status, version: { title: "Hidden recorders" }, themes: ["music"] });
  }
  await catchUpIndex(db);
});

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ["entry", "url", "link"].includes(name) });

async function atom(path: string) {
  const response = await app.get(path);
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const { feed } = parser.parse(await response.text()) as { feed: { title: string; updated: string; entry?: Entry[] } };
  return feed;
}

const refsOf = (entries: Entry[] = []) => entries.map(({ id }) => id.split("/").at(-1));

test("every search and every theme has its feed, the newest first, of what is public", async () => {
  for (const query of ["?q=recorder", "?theme=music"]) {
    expect(refsOf((await atom(`/practices.atom${query}`)).entry)).toEqual([newer, older]);
    const json = (await (await app.get(`/practices.json${query}`)).json()) as {
      version: string;
      items: { url: string }[];
    };
    expect(json.version).toBe("https://jsonfeed.org/version/1.1");
    expect(json.items.map(({ url }) => url.split("/").at(-1))).toEqual([newer, older]);
  }
  expect((await atom("/practices.atom")).entry).toHaveLength(3);
});

test("a feed says what it is of, when it last changed, and its texts so that a reader shows them as they were written", async () => {
  const feed = await atom("/practices.atom?q=recorder&theme=music");
  expect(feed.title).toBe("Waymark: “recorder”, Music");
  expect(feed.updated).toBe("2026-11-01T09:00:00.000Z");
  expect(JSON.stringify(feed.entry?.[0])).toContain("Recorder Fridays &amp; more &lt;b&gt;");
  const json = await (await app.get("/practices.json?q=recorder&theme=music")).json();
  expect(JSON.stringify(json)).toContain("Recorder Fridays & more <b>");
});

test("a search that finds nothing has a feed with nothing in it", async () => {
  expect((await atom("/practices.atom?q=unfindable")).entry).toBeUndefined();
});

test("the pages of a search and of a theme tell of their feeds", async () => {
  for (const path of ["/practices?q=recorder&page=1", "/themes/music", "/"]) {
    const { html } = await read(await app.get(path));
    const query = path.includes("q=") ? "?q=recorder" : path === "/" ? "" : "?theme=music";
    expect(html).toContain(`type="application/atom+xml" title="Newest practices" href="/practices.atom${query}"`);
    expect(html).toContain(`href="/practices.json${query}"`);
  }
});

test("the sitemap holds every public page once, with the day of its last publication", async () => {
  const text = await (await app.get("/sitemap.xml")).text();
  const { urlset } = parser.parse(text) as { urlset: { url: { loc: string; lastmod?: string }[] } };
  const paths = urlset.url.map(({ loc }) => loc.replace(app.deps.config.publicUrl, ""));
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining(["/", "/themes/music", "/improve/spelling", "/map", `/practices/${newer}`]),
  );
  expect(urlset.url.find(({ loc }) => loc.endsWith(newer))?.lastmod).toBe("2026-11-01T09:00:00.000Z");
  expect(text).not.toContain("Hidden");
});

test("a sitemap that is too long for one file is a list of its parts", async () => {
  const { ref } = await aPublishedPractice(app.deps.database.db, { ref: "GP-123456" });
  const index = await (await app.get("/sitemap.xml")).text();
  const parts = [...index.matchAll(/sitemap\.xml\?part=(\d+)/g)].map(([, part]) => part);
  expect(parts).toEqual(["3", "7"]);
  expect(await (await app.get("/sitemap.xml?part=7")).text()).toContain(`/practices/${ref}`);
  const first = await (await app.get("/sitemap.xml?part=3")).text();
  expect(first).toContain(`/practices/${older}`);
  expect(first).toContain("/themes/music");
  expect(first).not.toContain(ref);
});
