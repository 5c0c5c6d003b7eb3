import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aScoredSubmission } from "../../../../test/support/builders/assessments.ts";
import { aPractice, aTheme, type Practice } from "../../../../test/support/builders/practices.ts";
import { decided } from "../../../../test/support/deciding.ts";
import { officeDocument } from "../../../../test/support/documents.ts";
import { filesBelow, filesOfTheTest } from "../../../../test/support/files.ts";
import { read } from "../../../../test/support/html.ts";
import { photograph, plainPicture, recording } from "../../../../test/support/pictures.ts";
import { endConsents } from "./jobs.ts";

let now = new Date("2026-11-21T10:00:00Z");
const files = await filesOfTheTest();
const app = await testApp({ clock: { now: () => now }, files });
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const authorityLead = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
const stranger = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }] });
await aTheme(db, "phonics");
const photo = await photograph();

const aDraft = () => aPractice(db, { school, author, themes: ["phonics"] });
const listOf = ({ id }: Practice) => `/drafts/${id}/sections/pictures-and-documents`;

async function added(practice: Practice, bytes: Uint8Array): Promise<string> {
  const response = await app.upload(`/drafts/${practice.id}/media`, { bytes }, author);
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
}

const described = { edits: "99", caption: "The board after the lesson", alternative: "Six sums, the last crossed out" };

async function say(page: string, form: Record<string, string> = {}) {
  return app.post(page, { ...described, ...form }, author);
}

async function pictureIn(practice: Practice) {
  return db
    .selectFrom("media")
    .selectAll()
    .where("practice_id", "=", practice.id)
    .orderBy("uploaded_at", "desc")
    .executeTakeFirstOrThrow();
}

/** Takes a draft with what it shows all the way to the public, by the pages. */
async function publishedWith(form: Record<string, string> = {}, bytes: Uint8Array = photo) {
  const practice = await aDraft();
  expect((await say(await added(practice, bytes), form)).status).toBe(303);
  expect((await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author)).status).toBe(303);
  expect((await app.post(`/drafts/${practice.id}/submissions`, {}, lead)).status).toBe(303);
  const submission = await db
    .selectFrom("submissions")
    .select("id")
    .where("practice_id", "=", practice.id)
    .executeTakeFirstOrThrow();
  await aScoredSubmission(db, { ...practice, submissionId: submission.id });
  await decided(app, { submissionId: submission.id, proposer: coordinator, confirmer: authorityLead });
  await app.post(`/submissions/${submission.id}/publications`, {}, coordinator);
  const { ref } = await db
    .selectFrom("practices")
    .select("ref")
    .where("id", "=", practice.id)
    .executeTakeFirstOrThrow();
  return { practice, ref: ref ?? "", medium: await pictureIn(practice), submission: submission.id };
}

describe("a picture", () => {
  test("is made anew: where it was taken is gone, and it is 1,200 and 400 wide", async () => {
    const practice = await aDraft();
    const page = await read(await app.get(await added(practice, photo), author));
    expect(page.heading).toBe("Picture");
    const { hash, small_hash, width, small_width } = await pictureIn(practice);
    expect([width, small_width]).toEqual([1200, 400]);
    for (const one of [hash, small_hash]) {
      const response = await app.get(`/files/${one}`, author);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get("content-type")).toBe("image/webp");
      expect(response.headers.get("content-disposition")).toMatch(/^inline; filename="waymark-[0-9a-f]{12}\.webp"$/);
      const { default: sharp } = await import("sharp");
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      expect(bytes.includes("Okafor") || bytes.includes("Telephone")).toBe(false);
    }
    expect((await filesBelow(files.folder)).some((path) => path.includes("arriving"))).toBe(false);
  });

  test("needs a caption and a text for those who cannot see it, before the write-up can be put forward", async () => {
    const practice = await aDraft();
    const page = await added(practice, await plainPicture("png"));
    const tasks = await read(await app.get(`/drafts/${practice.id}`, author));
    expect(tasks.text).toContain("Picture 1: give it a caption");
    expect(tasks.text).toContain("7 of 7 sections completed");
    const refused = await read(await app.post(page, { edits: "99" }, author));
    expect([refused.status, refused.errors]).toEqual([422, ["Give it a caption", "Say what the picture shows"]]);
    const held = { consent: "consent_held" };
    expect((await read(await say(page, held))).errors).toEqual([
      "Say where the school keeps the consent, such as the number of the form",
      "Give the day on which the consent ends, such as 31 7 2028",
    ]);
    expect((await say(page)).headers.get("location")).toBe(listOf(practice));
    expect((await read(await app.get(`/drafts/${practice.id}`, author))).text).not.toContain("give it a caption");
  });

  test("that somebody described meanwhile is not written over", async () => {
    const practice = await aDraft();
    const page = await added(practice, photo);
    await say(page);
    const stale = await read(await app.post(page, { ...described, edits: "1", caption: "Mine" }, author));
    expect(stale.status).toBe(409);
    expect(stale.forms.at(-1)?.fields["caption"]).toEqual(["Mine"]);
    const again = await read(await app.get(page, author));
    expect(again.forms.at(-1)?.fields["caption"]).toEqual([described.caption]);
  });
});

describe("who is served a file", () => {
  test("of a draft its author alone; of what is with the authority whoever reads the record; of what is published everybody", async () => {
    const practice = await aDraft();
    const page = await added(practice, await plainPicture("webp", 61, 41));
    const address = `/files/${(await pictureIn(practice)).hash}`;
    const served = async () =>
      Promise.all(
        [author, lead, coordinator, stranger, undefined].map(async (who) => (await app.get(address, who)).status),
      );
    expect(await served()).toEqual([200, 404, 404, 404, 404]);
    await say(page);
    await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author);
    expect(await served()).toEqual([200, 200, 404, 404, 404]);
    await app.post(`/drafts/${practice.id}/submissions`, {}, lead);
    expect(await served()).toEqual([200, 200, 200, 404, 404]);
  });

  test("everybody, of a published practice, to keep if they ask again", async () => {
    const { ref, medium } = await publishedWith();
    const page = await read(await app.get(`/practices/${ref}`));
    expect(page.html).toContain(`src="/files/${medium.hash}"`);
    expect(page.html).toMatch(/alt="Six sums, the last crossed out" width="1200" height="900" loading="lazy"/);
    expect(page.find(".waymark-figure figcaption")).toEqual(["The board after the lesson"]);
    const file = await app.get(`/files/${medium.hash}`);
    expect(file.headers.get("cache-control")).toBe("public, no-cache");
    const again = await app.get(`/files/${medium.hash}`, undefined, {
      "if-none-match": file.headers.get("etag") ?? "",
    });
    expect(again.status).toBe(304);
    expect((await app.get(`/files/${"0".repeat(64)}`)).status).toBe(404);
    expect((await app.get("/files/nonsense")).status).toBe(404);
    expect((await app.ask(`/files/${medium.hash}`, { method: "HEAD" })).status).toBe(200);
  });

  test("nobody any more once the practice is withdrawn, but for those who read its record", async () => {
    const { ref, medium } = await publishedWith({}, await plainPicture("png", 64, 44));
    await app.post(`/practices/${ref}/withdrawals`, { reason: "The room is closed" }, coordinator);
    expect((await app.get(`/files/${medium.hash}`)).status).toBe(404);
    expect((await app.get(`/files/${medium.hash}`, stranger)).status).toBe(404);
    expect((await app.get(`/files/${medium.hash}`, author)).status).toBe(200);
  });
});

describe("taking down", () => {
  const held = {
    consent: "consent_held",
    consent_reference: "Form 12",
    "consent_until-day": "31",
    "consent_until-month": "7",
    "consent_until-year": "2027",
  };

  test("when the consent ends a picture is not shown from that midnight on, and the school is told once", async () => {
    const { ref, medium } = await publishedWith(held, await plainPicture("png", 65, 45));
    const shown = async () => [
      (await app.get(`/files/${medium.hash}`)).status,
      (await (await app.get(`/practices/${ref}`)).text()).includes(medium.hash ?? "?"),
    ];
    expect((await (await app.get(`/practices/${ref}`)).text()).includes("Form 12")).toBe(false);
    now = new Date("2027-07-31T22:59:00Z");
    expect(await shown()).toEqual([200, true]);
    now = new Date("2027-07-31T23:01:00Z");
    expect(await shown()).toEqual([404, false]);
    expect((await app.get(`/files/${medium.hash}`, author)).status).toBe(404);
    const work = { db, clock: app.deps.clock, files, publicUrl: "http://localhost:3000" };
    await endConsents(work);
    await endConsents(work);
    const told = (await app.mails()).filter(({ subject }) => subject.includes("consent has ended"));
    expect(told.map(({ to }) => to).toSorted()).toEqual([author.email, lead.email].toSorted());
    now = new Date("2026-11-21T10:00:00Z");
    expect(await shown()).toEqual([404, false]);
  });

  test("a picture that is withdrawn is hidden at once, everywhere, and the practice stays", async () => {
    const { practice, ref, medium, submission } = await publishedWith({}, await plainPicture("png", 66, 46));
    const address = `/media/${medium.id}/withdrawal`;
    const link = (await read(await app.get(`/practices/${ref}`, lead))).links.find(({ href }) => href === address);
    expect(link?.text).toBe("Withdraw the picture “The board after the lesson”");
    expect((await app.get(address, stranger)).status).toBe(404);
    expect((await app.post(`${address}s`, { reason: "x" }, stranger)).status).toBe(404);
    expect((await read(await app.post(`${address}s`, { reason: " " }, lead))).errors).toEqual([
      "Say why it is being withdrawn",
    ]);
    expect((await app.post(`${address}s`, { reason: "A parent has asked us to" }, lead)).status).toBe(303);
    for (const who of [undefined, author, lead, coordinator]) {
      for (const hash of [medium.hash, medium.small_hash]) {
        expect((await app.get(`/files/${hash}`, who)).status).toBe(404);
      }
    }
    for (const path of [`/practices/${ref}`, `/drafts/${practice.id}/check`, `/submissions/${submission}`]) {
      const page = await app.get(path, coordinator);
      expect([page.status, (await page.text()).includes(medium.hash ?? "?")]).toEqual([200, false]);
    }
    expect((await app.post(`${address}s`, { reason: "again" }, lead)).status).toBe(409);
  });

  test("a new version carries on what is shown, but not what was withdrawn", async () => {
    const { practice, medium } = await publishedWith({}, await plainPicture("png", 67, 47));
    await app.post(`/drafts/${practice.id}/revisions`, {}, author);
    expect((await read(await app.get(listOf(practice), author))).html).toContain(medium.small_hash);
    await app.post(`/drafts/${practice.id}/media/${medium.id}/removals`, {}, author);
    expect((await app.get(`/files/${medium.hash}`)).status).toBe(200);
  });
});

describe("a document", () => {
  const workbook =
    '<workbook><sheets><sheet name="Results"/><sheet name="Year 6 names" state="hidden"/></sheets></workbook>';

  test("with something hidden in it must be looked at before it is put forward, and the co-ordinator is told", async () => {
    const practice = await aDraft();
    const page = await added(practice, officeDocument("xlsx", { "xl/workbook.xml": workbook }));
    expect((await read(await app.get(page, author))).text).toContain("1 sheet is hidden: “Year 6 names”");
    const unconfirmed = await read(await say(page));
    expect(unconfirmed.errors).toEqual(["Say that what is hidden in it may be public, or take the file out"]);
    const stopped = await read(await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author));
    expect(stopped.errors).toContain(
      "Document 1: look at what is hidden in it, and say that it may stay or take the file out",
    );
    expect((await say(page, { confirmed: "yes" })).status).toBe(303);
    await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author);
    await app.post(`/drafts/${practice.id}/submissions`, {}, lead);
    const { id } = await db
      .selectFrom("submissions")
      .select("id")
      .where("practice_id", "=", practice.id)
      .executeTakeFirstOrThrow();
    expect((await read(await app.get(`/submissions/${id}`, coordinator))).text).toContain(
      "1 sheet is hidden: “Year 6 names”",
    );
  });

  test("is listed with its kind and size, and given to be saved under a name of ours", async () => {
    const { ref, medium } = await publishedWith(
      { caption: "Question sheet" },
      officeDocument("docx", { "x.xml": "<x/>" }),
    );
    const page = await read(await app.get(`/practices/${ref}`));
    expect(page.text).toContain("Question sheet (Word, 1 KB)");
    const file = await app.get(`/files/${medium.hash}`);
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="waymark-[0-9a-f]{12}\.docx"$/);
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    expect(file.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  });
});

test("a recording is shown with what is said in it, and a film is a link to a place on the list", async () => {
  const { ref } = await publishedWith(
    { caption: "A lesson", alternative: "Good morning. Who remembers?" },
    recording(),
  );
  const page = await read(await app.get(`/practices/${ref}`));
  expect(page.text).toContain("A lesson (recording, MP3, 8 KB) What is said in it Good morning. Who remembers?");
  const practice = await aDraft();
  const film = (address: string) => app.post(`/drafts/${practice.id}/films`, { address }, author);
  for (const address of [
    "",
    "javascript:alert(1)",
    "http://youtube.com/watch?v=1",
    "https://youtube.com.evil.example/",
    "https://a:b@youtu.be/x",
  ]) {
    const refused = await read(await film(address));
    expect([refused.status, refused.errors.length]).toEqual([422, 1]);
  }
  expect((await film("https://www.youtube.com/watch?v=abc")).status).toBe(303);
});
