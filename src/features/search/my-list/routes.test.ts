import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, type Person } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPractice, aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { policyTable, type Action } from "../../../policy/index.ts";
import { catchUpIndex } from "../index.ts";
import { mostListed } from "./list.ts";

let app: TestApp;
let teacher: Person;
let colleague: Person;

beforeAll(async () => {
  app = await testApp();
  const school = await aSchool(app.deps.database.db);
  teacher = await aPerson(app.deps.database.db, { roles: [{ role: "school_staff", at: school }] });
  colleague = await aPerson(app.deps.database.db, { roles: [{ role: "school_lead", at: school }] });
});

const db = () => app.deps.database.db;
const listPage = async (as: Person) => read(await app.get("/my-list", as));
const add = (ref: string, as: Person) => app.post("/my-list/practices", { ref }, as);
const refsOn = async (as: Person) => {
  const { links } = await listPage(as);
  return [...new Set(links.flatMap(({ href }) => /^\/practices\/(GP-\d+)$/.exec(href)?.[1] ?? []))];
};

async function published(title: string) {
  const practice = await aPublishedPractice(db(), { version: { title } });
  await catchUpIndex(db());
  return practice;
}

async function aReader(): Promise<Person> {
  return aPerson(db(), { roles: [{ role: "school_staff", at: await aSchool(db()) }] });
}

test("a practice is kept from its page, once, with a note that only its writer reads", async () => {
  const practice = await published("Wax tablets");
  const page = await read(await app.get(`/practices/${practice.ref}`, teacher));
  expect(page.buttons).toContain("Add to my list");
  for (let times = 0; times < 2; times++) expect((await add(practice.ref, teacher)).status).toBe(303);
  expect(await refsOn(teacher)).toEqual([practice.ref]);
  const address = `/my-list/practices/${practice.ref}/notes`;
  expect((await app.post(address, { note: "Ask about the wax." }, teacher)).status).toBe(303);
  expect((await listPage(teacher)).text).toContain("Ask about the wax.");
  const shared = (await listPage(teacher)).links.find(({ href }) => href.startsWith("/lists?"));
  const theirs = await read(await app.get(shared?.href ?? ""));
  expect(theirs.text).toContain("Wax tablets");
  expect(theirs.html).not.toContain("Ask about the wax.");
  expect(theirs.html).not.toContain(teacher.name);
  const events = await db().selectFrom("events").select("facts").where("person_id", "=", teacher.id).execute();
  expect(events.map(({ facts }) => facts)).toEqual([{ what: "added" }, { what: "noted" }]);
});

test("from the list it is one step back to the page on which the practice was found, and to no other place", async () => {
  const practice = await published("Quill pens");
  const reader = await aReader();
  const from = "/practices?q=quill";
  const opened = async (referer: string, as?: Person) =>
    read(await app.get(`/practices/${practice.ref}`, as, { referer }));
  const form = (await opened(app.deps.config.publicUrl + from, reader)).forms.find(
    ({ action }) => action === "/my-list/practices",
  );
  expect(form?.fields["from"]).toEqual([from]);
  expect((await opened(`https://elsewhere.example${from}`, reader)).html).not.toContain('name="from"');
  expect((await opened(app.deps.config.publicUrl + from)).html).not.toContain('name="from"');
  const added = await app.post("/my-list/practices", { ref: practice.ref, from }, reader);
  const list = await read(await app.get(added.headers.get("location") ?? "", reader));
  expect(list.links).toContainEqual({ text: "Back to where you found it", href: from });
  for (const elsewhere of ["https://elsewhere.example/themes/x", "//elsewhere.example", "/queue"]) {
    const sent = await app.post("/my-list/practices", { ref: practice.ref, from: elsewhere }, reader);
    expect(sent.headers.get("location")).toBe("/my-list");
  }
});

test("a list has its owner's order, and what is removed is gone", async () => {
  const reader = await aReader();
  const practices = [await published("First"), await published("Second"), await published("Third")];
  const [first = "", second = "", third = ""] = practices.map(({ ref }) => ref);
  for (const ref of [first, second, third]) await add(ref, reader);
  await app.post(`/my-list/practices/${third}/moves`, { direction: "up" }, reader);
  expect(await refsOn(reader)).toEqual([first, third, second]);
  await app.post(`/my-list/practices/${first}/moves`, { direction: "up" }, reader);
  expect(await refsOn(reader)).toEqual([first, third, second]);
  await app.post(`/my-list/practices/${first}/moves`, { direction: "down" }, reader);
  expect(await refsOn(reader)).toEqual([third, first, second]);
  expect((await app.post(`/my-list/practices/${first}/moves`, { direction: "away" }, reader)).status).toBe(422);
  await app.post(`/my-list/practices/${first}/removals`, {}, reader);
  expect(await refsOn(reader)).toEqual([third, second]);
  expect((await app.post(`/my-list/practices/${first}/removals`, {}, reader)).status).toBe(404);
});

test("nobody reads or changes what is on somebody else's list", async () => {
  const practice = await published("Gorse tea");
  await add(practice.ref, teacher);
  const address = `/my-list/practices/${practice.ref}`;
  expect(await refsOn(colleague)).not.toContain(practice.ref);
  for (const what of ["notes", "moves", "removals"]) {
    expect((await app.post(`${address}/${what}`, { note: "x", direction: "up" }, colleague)).status).toBe(404);
    expect((await app.post(`${address}/${what}`, { note: "x" })).status).toBe(401);
  }
  expect((await app.get("/my-list")).headers.get("location")).toBe("/sign-in?then=%2Fmy-list");
  expect(await refsOn(teacher)).toContain(practice.ref);
});

test("without its scope a list would be read by everybody, so it is the scope that keeps it", async () => {
  const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
  const kept = table["list.keep"];
  table["list.keep"] = [{ to: "signed_in", where: { kind: "always" } }];
  const practice = await published("Bracken soup");
  await add(practice.ref, teacher);
  const seen = await refsOn(colleague);
  table["list.keep"] = kept;
  expect(seen).toContain(practice.ref);
});

test("only what is published can be kept", async () => {
  const draft = await aPractice(db(), { status: "submitted" });
  const withdrawn = await aPractice(db(), { status: "withdrawn" });
  for (const ref of ["GP-999999", "", "nonsense", draft.id, withdrawn.ref ?? ""]) {
    expect({ ref, status: (await add(ref, teacher)).status }).toEqual({ ref, status: 404 });
  }
});

test("what was withdrawn since stays on the list and says so, and is not among what is shared", async () => {
  const reader = await aReader();
  const practice = await published("Peat lamps");
  await add(practice.ref, reader);
  await planted(db(), (trx) =>
    trx.updateTable("practices").set({ status: "withdrawn" }).where("id", "=", practice.id).execute(),
  );
  const page = await listPage(reader);
  expect(page.text).toContain(`${practice.ref} Peat lamps has been withdrawn`);
  expect(page.links.some(({ href }) => href.startsWith("/lists"))).toBe(false);
});

test("a note that is too long, or may point at a pupil, is not kept unasked, and nothing typed is lost", async () => {
  const reader = await aReader();
  const { ref } = await published("Sundial walks");
  await add(ref, reader);
  const address = `/my-list/practices/${ref}/notes`;
  const long = await read(await app.post(address, { note: "x".repeat(501) }, reader));
  expect([long.status, long.errors]).toEqual([422, ["The note must be 500 characters or fewer"]]);
  const note = "Try with Maisie Thornton in Year 5, who has dyslexia.";
  const page = await read(await app.post(address, { note }, reader));
  expect([page.status, page.title]).toEqual([422, "Error: My list – Waymark"]);
  expect(page.errors[0]).toMatch(/looks like/);
  expect(page.forms.find(({ action }) => action === address)?.fields["note"]).toEqual([note]);
  expect((await app.post(address, { note, no_pupil: "yes" }, reader)).status).toBe(303);
  expect((await listPage(reader)).text).toContain(note);
});

test("a list that is full says what to do", async () => {
  const reader = await aReader();
  const practices = await Promise.all(
    Array.from({ length: mostListed + 1 }, (_, at) => aPublishedPractice(db(), { version: { title: `Many ${at}` } })),
  );
  for (const { ref } of practices.slice(0, mostListed)) await add(ref, reader);
  const full = await read(await add(practices.at(-1)?.ref ?? "", reader));
  expect(full.status).toBe(409);
  expect(full.text).toContain("Remove one from your list");
});

test("an empty list says what would be there and how to begin", async () => {
  expect((await listPage(await aReader())).text).toContain("find practice, open one and choose “Add to my list”");
});
