import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { pdfOf } from "../../../../test/support/documents.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const helen = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const ruth = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const stranger = await aPerson(db, { roles: [{ role: "co_ordinator", at: await anAuthority(db) }] });

let number = 0;
/** A draft with one practice in it, at its address. */
async function begun(title = `Reading before the bell ${++number}`) {
  const about = { title, introduction: "What four schools did.", authority: authority.code };
  const edit = (await app.post("/my-collections", about, helen)).headers.get("location") ?? "";
  const address = edit.replace("/edit", "");
  const practice = await aPublishedPractice(db, { school });
  await app.post(`${address}/practices`, { ref: practice.ref.toLowerCase(), note: "Begin with this one" }, helen);
  return { address, practice };
}

const itemsIn = async (address: string) =>
  db
    .selectFrom("collection_items as item")
    .innerJoin("collection_addresses as known", "known.collection_id", "item.collection_id")
    .selectAll("item")
    .where("known.slug", "=", address.split("/")[2] ?? "")
    .orderBy("item.position")
    .execute();

describe("a draft", () => {
  test("is begun by the co-ordinator, read by their authority, and nobody else's", async () => {
    const { address } = await begun();
    expect((await app.get(`${address}/edit`, helen)).status).toBe(200);
    expect((await app.get(`${address}/edit`, ruth)).status).toBe(200);
    expect((await app.post(`${address}/links`, { title: "x", address: "https://a.example" }, ruth)).status).toBe(404);
    for (const other of [stranger, lead]) expect((await app.get(`${address}/edit`, other)).status).toBe(404);
    expect((await app.get(address)).status).toBe(404);
    expect(
      (await app.post("/my-collections", { title: "x", introduction: "x", authority: authority.code }, stranger))
        .status,
    ).toBe(403);
  });

  test("says what is missing, and keeps what was typed", async () => {
    const page = await read(
      await app.post("/my-collections", { title: "Phonics", introduction: " ", authority: authority.code }, helen),
    );
    expect([page.status, page.errors]).toEqual([422, ["Say what is gathered here, and for whom"]]);
    expect(page.forms.at(-1)?.fields["title"]).toEqual(["Phonics"]);
    const { address } = await begun();
    for (const [form, fields] of [
      ["practices", { ref: "GP-9" }],
      ["practices", { ref: "" }],
      ["links", { title: "A page", address: "javascript:alert(1)" }],
      ["links", { title: "", address: "https://a.example" }],
    ] as const) {
      expect((await app.post(`${address}/${form}`, fields, helen)).status).toBe(422);
    }
    expect(await itemsIn(address)).toHaveLength(1);
  });

  test("keeps its order: up, down, and neither off its ends; and what is taken out is gone", async () => {
    const { address } = await begun();
    await app.post(`${address}/links`, { title: "Second", address: "https://b.example/x", note: "" }, helen);
    await app.post(`${address}/links`, { title: "Third", address: "https://c.example/x", note: "" }, helen);
    const ids = (await itemsIn(address)).map(({ id }) => id);
    const move = (id = "", by = "up") => app.post(`${address}/items/${id}/moves`, { by }, helen);
    await move(ids[2], "up");
    await move(ids[0], "up");
    await move(ids[1], "down");
    expect((await itemsIn(address)).map(({ title }) => title)).toEqual([null, "Third", "Second"]);
    expect((await move(ids[0], "sideways")).status).toBe(422);
    await app.post(`${address}/items/${ids[2]}/removals`, {}, helen);
    expect(await itemsIn(address)).toHaveLength(2);
    expect((await move(ids[2])).status).toBe(404);
  });

  test("holds a practice once", async () => {
    const { address, practice } = await begun();
    expect((await app.post(`${address}/practices`, { ref: practice.ref }, helen)).status).toBe(409);
  });

  test("takes a document, which the public saves once it is published, and which goes when it is taken out", async () => {
    const { address } = await begun();
    const send = async (bytes: Uint8Array, title = "The guide") => {
      const body = new FormData();
      body.append("title", title);
      body.append("file", new Blob([bytes as BlobPart]), "guide.pdf");
      const headers = { "sec-fetch-site": "same-origin", origin: app.deps.config.publicUrl };
      return app.ask(`${address}/documents`, { method: "POST", body, headers }, helen);
    };
    expect((await send(new TextEncoder().encode("no pdf"))).status).toBe(422);
    expect((await send(pdfOf(), "")).status).toBe(422);
    expect((await send(pdfOf())).status).toBe(303);
    const document = (await itemsIn(address)).find(({ kind }) => kind === "document");
    const served = `${address}/documents/${document?.id}`;
    expect((await app.get(served)).status).toBe(404);
    await app.post(`${address}/publications`, {}, helen);
    const answer = await app.get(served);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    await app.post(`${address}/items/${document?.id}/removals`, {}, helen);
    expect((await app.get(served)).status).toBe(404);
    expect(await app.deps.files.store.get(document?.hash ?? "")).toBeUndefined();
  });
});

describe("a published collection", () => {
  test("is listed and read by everybody, with its practices, notes and links in their order", async () => {
    const { address, practice } = await begun("Reading for everybody");
    await app.post(`${address}/links`, { title: "The research", address: "https://research.example/x" }, helen);
    expect((await app.post(`${address}/publications`, {}, helen)).headers.get("location")).toBe(address);
    expect((await app.post(`${address}/publications`, {}, helen)).status).toBe(409);
    const page = await read(await app.get(address));
    for (const words of [
      "Reading for everybody",
      "What four schools did.",
      practice.title,
      "Begin with this one",
      "The research",
    ]) {
      expect(page.text).toContain(words);
    }
    expect((await read(await app.get("/collections"))).text).toContain("Reading for everybody");
  });

  test("keeps every address that it had, and gives none of them to another", async () => {
    const { address } = await begun("Sums in the snow");
    await app.post(`${address}/publications`, {}, helen);
    const about = { title: "Sums outdoors", introduction: "Out of doors.", edits: "0" };
    expect((await app.post(`${address}/about`, about, helen)).headers.get("location")).toBe(
      "/collections/sums-outdoors/edit",
    );
    const old = await app.get(address);
    expect([old.status, old.headers.get("location")]).toEqual([301, "/collections/sums-outdoors"]);
    const { address: other } = await begun("Sums in the snow");
    expect(other).toBe("/collections/sums-in-the-snow-2");
    await app.post("/collections/sums-outdoors/about", { ...about, title: "Sums in the snow", edits: "1" }, helen);
    expect((await app.get("/collections/sums-outdoors")).headers.get("location")).toBe("/collections/sums-in-the-snow");
  });

  test("says of a practice that was withdrawn that it was", async () => {
    const { address, practice } = await begun();
    await app.post(`${address}/publications`, {}, helen);
    await app.post(`/practices/${practice.ref}/withdrawals`, { reason: "The room has closed" }, helen);
    const { text } = await read(await app.get(address));
    expect(text).toContain("This practice has been withdrawn");
    expect(text).not.toContain(practice.title);
  });

  test("is withdrawn with a public reason, at the same address", async () => {
    const { address } = await begun();
    expect((await app.post(`${address}/withdrawals`, { reason: "Old" }, helen)).status).toBe(409);
    await app.post(`${address}/publications`, {}, helen);
    expect((await app.post(`${address}/withdrawals`, { reason: " " }, helen)).status).toBe(422);
    expect((await app.post(`${address}/withdrawals`, { reason: "It has had its day" }, helen)).status).toBe(303);
    const page = await read(await app.get(address));
    expect(page.status).toBe(410);
    expect(page.text).toContain("It has had its day");
    expect((await app.post(`${address}/publications`, {}, helen)).status).toBe(409);
  });

  test("shows whoever saves second what was saved first, and loses neither", async () => {
    const { address } = await begun();
    const [item] = await itemsIn(address);
    const note = `${address}/items/${item?.id}`;
    expect((await app.post(note, { note: "First", edits: "0" }, helen)).status).toBe(303);
    const stale = await read(await app.post(note, { note: "Second", edits: "0" }, helen));
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("First");
    expect(stale.html).toContain("Second");
    const about = { title: "Another", introduction: "Mine", edits: "7" };
    const page = await read(await app.post(`${address}/about`, about, helen));
    expect([page.status, page.forms.at(-1)?.fields["edits"]]).toEqual([409, ["0"]]);
  });
});

describe("a collection in consultation", () => {
  test("stays as it is, is read by those who were asked, and is published once it is answered for", async () => {
    const { address, practice } = await begun();
    const consultation =
      (await app.post(`${address}/consultations`, { days: "14" }, helen)).headers.get("location") ?? "";
    expect((await app.post(`${address}/links`, { title: "x", address: "https://a.example" }, helen)).status).toBe(409);
    expect((await app.post(`${address}/publications`, {}, helen)).status).toBe(409);
    expect((await app.get(consultation, lead)).status).toBe(404);
    await app.post(`${consultation}/people`, { person: lead.id }, helen);
    expect((await read(await app.get(consultation, lead))).text).toContain(practice.title);
    expect((await app.get(`${address}/edit`, lead)).status).toBe(404);
    await app.post(`${consultation}/comments`, { text: "Put it first" }, lead);
    await app.post(`${consultation}/closures`, { early_reason: "Done" }, helen);
    expect((await app.post(`${address}/publications`, {}, helen)).status).toBe(409);
    await app.post(`${consultation}/statements`, { said: "Order it anew.", edits: "0" }, helen);
    expect((await app.post(`${address}/publications`, {}, helen)).status).toBe(303);
    expect((await read(await app.get(address))).text).toContain("Order it anew.");
  });
});
