import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const colleague = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const governor = await aPerson(db, { roles: [{ role: "governor", at: school }] });
await aTheme(db, "phonics");

const aDraft = () => aPractice(db, { school, author });
const blank = { version: { title: null }, blocks: [], measures: [] };

describe("beginning", () => {
  test("a member of staff begins a write-up and is led to its task list", async () => {
    const mine = await read(await app.get("/my-work", author));
    expect(mine.text).toContain("Nothing of yours is under way");
    const begun = await app.post("/drafts", { school: school.urn }, author);
    expect(begun.status).toBe(303);
    const tasks = await read(await app.get(begun.headers.get("location") ?? "", author));
    expect(tasks.text).toContain("0 of 7 sections completed");
    expect(tasks.text).toContain("A practice without a measurable benefit to pupils cannot be submitted");
  });

  test("nobody begins one for a school that is not theirs", async () => {
    const elsewhere = await aSchool(db);
    expect((await app.post("/drafts", { school: elsewhere.urn }, author)).status).toBe(403);
  });

  test("somebody at two schools chooses which", async () => {
    const other = await aSchool(db, { authority, name: "Fellfoot School" });
    const both = await aPerson(db, {
      roles: [
        { role: "school_staff", at: school },
        { role: "school_lead", at: other },
      ],
    });
    const unchosen = await read(await app.post("/drafts", {}, both));
    expect(unchosen.status).toBe(422);
    expect(unchosen.errors).toEqual(["Choose the school that the practice is from"]);
    expect((await app.post("/drafts", { school: other.urn }, both)).status).toBe(303);
  });

  test("a governor is told what there is to do for them", async () => {
    const page = await read(await app.get("/my-work", governor));
    expect(page.text).toContain("Practices are written up by the staff of schools");
    expect(page.links.map(({ href }) => href)).toEqual(expect.arrayContaining(["/practices", "/themes"]));
  });

  test("a co-ordinator is led to the queue, and writes up nothing", async () => {
    await aPractice(db, { school, author, status: "submitted" });
    const page = await read(await app.get("/my-work", coordinator));
    expect(page.links).toContainEqual({ text: "1 submission waits in your queue", href: "/queue" });
    expect(page.text).not.toContain("Practices are written up by");
    expect((await app.post("/drafts", { school: school.urn }, coordinator)).status).toBe(403);
  });
});

describe("who sees a draft", () => {
  test("it is its author's alone", async () => {
    const draft = await aDraft();
    const paths = [`/drafts/${draft.id}`, `/drafts/${draft.id}/sections/problem`, `/drafts/${draft.id}/check`];
    for (const path of paths) {
      expect((await app.get(path, author)).status).toBe(200);
      for (const other of [colleague, lead, coordinator]) expect((await app.get(path, other)).status).toBe(404);
      expect((await app.get(path)).headers.get("location")).toContain("/sign-in");
    }
  });

  test("a draft that is not there is not found", async () => {
    expect((await app.get("/drafts/nothing", author)).status).toBe(404);
    expect((await app.get("/drafts/0193c5f0-0000-7000-8000-000000000000", author)).status).toBe(404);
    const draft = await aDraft();
    expect((await app.get(`/drafts/${draft.id}/sections/nothing`, author)).status).toBe(404);
    expect((await app.get(`/drafts/${draft.id}/blocks/nothing`, author)).status).toBe(404);
  });
});

describe("saving", () => {
  test("what is typed is saved, whole or not, and the next section opens", async () => {
    const draft = await aPractice(db, { school, author, ...blank });
    const form = { edits: "0", title: "Stories after milking", phases: ["primary"], themes: ["phonics"] };
    const saved = await app.post(`/drafts/${draft.id}/sections/what-and-for-whom`, form, author);
    expect(saved.status).toBe(303);
    expect(saved.headers.get("location")).toBe(`/drafts/${draft.id}/sections/problem`);
    const page = await read(await app.get(`/drafts/${draft.id}/sections/what-and-for-whom`, author));
    expect(page.forms.at(-1)?.fields).toMatchObject({
      title: ["Stories after milking"],
      phases: ["primary"],
      themes: ["phonics"],
      edits: ["1"],
    });
    expect(page.text).toContain("Do not name or describe a pupil");
  });

  test("what could never be kept is refused, and everything typed stays", async () => {
    const draft = await aDraft();
    const form = { edits: "0", title: "x".repeat(151), summary: "Kept all the same" };
    const page = await read(await app.post(`/drafts/${draft.id}/sections/what-and-for-whom`, form, author));
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Error: /);
    expect(page.errors).toEqual(["Title must be 150 characters or fewer"]);
    expect(page.forms.at(-1)?.fields).toMatchObject({ title: ["x".repeat(151)], summary: ["Kept all the same"] });
    const again = await read(await app.get(`/drafts/${draft.id}/sections/what-and-for-whom`, author));
    expect(again.forms.at(-1)?.fields["summary"]).toEqual(["Kept all the same"]);
  });

  test("a line loses the spaces at its ends, and a longer text keeps every one of them", async () => {
    const draft = await aDraft();
    const at = (section: string) => `/drafts/${draft.id}/sections/${section}`;
    await app.post(at("what-and-for-whom"), { edits: "0", title: "  Stories after milking " }, author);
    await app.post(at("problem"), { edits: "9", problem: "  - They fell behind\n" }, author);
    const row = await db
      .selectFrom("practice_versions")
      .select(["title", "problem"])
      .where("id", "=", draft.workingVersionId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ title: "Stories after milking", problem: "  - They fell behind\n" });
  });

  test("what is no e-mail address is told once it has been typed, with every answer kept", async () => {
    const draft = await aDraft();
    const path = `/drafts/${draft.id}/sections/who-to-ask`;
    const form = { contact_name: "Aisha Rahman", contact_email: "aisha at school" };
    expect((await app.post(`${path}/autosaves`, { ...form, edits: "0" }, author)).status).toBe(200);
    const page = await read(await app.post(path, { ...form, edits: "9" }, author));
    const told = "Enter an e-mail address in the correct format, like name@school.example";
    expect([page.status, page.errors]).toEqual([422, [told]]);
    expect(page.forms.at(-1)?.fields).toMatchObject({
      contact_name: ["Aisha Rahman"],
      contact_email: ["aisha at school"],
    });
    const tasks = await read(await app.get(`/drafts/${draft.id}`, author));
    expect(tasks.text).toContain("Give the e-mail address of the person to ask");
    expect((await app.post(path, { ...form, contact_email: "", edits: "9" }, author)).status).toBe(303);
  });

  test("up to three themes are chosen, and more are refused", async () => {
    const more = ["reading-aloud", "early-talk", "spelling"];
    for (const slug of more) await aTheme(db, slug);
    const path = `/drafts/${(await aDraft()).id}/sections/what-and-for-whom`;
    const page = await read(await app.post(path, { edits: "0", themes: ["phonics", ...more] }, author));
    expect([page.status, page.errors]).toEqual([422, ["Choose three themes or fewer"]]);
    expect((await app.post(path, { edits: "9", themes: more }, author)).status).toBe(303);
  });

  test("a page that saves as it goes is told the new count, and goes on with it", async () => {
    const draft = await aDraft();
    const path = `/drafts/${draft.id}/sections/problem/autosaves`;
    const first = await app.post(path, { edits: "0", problem: "They fell beh" }, author);
    expect([first.status, await first.json()]).toEqual([200, { edits: 1, errors: {} }]);
    const second = await app.post(path, { edits: "1", problem: "They fell behind." }, author);
    expect([second.status, await second.json()]).toEqual([200, { edits: 2, errors: {} }]);
  });

  test("a stale page is told, and shows both texts", async () => {
    const draft = await aDraft();
    const path = `/drafts/${draft.id}/sections/problem`;
    await app.post(path, { edits: "0", problem: "Written on the school's computer" }, author);
    const page = await read(await app.post(path, { edits: "0", problem: "Written on a telephone" }, author));
    expect(page.status).toBe(409);
    expect(page.text).toContain("Written on the school's computer");
    expect(page.forms.at(-1)?.fields["problem"]).toEqual(["Written on a telephone"]);
    const settled = await app.post(path, { edits: page.forms.at(-1)?.fields["edits"] ?? [], problem: "Both" }, author);
    expect(settled.status).toBe(303);
    const auto = await app.post(`${path}/autosaves`, { edits: "0", problem: "Late" }, author);
    expect(auto.status).toBe(409);
  });

  test("two sections open at once do not make each other stale", async () => {
    const draft = await aDraft();
    const at = (section: string) => `/drafts/${draft.id}/sections/${section}`;
    expect((await app.post(at("problem"), { edits: "0", problem: "One" }, author)).status).toBe(303);
    expect((await app.post(at("what-did-not-work"), { edits: "0", did_not_work: "Two" }, author)).status).toBe(303);
  });

  test("nobody but its author saves a draft, and nobody at all once it is with the authority", async () => {
    const draft = await aDraft();
    const path = `/drafts/${draft.id}/sections/problem`;
    expect((await app.post(path, { edits: "0", problem: "Mine now" }, colleague)).status).toBe(404);
    const submitted = await aPractice(db, { school, author, status: "submitted" });
    const late = await app.post(`/drafts/${submitted.id}/sections/problem`, { edits: "0", problem: "Late" }, author);
    expect(late.status).toBe(409);
    const page = await read(late);
    expect(page.text).toContain("The write-up is now with the authority");
    expect(page.forms.at(-1)?.fields["problem"]).toEqual(["Late"]);
    expect((await app.get(`/drafts/${submitted.id}/sections/problem`, author)).status).toBe(303);
  });
});

describe("building blocks and measures", () => {
  test("a block is added, filled in, moved and removed", async () => {
    const draft = await aDraft();
    const list = `/drafts/${draft.id}/sections/what-we-did`;
    const added = await app.post(`/drafts/${draft.id}/blocks`, {}, author);
    const block = added.headers.get("location") ?? "";
    const typed = {
      edits: "1",
      title: "Six questions",
      what: "On paper",
      active_ingredients: "Recall",
      lessons: "Short",
    };
    expect((await app.post(block, typed, author)).headers.get("location")).toBe(list);
    const cards = async () => (await read(await app.get(list, author))).find(".govuk-summary-card__title");
    expect(await cards()).toEqual(["Building block 1: Ten minutes with one book", "Building block 2: Six questions"]);
    await app.post(`${block}/moves`, { by: "up" }, author);
    expect(await cards()).toEqual(["Building block 1: Six questions", "Building block 2: Ten minutes with one book"]);
    expect((await read(await app.get(`${block}/removal`, author))).heading).toContain("Six questions");
    await app.post(`${block}/removals`, {}, author);
    expect(await cards()).toEqual(["Building block 1: Ten minutes with one book"]);
  });

  test("a measure whose number is not one keeps what was typed", async () => {
    const draft = await aDraft();
    const added = await app.post(`/drafts/${draft.id}/measures`, {}, author);
    const measure = added.headers.get("location") ?? "";
    const page = await read(
      await app.post(measure, { edits: "1", indicator: "Reading", cohort_size: "about 20" }, author),
    );
    expect(page.status).toBe(422);
    expect(page.errors).toEqual(["Give the number of pupils as a whole number, like 28"]);
    expect(page.forms.at(-1)?.fields).toMatchObject({ cohort_size: ["about 20"], indicator: ["Reading"] });
  });

  const aMeasure = async () => {
    const added = await app.post(`/drafts/${(await aDraft()).id}/measures`, {}, author);
    return added.headers.get("location") ?? "";
  };

  test("a share of pupils is between 0 and 100; other figures may be more", async () => {
    const measure = await aMeasure();
    const typed = { edits: "9", unit: "percent", baseline: "-1", after_value: "140" };
    const page = await read(await app.post(measure, typed, author));
    const told = "A percentage is between 0 and 100";
    expect([page.status, page.errors]).toEqual([422, [told, told]]);
    expect(page.forms.at(-1)?.fields).toMatchObject({ baseline: ["-1"], after_value: ["140"] });
    const stored = (await read(await app.get(measure, author))).forms.at(-1)?.fields;
    expect(stored).toMatchObject({ unit: ["percent"], baseline: [""], after_value: [""] });
    expect((await app.post(measure, { ...typed, unit: "score" }, author)).status).toBe(303);
  });

  test("a per cent sign may be typed after a percentage, and after no other figure", async () => {
    const measure = await aMeasure();
    const typed = { edits: "9", unit: "percent", baseline: "18%", after_value: "54.5 %" };
    expect((await app.post(measure, typed, author)).status).toBe(303);
    const stored = (await read(await app.get(measure, author))).forms.at(-1)?.fields;
    expect(stored).toMatchObject({ baseline: ["18"], after_value: ["54.5"] });
    const page = await read(await app.post(measure, { ...typed, unit: "points", after_value: "20" }, author));
    expect(page.errors).toEqual(["Take away the % sign, or choose that the figures are in per cent of pupils"]);
  });
});
