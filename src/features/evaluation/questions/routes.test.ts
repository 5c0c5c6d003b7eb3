import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const [ours, theirs] = [await anAuthority(db), await anAuthority(db)];

async function twoSchools() {
  const [school, better] = [await aSchool(db, { authority: ours }), await aSchool(db, { authority: theirs })];
  const at = async (role: "school_lead" | "school_staff" | "governor", place: typeof school) =>
    aPerson(db, { roles: [{ role, at: place }] });
  return { school, better, staff: await at("school_staff", school), lead: await at("school_lead", better), at };
}

const about = { about: "ks2_reading_average", year: "2026" };
const newPath = (urn: string) => `/schools/${urn}/questions/new?about=ks2_reading_average&year=2026&from=1`;
const words = "Your reading rose by three points. What did you change in Year 5?";

async function asked() {
  const world = await twoSchools();
  const given = { ...about, from: world.school.urn, question: words };
  const sent = await app.post(`/schools/${world.better.urn}/questions`, given, world.staff);
  return { ...world, sent, path: sent.headers.get("location") ?? "" };
}

test("staff ask a school that does better, and its lead is written to and finds it in My work", async () => {
  const { sent, path, school, lead, staff, better } = await asked();
  expect(sent.status).toBe(303);
  const mail = (await app.mails()).findLast(({ to }) => to === lead.email);
  expect(mail?.subject).toBe(`${school.name} asks you what makes the difference`);
  const waiting = await read(await app.get("/my-work", lead));
  expect(waiting.text).toContain(`Answer ${school.name}, which asks what makes the difference`);
  const own = await read(await app.get(path, staff));
  expect(own.text).toContain(`Not answered yet. Whoever leads ${better.name} was written to.`);
  expect(own.buttons).not.toContain("Send the answer");
});

test("the lead answers, the asker is written to, and may nominate it", async () => {
  const { path, lead, staff, better } = await asked();
  const answer = "We read the same book five days running. Do call.";
  expect((await app.post(`${path}/answers`, { answer }, lead)).status).toBe(303);
  const mail = (await app.mails()).findLast(({ to }) => to === staff.email);
  expect(mail?.subject).toBe(`${better.name} has answered you`);
  const page = await read(await app.get(path, staff));
  expect(page.text).toContain(answer);
  const nominate = page.links.find(({ text }) => text === "Nominate it")?.href ?? "";
  const form = await read(await app.get(nominate, staff));
  expect(form.html).toContain(better.urn);
  expect((await read(await app.get("/my-work", staff))).text).toContain(`Read what ${better.name} answered`);
});

test("a second answer is told that a colleague was first", async () => {
  const { path, lead, at, better } = await asked();
  const second = await at("school_lead", better);
  const answers = [
    await app.post(`${path}/answers`, { answer: "First" }, lead),
    await app.post(`${path}/answers`, { answer: "Second" }, second),
  ];
  expect(answers.map(({ status }) => status)).toEqual([303, 409]);
  expect((await read(await app.get(path, lead))).text).not.toContain("Second");
});

test("the co-ordinators of both authorities see that it was asked, and not the words", async () => {
  const { path, school, better } = await asked();
  for (const authority of [ours, theirs]) {
    const coOrdinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
    const list = await read(await app.get("/questions", coOrdinator));
    expect(list.text).toContain(`${school.name} asks ${better.name}`);
    expect(list.text).not.toContain("three points");
    expect((await app.get(path, coOrdinator)).status).toBe(404);
  }
});

test("nobody else sees it, and only the lead of the school that is asked may answer", async () => {
  const { path, at, better, staff } = await asked();
  const stranger = await at("school_lead", await aSchool(db, { authority: ours }));
  const governor = await at("governor", better);
  expect((await app.get(path, stranger)).status).toBe(404);
  expect((await app.get(path, governor)).status).toBe(404);
  expect((await app.get(path)).status).not.toBe(200);
  expect((await app.post(`${path}/answers`, { answer: "x" }, staff)).status).toBe(403);
  expect((await app.post(`${path}/answers`, { answer: "x" }, stranger)).status).toBe(404);
});

test("a question for a school of somebody else’s is refused", async () => {
  const { better, staff, school, at } = await twoSchools();
  const other = await aSchool(db, { authority: ours });
  const from = async (urn: string) =>
    (await app.post(`/schools/${better.urn}/questions`, { ...about, from: urn, question: words }, staff)).status;
  expect(await from(other.urn)).toBe(403);
  expect((await app.get(newPath(better.urn), await at("governor", school))).status).toBe(403);
  expect(
    (await app.post(`/schools/${school.urn}/questions`, { ...about, from: school.urn, question: words }, staff)).status,
  ).toBe(403);
});

test("an empty question comes back with every answer kept, and what may point at a pupil is asked about", async () => {
  const { better, staff, school } = await twoSchools();
  const send = async (given: Record<string, string>) =>
    read(await app.post(`/schools/${better.urn}/questions`, { ...about, from: school.urn, ...given }, staff));
  const empty = await send({ question: " " });
  expect([empty.status, empty.errors]).toEqual([422, ["Write what you would like to know"]]);
  const named = await send({ question: "What about the pupil born on 12 May 2016, UPN A123456789012?" });
  expect(named.status).toBe(422);
  expect(named.text).toContain("I have checked: none of this points at a pupil");
  expect(named.html).toContain("born on 12 May 2016");
});

test.each(["/schools/999999/questions/new?about=ks2_reading_average&year=2026", "/schools/1/questions/new"])(
  "%s is 404",
  async (path) => {
    const { staff } = await twoSchools();
    expect((await app.get(path, staff)).status).toBe(404);
  },
);
