import { beforeAll, describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { roles } from "../../../policy/index.ts";
import { catchUpIndex } from "../../search/index.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const lead = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });

const about = { introduction: "What it is about.", parent: "", synonyms: "", abbreviations: "" };
const editsOf = async (slug: string) => {
  const form = (await read(await app.get(`/theme-list/${slug}`, coordinator))).forms.find(({ action }) =>
    action.startsWith("/theme-list/"),
  );
  return form?.fields["edits"]?.[0] ?? "";
};
const change = async (slug: string, form: Record<string, string>, as = coordinator) =>
  app.post(`/theme-list/${slug}`, { ...about, edits: await editsOf(slug), ...form }, as);
const merge = async (slug: string, into: string) =>
  app.post(`/theme-list/${slug}/mergers`, { edits: await editsOf(slug), into }, coordinator);
const themesOf = async (versionId: string) =>
  (
    await db
      .selectFrom("practice_version_themes")
      .select("theme_slug")
      .where("version_id", "=", versionId)
      .orderBy("theme_slug")
      .execute()
  ).map(({ theme_slug }) => theme_slug);

beforeAll(async () => {
  await aTheme(db, "literacy");
  await aTheme(db, "mathematics");
});

describe("who keeps the list of themes", () => {
  const keepers = new Set(["co_ordinator", "authority_lead"]);

  test.each(roles.filter((role) => role !== "operator"))("%s", async (role) => {
    const isAtSchool = ["school_staff", "school_lead", "governor", "school_administrator"].includes(role);
    const person = await aPerson(db, { roles: [{ role, at: isAtSchool ? school : authority }] });
    await aTheme(db, "oracy");
    const expected = keepers.has(role) ? 200 : 403;
    expect((await app.get("/theme-list", person)).status).toBe(expected);
    expect((await app.get("/new-theme", person)).status).toBe(expected);
    expect((await app.get("/theme-list/oracy", person)).status).toBe(keepers.has(role) ? 200 : 404);
    if (keepers.has(role)) return;
    const added = await app.post("/new-theme", { ...about, name: "Not theirs" }, person);
    expect(added.status).toBe(403);
    expect((await read(added)).text).toContain("co-ordinator");
  });

  test("nobody who is not signed in; and a theme that is not there is not found", async () => {
    expect((await app.get("/theme-list")).status).toBe(303);
    expect((await app.get("/theme-list/nowhere", lead)).status).toBe(404);
    expect((await app.post("/theme-list/nowhere", about, lead)).status).toBe(404);
  });
});

describe("adding", () => {
  test("a theme gives it an address, its words, and a place among those beneath its parent", async () => {
    const answer = await app.post(
      "/new-theme",
      { ...about, name: "Guided talk", parent: "literacy", synonyms: "book talk\nbook talk", abbreviations: "GT" },
      coordinator,
    );
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/theme-list"]);
    const words = await db.selectFrom("theme_words").selectAll().where("theme_slug", "=", "guided-talk").execute();
    expect(words.map(({ word, kind }) => `${kind} ${word}`).toSorted()).toEqual([
      "abbreviation GT",
      "synonym book talk",
    ]);
    const page = await read(await app.get("/themes/literacy"));
    expect(page.links).toContainEqual(expect.objectContaining({ href: "/themes/guided-talk" }));
    expect((await read(await app.get("/theme-list", lead))).text).toContain("added the theme “Guided talk”");
  });

  test.each([
    ["no name", { name: " " }, "Enter the name that teachers use"],
    ["the name of another", { name: "LITERACY" }, "There is a theme called LITERACY already"],
    ["no introduction", { name: "New", introduction: "" }, "Say in one or two sentences what it is about"],
    ["a parent that is not at the top", { name: "New", parent: "guided-talk" }, "Choose one of the themes at the top"],
    ["a word that is too long", { name: "New", synonyms: "a".repeat(61) }, "must be 60 characters or fewer"],
  ])("with %s is told so, and keeps what was typed", async (_, form, message) => {
    const answer = await app.post("/new-theme", { ...about, abbreviations: "KEPT", ...form }, coordinator);
    const page = await read(answer);
    expect(page.status).toBe(422);
    expect(page.errors.join()).toContain(message);
    expect(page.forms.find(({ action }) => action === "/new-theme")?.fields["abbreviations"]).toEqual(["KEPT"]);
    expect(await db.selectFrom("themes").select("slug").where("name", "=", "New").execute()).toEqual([]);
  });
});

describe("renaming", () => {
  test("keeps the old address for good: it leads to the new one, and practices, drafts and searches go along", async () => {
    await aTheme(db, "number-sense", { parentSlug: "mathematics" });
    const published = await aPublishedPractice(db, { school, themes: ["number-sense"] });
    const draft = await aPractice(db, { school, themes: ["number-sense"] });
    await catchUpIndex(db);
    await change("number-sense", { name: "Early counting", parent: "mathematics" });
    expect(await themesOf(published.workingVersionId)).toEqual(["early-counting"]);
    expect(await themesOf(draft.workingVersionId)).toEqual(["early-counting"]);
    const old = await app.get("/themes/number-sense");
    expect([old.status, old.headers.get("location")]).toEqual([301, "/themes/early-counting"]);
    const search = await app.get("/practices?theme=number-sense");
    expect([search.status, search.headers.get("location")]).toEqual([301, "/practices?theme=early-counting"]);
    expect((await read(await app.get("/themes/early-counting"))).text).toContain(published.title);
    expect((await read(await app.get("/practices?q=counting"))).text).toContain(published.title);
    const kept = await app.get("/theme-list/number-sense", lead);
    expect(kept.headers.get("location")).toBe("/theme-list/early-counting");
  });

  test("twice leads from both old addresses at once to the last, and back again to where it began", async () => {
    await aTheme(db, "one");
    await change("one", { name: "Two" });
    await change("two", { name: "Three" });
    for (const slug of ["one", "two"]) {
      expect((await app.get(`/themes/${slug}`)).headers.get("location")).toBe("/themes/three");
    }
    await change("three", { name: "One" });
    expect((await app.get("/themes/one")).status).toBe(200);
    expect((await app.get("/themes/three")).headers.get("location")).toBe("/themes/one");
    await app.post("/new-theme", { ...about, name: "Two" }, coordinator);
    expect((await app.get("/themes/two")).headers.get("location")).toBe("/themes/one");
    expect((await app.get("/themes/two-2")).status).toBe(200);
  });

  test("in its capitals alone leaves the address as it is", async () => {
    await aTheme(db, "eco-schools");
    await change("eco-schools", { name: "Eco-Schools" });
    expect((await read(await app.get("/themes/eco-schools"))).heading).toBe("Eco-Schools");
  });

  test("leaves a draft that is open on somebody's screen with the theme that was chosen there", async () => {
    await aTheme(db, "story-time");
    const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
    const draft = await aPractice(db, { school, author });
    const form = (await read(await app.get(`/drafts/${draft.id}/sections/what-and-for-whom`, author))).forms.at(-1);
    await change("story-time", { name: "Stories" });
    const sent = { ...form?.fields, themes: ["story-time"] };
    expect((await app.post(`/drafts/${draft.id}/sections/what-and-for-whom`, sent, author)).status).toBe(303);
    expect(await themesOf(draft.workingVersionId)).toEqual(["stories"]);
  });
});

describe("merging", () => {
  test("moves practices, those beneath, words and old addresses to the theme that stays", async () => {
    await aTheme(db, "talk");
    await aTheme(db, "debate", { parentSlug: "talk" });
    await aTheme(db, "oral-language");
    await change("talk", { name: "Spoken words", synonyms: "chatter" });
    const both = await aPublishedPractice(db, { school, themes: ["spoken-words", "oral-language"] });
    const under = await aPublishedPractice(db, { school, themes: ["debate"] });
    await catchUpIndex(db);
    expect((await merge("spoken-words", "oral-language")).status).toBe(303);
    expect(await themesOf(both.workingVersionId)).toEqual(["oral-language"]);
    for (const slug of ["talk", "spoken-words"]) {
      const old = await app.get(`/themes/${slug}`);
      expect([old.status, old.headers.get("location")]).toEqual([301, "/themes/oral-language"]);
    }
    const page = await read(await app.get("/themes/oral-language"));
    expect(page.text).toContain(both.title);
    expect(page.text).toContain(under.title);
    const words = await db.selectFrom("theme_words").select("word").where("theme_slug", "=", "oral-language").execute();
    expect(words.map(({ word }) => word).toSorted()).toEqual(["Spoken words", "chatter"]);
    expect((await read(await app.get("/theme-list", lead))).text).toContain("merged the theme “Spoken words” into");
  });

  test("a theme that has others beneath it into one that is beneath another is refused, and nothing has moved", async () => {
    await aTheme(db, "garden");
    await aTheme(db, "bees", { parentSlug: "garden" });
    const page = await read(await merge("garden", "guided-talk"));
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([expect.stringContaining("Choose a theme at the top")]);
    expect((await app.get("/themes/garden")).status).toBe(200);
    expect((await read(await merge("garden", ""))).errors).toEqual(["Choose the theme that it is merged into"]);
  });
});

test("the second of two who change a theme at once is shown both, and nothing of theirs is done", async () => {
  await aTheme(db, "playground");
  const edits = await editsOf("playground");
  await app.post("/theme-list/playground", { ...about, edits, name: "Playground", synonyms: "yard" }, coordinator);
  const late = await app.post("/theme-list/playground", { ...about, edits, name: "Yard" }, lead);
  expect(late.status).toBe(409);
  const told = await read(late);
  expect(told.text).toContain("This was changed after you opened the page");
  expect(told.text).toContain("Saved now: Synonyms");
  expect(told.forms.find(({ action }) => action === "/theme-list/playground")?.fields["name"]).toEqual(["Yard"]);
  expect((await app.post("/theme-list/playground/mergers", { edits, into: "literacy" }, lead)).status).toBe(409);
  expect((await app.get("/themes/playground")).status).toBe(200);
});

test("saving a theme as it is does nothing and tells nothing", async () => {
  await aTheme(db, "quiet");
  const form = (await read(await app.get("/theme-list/quiet", coordinator))).forms.at(-1);
  const before = await db.selectFrom("events").select("id").execute();
  expect((await app.post("/theme-list/quiet", { ...form?.fields, parent: "" }, coordinator)).status).toBe(303);
  expect(await db.selectFrom("events").select("id").execute()).toHaveLength(before.length);
});
