import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aMeasure, aPractice, aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });

const words = {
  ...aMeasure,
  indicator: "Mean words read out of 40",
  unit: "score" as const,
  baseline: 9.4,
  after_value: 13.2,
};

describe("an effect size", () => {
  test("is shown with its interval, its base, months and how it was worked out, where spread and cohort are known", async () => {
    const practice = await aPublishedPractice(db, { measures: [{ ...words, cohort_size: 15, spread: 6.1 }] });
    const page = await read(await app.get(`/practices/${practice.ref}`));
    expect(page.text).toContain(
      "Effect size 0.59 (95% interval 0.04 to 1.14), from 15 pupils measured twice: about 7 months of progress (1 to 12)",
    );
    expect(page.text).toContain("How was this worked out?");
    expect(page.text).toContain("÷ 6.1 × 0.945 = 0.59");
    expect(page.text).toContain("Rationale only");
  });

  test.each([
    ["without a spread", { cohort_size: 15 }],
    ["of fewer than 11 pupils", { cohort_size: 10, spread: 6.1 }],
  ])("is not shown %s", async (_, given) => {
    const practice = await aPublishedPractice(db, { measures: [{ ...words, ...given }] });
    expect((await read(await app.get(`/practices/${practice.ref}`))).text).not.toContain("Effect size");
  });
});

describe("a figure from which that of a few pupils could be worked out", () => {
  const boys = { ...aMeasure, indicator: "Boys reading at the expected standard", cohort_size: 22, after_value: 87.4 };

  test("is held back on the practice's page and where practices are compared; the authority is told that it will be", async () => {
    const given = { school, author, measures: [aMeasure, boys] };
    const practice = await aPublishedPractice(db, given);
    const page = await read(await app.get(`/practices/${practice.ref}`));
    expect(page.text).toContain("75% after");
    expect(page.html).not.toContain("87.4");
    expect(page.text).toContain("those of fewer than 11 pupils could be worked out");
    const submitted = await aPractice(db, { ...given, status: "submitted" });
    const record = await read(await app.get(`/drafts/${submitted.id}/check`, coordinator));
    expect(record.text).toContain("In public Not shown: with other figures of this practice");
    expect(record.text).toContain("87.4%");
  });

  test("is shown where it stands alone", async () => {
    const practice = await aPublishedPractice(db, { measures: [boys] });
    expect((await app.get(`/practices/${practice.ref}`).then(read)).text).toContain("87.4% after");
  });

  test("is held back in a new version where an earlier one told of nearly the same pupils", async () => {
    const practice = await aPublishedPractice(db, { school, author, measures: [aMeasure] });
    await app.post(`/drafts/${practice.id}/revisions`, {}, author);
    await planted(db, async (trx) => {
      const { working_version_id: version, authority_code } = await trx
        .selectFrom("practices")
        .select(["working_version_id", "authority_code"])
        .where("id", "=", practice.id)
        .executeTakeFirstOrThrow();
      if (version === null) throw new Error("the practice has no version");
      const changed = { cohort_size: 27, after_value: 76.3 };
      await trx.updateTable("practice_measures").set(changed).where("version_id", "=", version).execute();
      await trx.updateTable("practices").set({ published_version_id: version }).where("id", "=", practice.id).execute();
      const row = { id: crypto.randomUUID(), authority_code, practice_id: practice.id, version_id: version };
      const published = { published_by: author.id, published_at: new Date("2026-11-20T09:00:00Z") };
      await trx
        .insertInto("publications")
        .values({ ...row, ...published })
        .execute();
    });
    const page = await read(await app.get(`/practices/${practice.ref}`));
    expect(page.html).not.toContain("76.3");
    expect(page.text).toContain("beside the others that are or were on this page");
  });
});

describe("the form of a measure", () => {
  const fill = async (form: Record<string, string>) => {
    const draft = await aPractice(db, { school, author, measures: [] });
    const added = await app.post(`/drafts/${draft.id}/measures`, {}, author);
    const at = added.headers.get("location") ?? "";
    return read(await app.post(at, { edits: "9", indicator: "Words", unit: "score", ...form }, author));
  };

  test("keeps spread, direction and whose pupils they are", async () => {
    const page = await fill({ spread: "6.1", better: "lower", pupils_in_others: "none" });
    expect(page.status).toBe(303);
    const list = await read(await app.get(page.location ?? "", author));
    expect(list.text).toContain("Standard deviation before 6.1");
    expect(list.text).toContain("A lower figure is better");
    expect(list.text).toContain("No, they are other pupils");
  });

  test.each([
    ["nought", { spread: "0" }, "Give the standard deviation as a number above nought, like 6.2"],
    ["words", { spread: "wide" }, "Give the standard deviation as a number above nought, like 6.2"],
    [
      "a share of pupils",
      { spread: "6", unit: "percent" },
      "Only a mean has a standard deviation: leave this empty for a percentage or a count",
    ],
  ])("refuses a spread of %s, and says what to do", async (_, form, message) => {
    const page = await fill(form);
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([message]);
  });
});
