import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { plantThemes } from "../../practices/index.ts";
import { catchUpIndex } from "../index.ts";
import { plainNeeds } from "./needs.ts";

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
  await plantThemes(app.deps.database.db, app.deps.clock.now());
});

test("about forty needs are put in plain words, each at an address of its own", () => {
  expect(plainNeeds.length).toBeGreaterThanOrEqual(40);
  expect(new Set(plainNeeds.map(({ slug }) => slug)).size).toBe(plainNeeds.length);
  expect(new Set(plainNeeds.map(({ wants }) => wants)).size).toBe(plainNeeds.length);
  for (const { slug, wants } of plainNeeds) {
    expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(wants).toMatch(/^[a-z].*[a-z0-9]$/i);
  }
});

test("every need has its page, which leads to themes that there are", async () => {
  const links = (await read(await app.get("/improve"))).links.map(({ href }) => href);
  for (const { slug, wants, themes } of plainNeeds) {
    expect(links).toContain(`/improve/${slug}`);
    const page = await read(await app.get(`/improve/${slug}`));
    expect([page.status, page.heading]).toEqual([200, `I want to ${wants}`]);
    const hrefs = page.links.map(({ href }) => href);
    for (const theme of themes) expect(hrefs).toContain(`/themes/${theme}`);
  }
  expect((await app.get("/improve/something-else")).status).toBe(404);
});

test("what answers a need best comes first, then the rest of its theme, and nothing else", async () => {
  const { db } = app.deps.database;
  const rest = await aPublishedPractice(db, { version: { title: "Loops and joins" }, themes: ["writing"] });
  const best = await aPublishedPractice(db, {
    version: { title: "A real reader", summary: "Reluctant writers wrote longer once there was an audience." },
    themes: ["writing"],
  });
  const other = await aPublishedPractice(db, { version: { title: "Writing cheques" }, themes: ["governance"] });
  await catchUpIndex(db);
  const { links } = await read(await app.get("/improve/reluctant-writers"));
  const refs = links.flatMap(({ href }) => /^\/practices\/(GP-\d+)$/.exec(href)?.[1] ?? []);
  expect(refs).toEqual([best.ref, rest.ref]);
  expect(refs).not.toContain(other.ref);
});

test("a need that nobody has answered yet says so, and where to go", async () => {
  expect((await read(await app.get("/improve/swimming-and-sport"))).text).toContain(
    "No school has published a practice for this yet",
  );
});
