import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aBlock, aPractice, aPublishedPractice, type Practice } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority, name: "Beck Primary" });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const colleague = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });

const blocks = [
  { ...aBlock, title: "Threes that do not change" },
  { ...aBlock, title: "Nobody borrows the adult" },
];
const aSource = () => aPublishedPractice(db, { blocks });
const uses = async (draft: Practice, block: string, as = author) =>
  app.post(`/drafts/${draft.id}/used-blocks`, { block }, as);
const publishedUsing = async (block: string) => {
  const practice = await aPublishedPractice(db, { school, author });
  const [ref, number] = block.split("/");
  const source = await db
    .selectFrom("practices")
    .select("id")
    .where("ref", "=", ref ?? "")
    .executeTakeFirstOrThrow();
  const row = { version_id: practice.publishedVersionId, source_practice_id: source.id, position: 0 };
  await planted(db, (trx) =>
    trx
      .insertInto("practice_version_uses")
      .values({ ...row, source_number: Number(number) })
      .execute(),
  );
  return practice;
};

describe("a building block", () => {
  test("has an address of its own, to which the practice's page links", async () => {
    const source = await aSource();
    const practice = await read(await app.get(`/practices/${source.ref}`));
    expect(practice.links).toContainEqual({
      text: "Nobody borrows the adult",
      href: `/practices/${source.ref}/blocks/2`,
    });
    const page = await read(await app.get(`/practices/${source.ref}/blocks/2`));
    expect(page.heading).toBe("Nobody borrows the adult");
    expect(page.text).toContain(aBlock.what);
    expect(page.html).toContain(`rel="canonical" href="${app.deps.config.publicUrl}/practices/${source.ref}/blocks/2"`);
  });

  test.each(["3", "0", "01", "x", "99999"])("numbered %s is not there", async (number) => {
    const source = await aSource();
    expect((await app.get(`/practices/${source.ref}/blocks/${number}`)).status).toBe(404);
  });

  test("of a draft is nobody's to read, and of a withdrawn practice says that it was withdrawn", async () => {
    const draft = await aPractice(db, { school, author });
    expect((await app.get(`/practices/${draft.id}/blocks/1`, author)).status).toBe(404);
    const withdrawn = await aPractice(db, { school, author, status: "withdrawn", blocks });
    const page = await read(await app.get(`/practices/${withdrawn.ref}/blocks/1`));
    expect(page.status).toBe(410);
    expect(page.text).not.toContain("Threes that do not change");
  });

  test("in small letters leads to its address", async () => {
    const source = await aSource();
    const answer = await app.get(`/practices/${source.ref.toLowerCase()}/blocks/1`);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, `/practices/${source.ref}/blocks/1`]);
  });

  test("keeps its number in a new version; one that was taken out keeps its page, and its number is not given again", async () => {
    const practice = await aPublishedPractice(db, { school, author, blocks });
    await app.post(`/drafts/${practice.id}/revisions`, {}, author);
    const list = await read(await app.get(`/drafts/${practice.id}/sections/what-we-did`, author));
    const first = list.links.find(({ href }) => /\/blocks\/[0-9a-f-]{36}\/removal$/.test(href))?.href ?? "";
    await app.post(first.replace(/removal$/, "removals"), {}, author);
    const added = await app.post(`/drafts/${practice.id}/blocks`, {}, author);
    const form = { title: "A new part", what: "What", active_ingredients: "Why", lessons: "Learned", edits: "9" };
    await app.post(added.headers.get("location") ?? "", form, author);
    const working = await db
      .selectFrom("practice_blocks")
      .innerJoin("practices", "practices.working_version_id", "practice_blocks.version_id")
      .select(["number", "title"])
      .where("practices.id", "=", practice.id)
      .orderBy("position")
      .execute();
    expect(working.map(({ number }) => number)).toEqual([2, 3]);
    expect((await read(await app.get(`/practices/${practice.ref}/blocks/1`))).status).toBe(200);
    await publish(practice);
    const gone = await read(await app.get(`/practices/${practice.ref}/blocks/1`));
    expect(gone.text).toContain("left this part out of the newest version");
    expect((await read(await app.get(`/practices/${practice.ref}/blocks/3`))).heading).toBe("A new part");
  });
});

/** As validation would, in a word: the working version is what the public reads. */
async function publish({ id }: Practice): Promise<void> {
  await planted(db, async (trx) => {
    const { working_version_id: version, authority_code } = await trx
      .selectFrom("practices")
      .select(["working_version_id", "authority_code"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    if (version === null) throw new Error("the practice has no version");
    await trx.updateTable("practices").set({ published_version_id: version }).where("id", "=", id).execute();
    const at = new Date("2026-11-20T09:00:00Z");
    const row = { id: crypto.randomUUID(), authority_code, practice_id: id, version_id: version };
    await trx
      .insertInto("publications")
      .values({ ...row, published_by: author.id, published_at: at })
      .execute();
  });
}

describe("saying that a practice uses a block of another", () => {
  test("is done by reference or by words, and is read in the write-up", async () => {
    const source = await aSource();
    const draft = await aPractice(db, { school, author });
    for (const asked of [source.ref, "borrowed adults"]) {
      const found = await read(await app.get(`/drafts/${draft.id}/used-blocks?q=${encodeURIComponent(asked)}`, author));
      expect(found.text).toContain("Nobody borrows the adult");
    }
    expect((await uses(draft, `${source.ref}/2`)).status).toBe(303);
    expect((await uses(draft, `${source.ref}/2`)).status).toBe(303);
    const page = await read(await app.get(`/drafts/${draft.id}/check`, author));
    expect(page.text).toContain(`Uses “Nobody borrows the adult” from ${source.ref}`);
    await app.post(`/drafts/${draft.id}/used-blocks/removals`, { block: `${source.ref}/2` }, author);
    expect((await read(await app.get(`/drafts/${draft.id}/used-blocks`, author))).text).toContain("None is named yet");
  });

  test("finds nothing that is not published, nor the practice's own blocks", async () => {
    const hidden = await aPractice(db, { school, author, blocks: [{ ...aBlock, title: "Zebra crossing duty" }] });
    const draft = await aPractice(db, { school, author });
    const page = await read(await app.get(`/drafts/${draft.id}/used-blocks?q=zebra`, author));
    expect(page.text).toContain("No published building block was found for “zebra”");
    expect((await uses(draft, `${hidden.id}/1`)).status).toBe(422);
    const own = await aPublishedPractice(db, { school, author });
    await app.post(`/drafts/${own.id}/revisions`, {}, author);
    expect((await uses(own, `${own.ref}/1`)).status).toBe(409);
  });

  test.each(["", "GP-1", "GP-999999/1", "GP-1/0x"])(
    "of %j is told what to do, and nothing is written",
    async (block) => {
      const draft = await aPractice(db, { school, author });
      expect([409, 422]).toContain((await uses(draft, block)).status);
      expect((await read(await app.get(`/drafts/${draft.id}/used-blocks`, author))).text).toContain(
        "None is named yet",
      );
    },
  );

  test("is the author's alone, and not once the write-up is with the authority", async () => {
    const source = await aSource();
    const draft = await aPractice(db, { school, author });
    for (const other of [colleague, lead, coordinator]) {
      expect((await uses(draft, `${source.ref}/1`, other)).status).toBe(404);
    }
    const submitted = await aPractice(db, { school, author, status: "submitted" });
    expect((await uses(submitted, `${source.ref}/1`)).status).toBe(409);
    expect((await uses(submitted, `${source.ref}/1`, coordinator)).status).toBe(403);
  });
});

describe("lineage", () => {
  test("is shown both ways once the practice that uses the block is published", async () => {
    const source = await aSource();
    const taker = await publishedUsing(`${source.ref}/1`);
    expect((await read(await app.get(`/practices/${taker.ref}`))).text).toContain(
      `Uses “Threes that do not change” from ${source.ref}`,
    );
    for (const address of [`/practices/${source.ref}`, `/practices/${source.ref}/blocks/1`]) {
      expect((await read(await app.get(address))).text).toContain(`Used by ${taker.title} (Beck Primary)`);
    }
    expect((await read(await app.get(`/practices/${source.ref}/blocks/2`))).text).toContain(
      "No other practice says yet",
    );
  });

  test("outlives new versions of both, and a draft that uses a block is not told to its school", async () => {
    const source = await aSource();
    const draft = await aPractice(db, { school, author });
    await uses(draft, `${source.ref}/1`);
    expect((await read(await app.get(`/practices/${source.ref}/blocks/1`))).text).not.toContain(draft.title);
    const taker = await publishedUsing(`${source.ref}/1`);
    await app.post(`/drafts/${taker.id}/revisions`, {}, author);
    expect((await read(await app.get(`/drafts/${taker.id}/sections/what-we-did`, author))).text).toContain(
      `“Threes that do not change” from ${source.ref}`,
    );
  });

  test("says of a source that was withdrawn that it was, and no more", async () => {
    const source = await aSource();
    const taker = await publishedUsing(`${source.ref}/1`);
    await planted(db, (trx) =>
      trx.updateTable("practices").set({ status: "withdrawn" }).where("id", "=", source.id).execute(),
    );
    const page = await read(await app.get(`/practices/${taker.ref}`));
    expect(page.text).toContain(`A building block of ${source.ref}, which has been withdrawn`);
    expect(page.text).not.toContain("Threes that do not change");
  });
});
