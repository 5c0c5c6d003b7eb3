import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aNomination, type GivenNomination } from "../../../../test/support/builders/nominations.ts";
import {
  aMembership,
  aPerson,
  aSchool,
  anAuthority,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read } from "../../../../test/support/html.ts";

/* What becomes of a nomination: its draft, its twins, its publication, and the yield of its route. */

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const teacher = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const adviser = await aPerson(db, { roles: [{ role: "adviser", at: authority }], name: "Cyn Adviser" });
const visitor = await aPerson(db, { roles: [{ role: "governor", at: await aSchool(db, { authority }) }], name: "Vi" });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });

const ours = (given: GivenNomination = {}) => aNomination(db, { school, nominatedBy: adviser, ...given });
const rowOf = (id: string) => db.selectFrom("nominations").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const mailsTo = async (person: { email: string }, subject: string) =>
  (await app.mails()).filter((mail) => mail.to === person.email && mail.subject.includes(subject));

async function invited(given: GivenNomination = {}, colleague: string = teacher.id) {
  const nomination = await ours(given);
  await app.post(`/nominations/${nomination.id}/invitations`, { colleague }, coordinator);
  return nomination;
}

describe("an invitation", () => {
  test("is accepted with a draft that knows its title, its route and what was seen", async () => {
    const { id, title } = await invited({ title: "A walking bus", seen: "Thirty walk in.", route: "benchmarking" });
    const begun = await app.post(`/nominations/${id}/acceptances`, {}, teacher);
    const draft = begun.headers.get("location") ?? "";
    expect(draft).toMatch(/^\/drafts\//);
    const page = await read(await app.get(draft, teacher));
    expect(page.text).toContain("A walking bus");
    expect(page.text).toMatch(/Cyn Adviser nominated this on 12 November 2026.*Thirty walk in\./s);
    const version = await db
      .selectFrom("practice_versions")
      .innerJoin("practices", "practices.working_version_id", "practice_versions.id")
      .select(["practice_versions.title", "practice_versions.identified_via", "practices.author_id"])
      .where("practices.id", "=", draft.slice("/drafts/".length))
      .executeTakeFirst();
    expect(version).toEqual({ title, identified_via: "benchmarking", author_id: teacher.id });
    expect(await mailsTo(adviser, `It is being written up: ${title}`)).toHaveLength(1);
    expect((await app.get(draft, coordinator)).status).toBe(404);
    expect((await app.post(`/nominations/${id}/acceptances`, {}, lead)).status).toBe(409);
  });

  test("is not accepted by anybody else, nor by a colleague who has left", async () => {
    const leaver = await aPerson(db);
    await aMembership(db, leaver, { role: "school_staff", at: school, until: "2026-11-21" });
    await aMembership(db, leaver, { role: "school_staff", at: await aSchool(db, { authority }) });
    const { id } = await invited({}, leaver.id);
    for (const person of [teacher, visitor]) {
      expect((await app.post(`/nominations/${id}/acceptances`, {}, person)).status).toBe(404);
    }
    for (const person of [adviser, coordinator]) {
      expect((await app.post(`/nominations/${id}/acceptances`, {}, person)).status).toBe(403);
    }
    await planted(db, (trx) =>
      trx
        .updateTable("memberships")
        .set({ until_on: "2026-11-01" })
        .where("person_id", "=", leaver.id)
        .where("school_urn", "=", school.urn)
        .execute(),
    );
    expect((await app.post(`/nominations/${id}/acceptances`, {}, leaver)).status).toBe(404);
  });

  test("is answered with not now and a reason, and may be made again", async () => {
    const { id, title } = await invited();
    expect((await app.post(`/nominations/${id}/refusals`, { reason: "" }, lead)).status).toBe(422);
    expect((await app.post(`/nominations/${id}/refusals`, { reason: "After the inspection." }, lead)).status).toBe(303);
    expect((await rowOf(id)).status).toBe("turned_down");
    expect(await mailsTo(adviser, `Not now: ${title}`)).toHaveLength(1);
    const page = await read(await app.get(`/nominations/${id}`, coordinator));
    expect(page.text).toContain("After the inspection.");
    expect(page.buttons).toContain("Invite the school again");
    await app.post(`/nominations/${id}/invitations`, { colleague: "nobody" }, coordinator);
    expect((await rowOf(id)).status).toBe("invited");
  });
});

describe("twins", () => {
  const words = { title: "The walking bus from the quay", seen: "Parents walk pupils in from the quay each morning." };

  test("are proposed by their words, merged, and both nominators hear of both", async () => {
    const kept = await ours({ ...words, title: "Walking bus, quay" });
    const twin = await ours({ ...words, nominatedBy: visitor });
    const page = await read(await app.get(`/nominations/${twin.id}`, coordinator));
    expect(page.text).toContain("It may have a twin");
    expect(page.text).toMatch(/\d\d% of their words are the same/);
    const merged = await app.post(`/nominations/${twin.id}/mergers`, { into: kept.id }, coordinator);
    expect(merged.headers.get("location")).toBe(`/nominations/${kept.id}`);
    expect(await mailsTo(visitor, "Somebody else saw it too")).toHaveLength(1);
    expect((await read(await app.get(`/nominations/${kept.id}`, coordinator))).text).toContain("Cyn Adviser and Vi");
    await app.post(`/nominations/${kept.id}/invitations`, { colleague: "nobody" }, coordinator);
    for (const person of [adviser, visitor]) {
      expect(await mailsTo(person, "invited to write it up: Walking bus, quay")).toHaveLength(1);
    }
    expect((await read(await app.get(`/nominations/${twin.id}`, visitor))).text).toContain("School invited");
    expect((await app.get(`/nominations/${kept.id}`, visitor)).status).toBe(404);
  });

  test("lead in one step to the one that counts, also when that is merged in turn", async () => {
    const [first, middle, last] = [await ours(words), await ours(words), await ours(words)];
    await app.post(`/nominations/${first.id}/mergers`, { into: middle.id }, coordinator);
    await app.post(`/nominations/${middle.id}/mergers`, { into: last.id }, coordinator);
    expect((await rowOf(first.id)).merged_into).toBe(last.id);
    expect((await rowOf(middle.id)).merged_into).toBe(last.id);
  });

  test("are of one school, and never of themselves or of what is over", async () => {
    const one = await ours(words);
    const elsewhere = await aNomination(db, { ...words, school: await aSchool(db, { authority }) });
    const over = await ours({ ...words, status: "declined" });
    for (const into of [elsewhere.id, over.id, one.id, "nothing"]) {
      const refused = await read(await app.post(`/nominations/${one.id}/mergers`, { into }, coordinator));
      expect([refused.status, refused.errors]).toEqual([422, ["Choose the nomination that it is the same as"]]);
    }
    expect((await rowOf(one.id)).status).toBe("waiting");
  });

  test("merged both ways at once end as one that waits and one that is merged", async () => {
    const [one, other] = [await ours(words), await ours(words)];
    const answers = await Promise.all([
      app.post(`/nominations/${one.id}/mergers`, { into: other.id }, coordinator),
      app.post(`/nominations/${other.id}/mergers`, { into: one.id }, coordinator),
    ]);
    const statuses = [(await rowOf(one.id)).status, (await rowOf(other.id)).status];
    expect(statuses.toSorted()).toEqual(["merged", "waiting"]);
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });
});

test("publication is told to everybody who nominated it, once, and the yield of each route counts it", async () => {
  const there = await anAuthority(db);
  const at = await aSchool(db, { authority: there });
  const head = await aPerson(db, { roles: [{ role: "school_lead", at }] });
  const helper = await aPerson(db, { roles: [{ role: "co_ordinator", at: there }] });
  const kept = await aNomination(db, { school: at, nominatedBy: adviser, title: "Kept", route: "visit" });
  const twin = await aNomination(db, { school: at, nominatedBy: visitor, title: "Kept too", route: "inspection" });
  await aNomination(db, { school: at, nominatedBy: visitor, route: "visit" });
  await app.post(`/nominations/${twin.id}/mergers`, { into: kept.id }, helper);
  await app.post(`/nominations/${kept.id}/invitations`, { colleague: "nobody" }, helper);
  const begun = await app.post(`/nominations/${kept.id}/acceptances`, {}, head);
  const practiceId = (begun.headers.get("location") ?? "").slice("/drafts/".length);
  const submissionId = await submitted(practiceId, head.id, there.code);
  await planted(db, (trx) =>
    trx.updateTable("practices").set({ status: "validated" }).where("id", "=", practiceId).execute(),
  );
  expect((await app.post(`/submissions/${submissionId}/publications`, {}, helper)).status).toBe(303);
  for (const person of [adviser, visitor]) expect(await mailsTo(person, "what you nominated")).toHaveLength(1);
  const page = await read(await app.get("/nomination-routes", helper));
  expect(page.text).toMatch(/A visit by somebody from outside ?2 ?1 of 2 ?1 of 2 ?1 of 2 ?1 of 2/);
  expect(page.text).toMatch(/An inspection ?1 ?1 of 1 ?1 of 1 ?1 of 1 ?1 of 1/);
  expect((await read(await app.get("/nomination-routes?year=2025", helper))).text).toContain("Nothing was nominated");
  expect((await app.get("/nomination-routes", head)).status).toBe(403);
});

/** What the school submitted, as its rows say it. */
async function submitted(practiceId: string, personId: string, authorityCode: string): Promise<string> {
  const practice = await db
    .selectFrom("practices")
    .select("working_version_id")
    .where("id", "=", practiceId)
    .executeTakeFirstOrThrow();
  const id = practiceId.replace(/^.{8}/, "0193c5f0");
  const about = { authority_code: authorityCode, practice_id: practiceId, submitted_by: personId };
  await planted(db, (trx) =>
    trx
      .insertInto("submissions")
      .values({
        ...about,
        id,
        version_id: practice.working_version_id ?? "",
        submitted_at: new Date(),
        stage_since: new Date(),
      })
      .execute(),
  );
  return id;
}
