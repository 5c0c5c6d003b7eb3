import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const lead = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
const head = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }] });
await aTheme(db, "phonics");
await aTheme(db, "reading");

let made = 0;
const aForm = (given: Record<string, string | string[]> = {}) => ({
  title: "Reading in two languages",
  description: "How schools in a bilingual province teach reading.",
  address: `https://two-languages.example/${++made}`,
  source: "Institute for Bilingual Schooling",
  kind: "international",
  licence: "cc_by",
  phases: ["primary"],
  themes: ["phonics"],
  ...given,
});
const added = async (given: Record<string, string | string[]> = {}) => {
  const answer = await app.post("/new-beyond", aForm(given), coordinator);
  expect(answer.status).toBe(303);
  return (answer.headers.get("location") ?? "").replace("/practices/", "");
};
const editsOf = async (ref: string) => {
  const page = await read(await app.get(`/beyond/${ref}`, coordinator));
  return page.forms.find(({ action }) => action === `/beyond/${ref}`)?.fields["edits"]?.[0] ?? "";
};

describe("something from beyond the authority", () => {
  test("is read by anybody at its permanent address, marked as not validated, with source, licence and a safe link", async () => {
    const ref = await added();
    expect(ref).toMatch(/^NR-\d+$/);
    const page = await read(await app.get(`/practices/${ref}`));
    expect(page.heading).toBe("Reading in two languages");
    for (const said of [
      "Not validated here.",
      "Institute for Bilingual Schooling",
      "Creative Commons",
      "International practice",
    ])
      expect(page.text).toContain(said);
    expect(page.html).toContain('rel="external noopener noreferrer"');
    expect(page.links).toContainEqual({ text: "Phonics", href: "/themes/phonics" });
    const small = await app.get(`/practices/${ref.toLowerCase()}`);
    expect([small.status, small.headers.get("location")]).toEqual([301, `/practices/${ref}`]);
  });

  test("is two clicks from home", async () => {
    const ref = await added({ title: "Found from home" });
    const home = await read(await app.get("/"));
    expect(home.links.map(({ href }) => href)).toContain("/beyond");
    const list = await read(await app.get("/beyond"));
    expect(list.links).toContainEqual({ text: "Found from home", href: `/practices/${ref}` });
  });

  test("that was never there is not found", async () => {
    expect((await app.get("/practices/NR-999999")).status).toBe(404);
    expect((await app.get("/beyond/NR-999999", coordinator)).status).toBe(404);
  });

  test("tells search by an event that it is kept, and that it is retired", async () => {
    const ref = await added();
    await app.post(
      `/beyond/${ref}/retirements`,
      { edits: await editsOf(ref), reason: "Its address leads nowhere." },
      lead,
    );
    const events = await db
      .selectFrom("events")
      .select(["type", "facts"])
      .where("subject_type", "=", "beyond_practice")
      .orderBy("sequence", "desc")
      .limit(2)
      .execute();
    expect(events.map(({ type }) => type)).toEqual(["beyond_retired", "beyond_kept"]);
    expect(events[0]?.facts).toMatchObject({ ref });
    const gone = await read(await app.get(`/practices/${ref}`));
    expect([gone.status, gone.heading]).toEqual([410, "This is no longer kept here"]);
    expect(gone.text).toContain("Its address leads nowhere.");
    expect((await app.get("/beyond").then(read)).links.map(({ href }) => href)).not.toContain(`/practices/${ref}`);
  });
});

describe("keeping the list", () => {
  test("is for co-ordinators and authority leads", async () => {
    const ref = await added();
    expect((await app.get(`/beyond/${ref}`, lead)).status).toBe(200);
    expect((await app.get("/new-beyond", head)).status).toBe(403);
    expect((await app.post("/new-beyond", aForm(), head)).status).toBe(403);
    expect((await app.post(`/beyond/${ref}`, aForm(), head)).status).toBe(404);
    expect((await app.get("/new-beyond")).status).toBe(303);
  });

  test.each([
    ["no title", { title: "" }, "Enter its title"],
    ["an address that is not of the web", { address: "javascript:alert(1)" }, "Enter an address of the public web"],
    ["no kind", { kind: "" }, "Choose whether it is regional, national or international"],
    ["no licence", { licence: "x" }, "Choose the terms on which it may be used"],
    ["no theme", { themes: [] }, "Choose at least one theme"],
  ])("with %s is told so, and keeps what was typed", async (_, form, message) => {
    const page = await read(await app.post("/new-beyond", aForm({ source: "Kept", ...form }), coordinator));
    expect(page.status).toBe(422);
    expect(page.errors.join()).toContain(message);
    expect(page.forms.find(({ action }) => action === "/new-beyond")?.fields["source"]).toEqual(["Kept"]);
  });

  test("refuses an address that is there already, and says where", async () => {
    const ref = await added({ address: "https://twice.example/" });
    const page = await read(await app.post("/new-beyond", aForm({ address: "https://twice.example" }), coordinator));
    expect(page.errors).toEqual([`This address is here already, as ${ref}`]);
  });

  test("by two at once: the second is told, and nothing of theirs is done", async () => {
    const ref = await added();
    const edits = await editsOf(ref);
    expect((await app.post(`/beyond/${ref}`, { ...aForm({ title: "First" }), edits }, coordinator)).status).toBe(303);
    expect((await app.post(`/beyond/${ref}`, { ...aForm({ title: "Second" }), edits }, lead)).status).toBe(409);
    expect((await read(await app.get(`/practices/${ref}`))).heading).toBe("First");
    expect((await app.post(`/beyond/${ref}/retirements`, { edits, reason: "x" }, lead)).status).toBe(409);
  });

  test("a retirement without a reason is asked for one", async () => {
    const ref = await added();
    const sent = { edits: await editsOf(ref), reason: " " };
    const page = await read(await app.post(`/beyond/${ref}/retirements`, sent, coordinator));
    expect([page.status, page.errors]).toEqual([422, ["Say why it is no longer kept; the reason is public"]]);
  });
});

test("a theme that is merged takes what is from beyond along", async () => {
  const ref = await added({ themes: ["reading"] });
  await app.post("/theme-list/reading/mergers", { edits: "0", into: "phonics" }, coordinator);
  const page = await read(await app.get(`/practices/${ref}`));
  expect(page.links).toContainEqual({ text: "Phonics", href: "/themes/phonics" });
});
