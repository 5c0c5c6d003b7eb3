import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import {
  aMembership,
  aPerson,
  aSchool,
  anAuthority,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const second = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const authorityLead = await aPerson(db, {
  name: "Ruth Lead",
  roles: [{ role: "authority_lead", at: authority }],
});
const elsewhere = await aPerson(db, { roles: [{ role: "co_ordinator", at: await anAuthority(db) }] });
const reason = "The figures could not be found in the records of the school.";

const ours = () => aPublishedPractice(db, { school, author });
async function proposed() {
  const practice = await ours();
  await app.post(`/practices/${practice.ref}/revocations`, { reason }, coordinator);
  const { id } = await db
    .selectFrom("revocations")
    .select("id")
    .where("practice_id", "=", practice.id)
    .executeTakeFirstOrThrow();
  return { practice, id, path: `/revocations/${id}` };
}
const endedOf = ({ id }: { id: string }) =>
  db.selectFrom("kitemarks").select(["ended_as", "ended_reason"]).where("practice_id", "=", id).executeTakeFirst();
const textOf = async (path: string) => (await read(await app.get(path))).text;

describe("proposing to revoke a kitemark", () => {
  test("needs a reason, changes nothing that the public sees, and tells nobody outside the authority", async () => {
    const practice = await ours();
    const path = `/practices/${practice.ref}/revocations`;
    const unsaid = await read(await app.post(path, { reason: " " }, coordinator));
    expect(unsaid.status).toBe(422);
    expect(unsaid.errors[0]).toContain("Say why it is to be revoked");
    expect((await app.post(path, { reason }, coordinator)).status).toBe(303);
    expect(await textOf(`/practices/${practice.ref}`)).not.toContain(reason);
    expect((await read(await app.get(`/drafts/${practice.id}/check`, lead))).text).not.toContain("revoke");
    expect((await app.mails()).filter(({ text }) => text.includes(reason))).toEqual([]);
    expect((await endedOf(practice))?.ended_as).toBeNull();
    expect((await app.post(path, { reason }, second)).status).toBe(409);
    expect((await read(await app.get("/renewals", second))).text).toContain("Waits for a second person");
  });

  test("is a co-ordinator's of that authority who is not of the school", async () => {
    const practice = await ours();
    const governor = await aPerson(db, {
      roles: [
        { role: "co_ordinator", at: authority },
        { role: "governor", at: school },
      ],
    });
    for (const [person, status] of [
      [authorityLead, 403],
      [governor, 403],
      [elsewhere, 403],
      [lead, 404],
      [author, 404],
    ] as const) {
      expect((await app.post(`/practices/${practice.ref}/revocations`, { reason }, person)).status).toBe(status);
    }
    expect((await app.get(`/practices/${practice.ref}/revocation`, lead)).status).toBe(404);
    expect((await app.get("/practices/GP-9/revocation", coordinator)).status).toBe(404);
    expect((await app.get(`/practices/${practice.ref}/revocation`, authorityLead)).status).toBe(200);
  });
});

describe("confirming it", () => {
  test.each([
    ["another co-ordinator", second],
    ["the authority lead", authorityLead],
  ])("%s ends the kitemark at once, everywhere, and the school is told why and how to appeal", async (_who, person) => {
    const { practice, path } = await proposed();
    const credential = await (await app.get(`/practices/${practice.ref}/kitemark/credential`)).text();
    expect((await app.post(`${path}/confirmations`, {}, person)).status).toBe(303);
    expect(await endedOf(practice)).toEqual({ ended_as: "revoked", ended_reason: reason });
    const page = await textOf(`/practices/${practice.ref}`);
    expect(page).toContain(reason);
    expect(page).toContain("No kitemark");
    const certificate = await app.get(`/practices/${practice.ref}/kitemark`);
    expect(certificate.status).toBe(410);
    expect((await read(certificate)).text).toContain(reason);
    expect((await app.get(`/practices/${practice.ref}/kitemark/credential`)).status).toBe(410);
    const verdict = await read(await app.post("/verify", { text: credential }));
    expect(verdict.text).toContain("This kitemark was taken away");
    expect(verdict.text).toContain(reason);
    expect(await revokedPlaces(practice.id)).toBe(1);
    const { level } = await db
      .selectFrom("search_entries")
      .select("level")
      .where("practice_id", "=", practice.id)
      .executeTakeFirstOrThrow();
    expect(level).toBeNull();
    expect(await textOf(`/schools/${school.urn}`)).not.toContain(`/practices/${practice.ref}/kitemark`);
    const mails = (await app.mails()).filter(({ subject }) => subject === `Revoked: the kitemark of ${practice.ref}`);
    expect(mails.map(({ to }) => to).toSorted()).toEqual([author.email, lead.email].toSorted());
    expect(mails[0]?.text).toContain(reason);
    expect(mails[0]?.text).toContain(`To appeal, write to Ruth Lead (${authorityLead.email})`);
    expect((await app.get(`/practices/${practice.ref}/renewal`, author)).status).toBe(404);
  });

  test("is never done by whoever proposed it, nor by anybody of the school or of another authority", async () => {
    const { practice, path } = await proposed();
    const governor = await aPerson(db, {
      roles: [
        { role: "authority_lead", at: authority },
        { role: "governor", at: school },
      ],
    });
    for (const [person, status] of [
      [coordinator, 403],
      [governor, 403],
      [lead, 404],
      [elsewhere, 404],
    ] as const) {
      expect((await app.post(`${path}/confirmations`, {}, person)).status).toBe(status);
    }
    expect((await endedOf(practice))?.ended_as).toBeNull();
    const page = await read(await app.get(`/practices/${practice.ref}/revocation`, coordinator));
    expect(page.buttons).not.toContain("Confirm: revoke this kitemark");
    expect(page.buttons).toContain("Drop the proposal");
  });

  test("is nobody's with an interest in it: who worked there within three years, or is its link adviser", async () => {
    const left = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
    await aMembership(db, left, { role: "school_staff", at: school, from: "2020-09-01", until: "2025-08-31" });
    const advises = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
    await planted(db, (trx) =>
      sql`insert into adviser_schools (id, authority_code, person_id, school_urn, from_on, named_at)
          values (gen_random_uuid(), ${authority.code}, ${advises.id}, ${school.urn}, '2026-01-01', now())`.execute(
        trx,
      ),
    );
    const { practice, path } = await proposed();
    for (const [person, why] of [
      [left, "held a role at the school until 31 August 2025"],
      [advises, "is the school’s link adviser"],
    ] as const) {
      for (const step of ["confirmations", "refusals"]) {
        const answer = await app.post(`${path}/${step}`, {}, person);
        expect(answer.status).toBe(403);
        expect((await read(answer)).text).toContain(why);
      }
      const page = await read(await app.get(`/practices/${practice.ref}/revocation`, person));
      expect(page.buttons).not.toContain("Confirm: revoke this kitemark");
      expect(page.buttons).not.toContain("Drop the proposal");
      expect(await countedFor(person)).toBe(false);
    }
    expect(await countedFor(second)).toBe(true);
    const another = await ours();
    expect((await app.post(`/practices/${another.ref}/revocations`, { reason }, left)).status).toBe(403);
    await planted(db, (trx) =>
      sql`update memberships set until_on = '2023-08-31' where person_id = ${left.id} and school_urn is not null`.execute(
        trx,
      ),
    );
    expect((await app.post(`/practices/${another.ref}/revocations`, { reason }, left)).status).toBe(303);
  });

  test("is refused by the database too, where one person would be both", async () => {
    const { id } = await proposed();
    const both = planted(db, (trx) =>
      sql`update revocations set status = 'confirmed', closed_by = proposed_by, closed_at = now() where id = ${id}`.execute(
        trx,
      ),
    );
    await expect(both).rejects.toThrow("check constraint");
  });

  test("happens once: of two at once the second is told", async () => {
    const { path } = await proposed();
    const answers = await Promise.all([
      app.post(`${path}/confirmations`, {}, second),
      app.post(`${path}/refusals`, {}, authorityLead),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  });

  test("does not happen once the proposal is dropped, and the kitemark stays", async () => {
    const { practice, path } = await proposed();
    expect((await app.post(`${path}/refusals`, {}, coordinator)).status).toBe(303);
    expect((await app.post(`${path}/confirmations`, {}, second)).status).toBe(409);
    expect(await textOf(`/practices/${practice.ref}`)).toContain("Promising");
    expect((await app.post(`/practices/${practice.ref}/revocations`, { reason }, second)).status).toBe(303);
  });
});

/** Whether "My work" says that a proposal to revoke waits for this person. */
async function countedFor(person: { id: string }): Promise<boolean> {
  return (await read(await app.get("/my-work", person))).text.includes("proposed to be revoked");
}

/** How many credentials of this practice the status list says were taken away, by what the list is made of. */
async function revokedPlaces(practiceId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from credentials c join kitemarks k on k.id = c.kitemark_id
    where c.practice_id = ${practiceId} and k.ended_at is not null`.execute(db);
  return rows[0]?.count ?? 0;
}
