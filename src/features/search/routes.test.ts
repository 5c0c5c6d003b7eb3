import { aHeadline } from "../../../test/support/builders/rated.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { inTransaction } from "../../platform/database/index.ts";
import { recordEvent } from "../../platform/events/index.ts";
import { testApp, type TestApp } from "../../../test/support/app.ts";
import { anAuthority, aPerson, aSchool } from "../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice, aTheme, type Practice } from "../../../test/support/builders/practices.ts";
import { practicePublished, practiceWithdrawn } from "../validation/index.ts";
import { rebuildIndex } from "./index.ts";

let app: TestApp;
const at = new Date("2026-11-20T10:00:00Z");

beforeAll(async () => {
  app = await testApp();
  const { db } = app.deps.database;
  await aTheme(db, "literacy");
  await aTheme(db, "phonics", { parentSlug: "literacy" });
  await aTheme(db, "attendance");
});

const db = () => app.deps.database.db;
const text = async (path: string) => (await app.get(path)).text();
const refsIn = (html: string) => [...html.matchAll(/href="\/practices\/(GP-\d+)"/g)].map(([, ref]) => ref);
const refsAt = async (path: string) => refsIn(await text(path));

function told(practice: Practice) {
  const { id, ref, publishedVersionId } = practice;
  return {
    authorityCode: practice.school.authorityCode,
    subject: { type: "practice", id },
    personId: null,
    facts: { practiceId: id, ref: ref ?? "", versionId: publishedVersionId ?? "" },
    happenedAt: at,
  };
}

async function published(given: Parameters<typeof aPublishedPractice>[1]) {
  const practice = await aPublishedPractice(db(), given);
  await inTransaction(db(), (trx) => recordEvent(trx, practicePublished, told(practice)));
  return practice;
}

describe("a published practice", () => {
  let practice: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    practice = await published({
      version: { title: "Quokka mornings", summary: "Children settle by naming one marsupial a day." },
      themes: ["phonics"],
      blocks: [{ title: "The bandicoot box", what: "A wombat on each table.", activeIngredients: "x", lessons: "y" }],
    });
    await published({ version: { title: "Walking to school", summary: "One wombat only." }, themes: ["attendance"] });
  });

  test("is found by its title, summary, blocks, themes and school", async () => {
    for (const words of ["quokka", "marsupials", "bandicoot", "wombat", "phonics", `"${practice.school.name}"`]) {
      expect({ words, refs: await refsAt(`/practices?q=${encodeURIComponent(words)}`) }).toEqual({
        words,
        refs: expect.arrayContaining([practice.ref]) as string[],
      });
    }
  });

  test("is found under its theme and the theme above it", async () => {
    expect(await refsAt("/themes/phonics")).toEqual([practice.ref]);
    expect(await refsAt("/themes/literacy")).toEqual([practice.ref]);
    expect((await app.get("/themes/no-such-theme")).status).toBe(404);
  });

  test("is ranked first where the word is in its title", async () => {
    const other = await published({ version: { title: "Wombats on tables", summary: "Wombats settle children." } });
    expect((await refsAt("/practices?q=wombat"))[0]).toBe(other.ref);
  });

  test("leaves out what has a word with a minus before it", async () => {
    expect(await refsAt("/practices?q=wombat+-quokka")).not.toContain(practice.ref);
  });

  test("shows what was searched for in bold, and an honest count", async () => {
    const html = await text("/practices?q=quokkas");
    expect(html).toContain("<mark>Quokka</mark> mornings");
    expect(html).toContain("1 practice for “quokkas”");
  });

  test("is reached at once by its reference", async () => {
    const response = await app.get(`/practices?q=${practice.ref.toLowerCase().replace("-", "")}`);
    expect([response.status, response.headers.get("location")]).toEqual([303, `/practices/${practice.ref}`]);
  });

  test("is at most three clicks from home, by its theme", async () => {
    expect(await text("/")).toContain('href="/themes/literacy"');
  });

  test("is in the sitemap and in the feed of the newest", async () => {
    for (const path of ["/sitemap.xml", "/practices.atom"]) {
      expect(await text(path)).toContain(`/practices/${practice.ref}`);
    }
  });

  test("is no longer found in the moment in which it is withdrawn", async () => {
    await inTransaction(db(), async (trx) => {
      await trx.updateTable("practices").set({ status: "withdrawn" }).where("id", "=", practice.id).execute();
      const { facts, ...rest } = told(practice);
      await recordEvent(trx, practiceWithdrawn, { ...rest, facts: { ...facts, reason: "Superseded" } });
    });
    expect(await text("/practices?q=quokka")).toContain("No practices for “quokka”");
    expect(await refsAt("/themes/phonics")).toEqual([]);
  });
});

test("a facet's count is what following it shows", async () => {
  await published({ version: { title: "Zither one", phases: ["primary"] }, themes: ["phonics"] });
  await published({ version: { title: "Zither two", phases: ["primary", "secondary"] }, themes: ["attendance"] });
  await published({ version: { title: "Zither three", phases: ["secondary"] }, themes: ["phonics", "attendance"] });
  for (const path of ["/practices?q=zither", "/practices?q=zither&theme=literacy", "/practices?phase=secondary"]) {
    const html = await text(path);
    const facets = [
      ...html.matchAll(/class="waymark-facets__choice[^"]*"><a [^>]*href="([^"]+)"[^>]*>[^<]+<\/a> <span[^>]*>(\d+)/g),
    ];
    expect(facets.length).toBeGreaterThan(1);
    for (const [, href = "", count] of facets) {
      const shown = await text(href.replaceAll("&amp;", "&"));
      expect(shown).toMatch(new RegExp(`>${count} practices?\\b`));
      expect({ href, shown: refsIn(shown).length }).toEqual({ href, shown: Number(count) });
    }
  }
});

test("where nothing has all of the words, what has some of them is shown, and the page says so", async () => {
  const practice = await published({ version: { title: "Xylophone hour" } });
  const html = await text("/practices?q=xylophone+unheardof");
  expect(refsIn(html)).toContain(practice.ref);
  expect(html).toContain("with some of the words “xylophone unheardof”");
  expect(html).toContain("No practice has all of them");
});

test("a text that looks like markup is shown as it was written", async () => {
  await published({ version: { title: 'Sackbut <script>alert(1)</script> & "more"', summary: "<b>Sackbut</b> time" } });
  const html = await text("/practices?q=sackbut");
  expect(html).not.toContain("<script>alert");
  expect(html).toContain("&lt;script>alert(1)&lt;/script>");
});

describe("what is not public", () => {
  test("a new version that is being written is not found, while the published one is", async () => {
    const practice = await published({ version: { title: "Ocarina club" } });
    await inTransaction(db(), async (trx) => {
      await trx.updateTable("practices").set({ status: "draft" }).where("id", "=", practice.id).execute();
      await recordEvent(trx, practicePublished, told(practice));
    });
    await rebuildIndex(db());
    expect(await refsAt("/practices?q=ocarina")).toEqual([practice.ref]);
  });
});

describe("a search that finds nothing", () => {
  test("is counted once a time, with its day and its words, and nothing about who searched", async () => {
    await text("/practices?q=Unfindable++Thing");
    await text("/practices?q=unfindable thing");
    await text("/practices?q=unfindable&theme=phonics");
    const rows = await db().selectFrom("empty_searches").selectAll().where("words", "like", "unfindable%").execute();
    expect(rows).toEqual([{ searched_on: "2026-11-21", words: "unfindable thing", times: 2 }]);
  });

  test("says that nothing was found and what to try, and speaks of nothing that is not there", async () => {
    for (const words of ["unfindable", "unfindable thing"]) {
      const html = await text(`/practices?q=${encodeURIComponent(words)}`);
      expect(html).toContain(`No practices for “${words}”`);
      expect(html).toContain("You could try:");
      expect(html).not.toMatch(/some of the words|at least one/);
    }
  });

  test("says what is wrong where a reference, a URN, a postcode or nothing but common words was typed, and is not counted", async () => {
    await published({ version: { title: "Gp steps" } });
    const said: Record<string, string> = {
      "gp-9999": "No published practice has the reference gp-9999.",
      "900007": "No school in the register has the URN 900007.",
      "FL2 4HG": "Measure miles from FL2 4HG",
      "of the": "“of the” is in everything or nothing.",
    };
    for (const [words, sentence] of Object.entries(said)) {
      const html = await text(`/practices?q=${encodeURIComponent(words)}`);
      expect(html).toContain(sentence);
      expect(html).not.toContain("You could try:");
    }
    for (const table of ["searches", "empty_searches"] as const) {
      const counted = await db().selectFrom(table).select("words").where("words", "in", Object.keys(said)).execute();
      expect([table, counted]).toEqual([table, []]);
    }
  });

  test("leads to a school where a postcode or a school's name was looked for", async () => {
    await aSchool(db(), { name: "Gannetholme Primary School" });
    for (const words of ["FL2 4HG", "fl24hg", "gannetholme"]) {
      expect(await text(`/practices?q=${encodeURIComponent(words)}`)).toContain(
        `href="/schools?q=${encodeURIComponent(words)}"`,
      );
    }
    expect(await text("/practices?q=unfindable")).not.toContain("Looking for a school");
  });

  test("is on the co-ordinator's list, and on nobody else's", async () => {
    const authority = await anAuthority(db());
    const school = await aSchool(db(), { authority });
    const coordinator = await aPerson(db(), { roles: [{ role: "co_ordinator", at: authority }] });
    const teacher = await aPerson(db(), { roles: [{ role: "school_staff", at: school }] });
    await text("/practices?q=unlistened");
    expect(await (await app.get("/empty-searches", coordinator)).text()).toContain("unlistened");
    expect(await (await app.get("/", coordinator)).text()).toContain('href="/empty-searches"');
    expect(await (await app.get("/", teacher)).text()).not.toContain('href="/empty-searches"');
    expect((await app.get("/empty-searches", teacher)).status).toBe(403);
    expect((await app.get("/empty-searches")).status).toBe(303);
  });
});

test("a page of search sets no cookie and may be kept by anybody who asks again", async () => {
  for (const path of ["/", "/practices?q=reading", "/themes"]) {
    const response = await app.get(path);
    expect([response.status, response.headers.get("set-cookie")]).toEqual([200, null]);
    expect(response.headers.get("cache-control")).toBe("public, no-cache");
  }
});

test("whatever is searched for is answered with a page", async () => {
  const odd = [
    "a",
    "%",
    "\\",
    '"',
    "'",
    "-",
    "&|!():*<->",
    "\0",
    "\u{1f600}",
    "\ud800",
    "x".repeat(600),
    "a b ".repeat(300),
  ];
  const file = new URL("../../../../shared/data/bad-input/naughty-strings/blns.json", import.meta.url);
  const naughty = (() => {
    try {
      return JSON.parse(readFileSync(file, "utf8")) as string[];
    } catch {
      return [];
    }
  })();
  for (const words of [...odd, ...naughty]) {
    const query = new URLSearchParams({ q: words.toWellFormed() });
    const { status } = await app.get(`/practices?${query.toString()}`);
    expect({ words, status }).toEqual({ words, status: 200 });
  }
  expect((await app.get("/practices?q=%ED%A0%80&page=99999&theme=%00")).status).toBe(200);
  expect(app.faults).toEqual([]);
}, 120_000);

test("a practice stands in its theme by its kitemark, which is said where kitemarks differ", async () => {
  await aTheme(db(), "handwriting");
  const older = await published({ version: { title: "Loops" }, themes: ["handwriting"] });
  await published({ version: { title: "Lines" }, themes: ["handwriting"] });
  expect(await text("/themes/handwriting")).toContain("2 practices, newest first");
  await inTransaction(db(), async (trx) => {
    await trx
      .updateTable("kitemarks")
      .set({ level: "leading", valid_until: "2028-01-01" })
      .where("practice_id", "=", older.id)
      .execute();
    await recordEvent(trx, practicePublished, told(older));
  });
  expect(await text("/themes/handwriting")).toContain("2 practices, best evidenced first");
  expect((await refsAt("/themes/handwriting"))[0]).toBe(older.ref);
});

test("a practice whose benefit in other schools is sure stands before any kitemark; one whose benefit is not, behind", async () => {
  await aTheme(db(), "spelling-bees");
  const inTheme = (title: string) => published({ version: { title }, themes: ["spelling-bees"] });
  const [sure, leading, unsure] = [await inTheme("Sure"), await inTheme("Marked"), await inTheme("Unsure")];
  await inTransaction(db(), async (trx) => {
    const lows = [aHeadline(sure, { low: 0.1 }), aHeadline(unsure, { low: -0.3, security: 5 })];
    await trx.insertInto("ratings").values(lows).execute();
    const kitemark = { level: "leading" as const, valid_until: "2028-01-01" };
    await trx.updateTable("kitemarks").set(kitemark).where("practice_id", "=", leading.id).execute();
    for (const one of [sure, leading, unsure]) await recordEvent(trx, practicePublished, told(one));
  });
  expect(await text("/themes/spelling-bees")).toContain("3 practices, best evidenced first");
  expect(await refsAt("/themes/spelling-bees")).toEqual([sure.ref, leading.ref, unsure.ref]);
});

test("what was misspelt is put right, which the page says, with the way back to what was typed", async () => {
  await published({ version: { title: "Walking on Fridays" }, themes: ["phonics"] });
  const html = await text("/practices?q=Fonics");
  expect(html).toContain("Showing results for <strong>phonics</strong>.");
  expect(html).toContain('href="/practices?q=Fonics&amp;exactly=1"');
  expect(await text("/practices?q=Fonics&exactly=1")).toContain("No practices for “Fonics”");
  expect(await text("/practices?q=unfindable")).not.toContain("Showing results for");
});
