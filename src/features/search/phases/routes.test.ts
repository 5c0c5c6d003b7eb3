import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { catchUpIndex } from "../index.ts";

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

const db = () => app.deps.database.db;
const open = async (path: string) => read(await app.get(path));

test("a phase for which there is nothing yet says so", async () => {
  expect((await open("/phases/post_16")).text).toContain("Nobody has published a practice for this phase yet");
  expect((await app.get("/phases/teatime")).status).toBe(404);
});

test("a phase leads to its practice by theme, and says on what there is none", async () => {
  await aTheme(db(), "music");
  await aTheme(db(), "governance");
  await aPublishedPractice(db(), { version: { title: "Singing", phases: ["primary"] }, themes: ["music"] });
  await aPublishedPractice(db(), { version: { title: "Visits", phases: ["secondary"] }, themes: ["governance"] });
  await catchUpIndex(db());
  const page = await open("/phases/primary");
  expect(page.links).toContainEqual({ text: "Singing", href: expect.stringMatching(/^\/practices\/GP-/) as string });
  expect(page.links).toContainEqual({ text: "Music", href: "/practices?theme=music&phase=primary" });
  expect(page.text).toContain("Nothing yet on governance");
  expect(page.text).not.toContain("Visits");
});

test("a theme says who practises it, for which phases there is nothing, and how to follow it", async () => {
  const page = await open("/themes/music");
  expect(page.text).toMatch(/Who practises it Dale and Fell \d+: 1 school/);
  expect(page.text).toContain("There is no practice yet on music for: early years, secondary");
  expect(page.links.map(({ href }) => href)).toContain("/practices.json?theme=music");
});

test("kitemarks that end within 90 days are listed, the soonest first, and no others", async () => {
  expect((await open("/soon-to-lapse")).text).toContain("No kitemark ends within 90 days");
  const until = (title: string, kitemarkUntil: string) =>
    aPublishedPractice(db(), { version: { title }, kitemarkUntil });
  await until("In February", "2027-02-10");
  await until("In December", "2026-12-10");
  await until("Long since", "2026-11-01");
  await until("In May", "2027-05-10");
  await aPractice(db(), { status: "withdrawn", version: { title: "Gone" }, kitemarkUntil: "2026-12-11" });
  await catchUpIndex(db());
  const page = await open("/soon-to-lapse");
  expect(page.find(".waymark-card__title")).toEqual(["In December", "In February"]);
});
