import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { loseLeading, reachLeading } from "./change-level.ts";

const app = await testApp();
const { db } = app.deps.database;
const change = { at: new Date("2026-11-21T10:00:00Z"), publicUrl: app.deps.config.publicUrl };
const basis = "4 schools that took it up have measured outcomes; the lower bound of their pooled effect is 0.08.";

async function aGoodPractice(kitemarkUntil = "2028-09-14") {
  const practice = await aPublishedPractice(db, { kitemarkUntil });
  await planted(db, (trx) =>
    trx.updateTable("kitemarks").set({ level: "good" }).where("practice_id", "=", practice.id).execute(),
  );
  return practice;
}
const reach = (id: string) => inTransaction(db, (trx) => reachLeading(trx, id, change, basis));
const lose = (id: string) => inTransaction(db, (trx) => loseLeading(trx, id, change, "Only 2 adopters are left."));
const stripOf = async (ref: string) => (await read(await app.get(`/practices/${ref}`))).text;

test("a Good practice reaches Leading practice to the same day, the school is written to, and losing it goes back", async () => {
  const practice = await aGoodPractice();
  const good = await (await app.get(`/practices/${practice.ref}/kitemark/credential`)).text();
  expect(await reach(practice.id)).toBe(true);
  expect(await reach(practice.id)).toBe(false);
  expect(await stripOf(practice.ref)).toMatch(/Leading practice,? ?until 14 September 2028/);
  const leading = await (await app.get(`/practices/${practice.ref}/kitemark/credential`)).text();
  expect(await lose(practice.id)).toBe(true);
  expect(await lose(practice.id)).toBe(false);
  expect(await stripOf(practice.ref)).toMatch(/Good practice,? ?until 14 September 2028/);
  const verdict = async (text: string) => (await read(await app.post("/verify", { text }))).text;
  expect(await verdict(good)).toContain("This kitemark holds");
  expect(await verdict(leading)).toContain("It is no longer Leading practice. Only 2 adopters are left.");
  const mails = (await app.mails()).filter(({ to }) => to === practice.author.email);
  expect(mails.map(({ subject }) => subject)).toEqual([
    `Leading practice: ${practice.title}`,
    `The level has changed: ${practice.title}`,
  ]);
  expect(mails[0]?.text).toContain("the lower bound of their pooled effect is 0.08");
});

test("neither Promising, nor what has lapsed, nor what is withdrawn changes its level", async () => {
  const promising = await aPublishedPractice(db);
  const lapsed = await aGoodPractice("2026-11-20");
  const withdrawn = await aGoodPractice();
  await planted(db, (trx) =>
    trx.updateTable("practices").set({ status: "withdrawn" }).where("id", "=", withdrawn.id).execute(),
  );
  for (const { id } of [promising, lapsed, withdrawn]) {
    expect(await reach(id)).toBe(false);
    expect(await lose(id)).toBe(false);
    expect(await db.selectFrom("kitemarks").select("id").where("practice_id", "=", id).execute()).toHaveLength(1);
  }
});
