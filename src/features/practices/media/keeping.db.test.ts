import { describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPractice, type Practice } from "../../../../test/support/builders/practices.ts";
import { officeDocument, pdfOf } from "../../../../test/support/documents.ts";
import { eicar, fakeClamd } from "../../../../test/support/fake-clamd.ts";
import { filesBelow, filesOfTheTest } from "../../../../test/support/files.ts";
import { read } from "../../../../test/support/html.ts";
import { photograph, plainPicture } from "../../../../test/support/pictures.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { clamdAt } from "../../../platform/files/index.ts";
import { workThrough } from "../../../platform/jobs/index.ts";
import { everyJob } from "../../../work.ts";
import { rescanWaiting } from "./jobs.ts";
import { sweepFiles } from "./keeping.ts";

const files = await filesOfTheTest();
const app = await testApp({ files });
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const stranger = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }] });
const photo = await photograph(90, 60);

const aDraft = () => aPractice(db, { school, author });

async function added(practice: Practice, bytes: Uint8Array, by: TestApp = app): Promise<string> {
  const response = await by.upload(`/drafts/${practice.id}/media`, { bytes }, author);
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
}

async function pictureIn(practice: Practice) {
  return db.selectFrom("media").selectAll().where("practice_id", "=", practice.id).executeTakeFirstOrThrow();
}

describe("keeping", () => {
  test("taking a file out takes it out of the store, unless somebody else sent the same", async () => {
    const bytes = officeDocument("docx", { "once.xml": "<once/>" });
    const [one, other] = [await aDraft(), await aDraft()];
    const [first, second] = [await added(one, bytes), await added(other, bytes)];
    const { hash } = await pictureIn(one);
    const isThere = async () => (await filesBelow(files.folder)).some((path) => path.endsWith(String(hash)));
    await app.post(`${first}/removals`, {}, author);
    expect([await isThere(), (await app.get(`/files/${hash}`, author)).status]).toEqual([true, 200]);
    expect((await read(await app.get(`${second}/removal`, author))).heading).toContain("Document 1");
    await app.post(`${second}/removals`, {}, author);
    expect([await isThere(), (await app.get(`/files/${hash}`, author)).status]).toEqual([false, 404]);
  });

  test("what a killed process left in the store is swept, and what is shown stays", async () => {
    const practice = await aDraft();
    await added(practice, await plainPicture("png", 70, 50));
    const { hash } = await pictureIn(practice);
    const left = await files.store.put(Buffer.from("left behind"));
    await inTransaction(db, (trx) =>
      trx
        .insertInto("stored_files")
        .values({ ...left, content_type: "application/pdf", arrived_at: new Date("2026-11-21T08:00:00Z") })
        .execute(),
    );
    await sweepFiles({ db, clock: app.deps.clock, files });
    expect(await files.store.get(left.hash)).toBeUndefined();
    expect((await app.get(`/files/${hash}`, author)).status).toBe(200);
  });

  test("one person may keep 200 MB, and a write-up 30 files", async () => {
    const big = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
    const practice = await aPractice(db, { school, author: big });
    const row = {
      practice_id: practice.id,
      authority_code: school.authorityCode,
      kind: "document" as const,
      scan: "none" as const,
    };
    const hash = "ab".repeat(32);
    await planted(db, async (trx) => {
      const at = new Date();
      await trx
        .insertInto("stored_files")
        .values({ hash, size: 199_999_990, content_type: "x", arrived_at: at })
        .execute();
      await trx
        .insertInto("media")
        .values({ ...row, id: crypto.randomUUID(), hash, uploaded_by: big.id, uploaded_at: at })
        .execute();
    });
    const before = await filesBelow(files.folder);
    const page = await read(await app.upload(`/drafts/${practice.id}/media`, { bytes: officeDocument("pptx") }, big));
    expect(page.errors).toEqual([
      "You have used 200 MB of the 200 MB that one person may. Take out files that you no longer need, or choose a smaller one.",
    ]);
    expect(await filesBelow(files.folder)).toEqual(before);
  });

  test("nobody adds to what is not theirs, or is with the authority", async () => {
    const practice = await aDraft();
    const send = (who: typeof author, id = practice.id) => app.upload(`/drafts/${id}/media`, { bytes: photo }, who);
    for (const who of [lead, coordinator, stranger]) expect((await send(who)).status).toBe(404);
    const submitted = await aPractice(db, { school, author, status: "submitted" });
    expect((await send(author, submitted.id)).status).toBe(409);
  });

  test("the jobs can be done when there is nothing to do", async () => {
    await workThrough(app.deps.database, everyJob(app.deps));
    expect(app.faults).toEqual([]);
  });
});

describe("the virus scanner", async () => {
  const clamd = await fakeClamd();
  const scanned = { ...files, scanner: clamdAt(clamd.socket) };
  const scanning = await testApp({ database: app.deps.database, files: scanned });
  const work = { db, clock: app.deps.clock, files: scanned, publicUrl: "http://localhost:3000" };

  test("refuses what is infected, and keeps nothing of it", async () => {
    const practice = await aDraft();
    const before = await filesBelow(files.folder);
    const bytes = pdfOf([`% ${eicar}`]);
    const page = await read(await scanning.upload(`/drafts/${practice.id}/media`, { bytes }, author));
    expect(page.errors).toEqual([
      "A virus was found in the file, so it was not kept. Tell whoever looks after your computers before you open it again.",
    ]);
    expect(await filesBelow(files.folder)).toEqual(before);
    expect((await app.get(await added(practice, pdfOf(["% clean"]), scanning), author)).status).toBe(200);
  });

  test("while it is down what is sent waits: nobody is served it, it cannot be put forward, and it is scanned later", async () => {
    const practice = await aDraft();
    await clamd.down();
    const page = await added(practice, pdfOf(["% waits"]), scanning);
    const said = await read(await app.get(page, author));
    expect(said.text).toContain("It has not been checked for viruses yet, because the scanner cannot be reached.");
    const { hash } = await pictureIn(practice);
    for (const who of [author, lead, coordinator, undefined]) {
      expect((await app.get(`/files/${hash}`, who)).status).toBe(404);
    }
    await app.post(page, { edits: "99", caption: "Question sheet" }, author);
    const stopped = await read(await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author));
    expect(stopped.errors).toContain("Document 1: wait until it has been checked for viruses, or take it out");
    await rescanWaiting(work);
    expect((await pictureIn(practice)).scan).toBe("waiting");
    await clamd.up();
    await rescanWaiting(work);
    expect([(await pictureIn(practice)).scan, (await app.get(`/files/${hash}`, author)).status]).toEqual([
      "clean",
      200,
    ]);
  });

  test("what proves infected later is removed, and who sent it is told", async () => {
    const practice = await aDraft();
    await clamd.down();
    await added(practice, pdfOf([`% ${eicar} later`]), scanning);
    await clamd.up();
    const { hash } = await pictureIn(practice);
    await rescanWaiting(work);
    expect(await files.store.get(String(hash))).toBeUndefined();
    const list = await read(await app.get(`/drafts/${practice.id}/sections/pictures-and-documents`, author));
    expect(list.text).not.toContain("Document 1");
    const told = (await app.mails()).filter(({ subject }) => subject === "A virus was found in a file that you sent");
    expect(told.map(({ to, text }) => [to, text.includes("Win.Test.EICAR_HDB-1")])).toEqual([[author.email, true]]);
  });
});
