import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAuthority, aPerson, aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { similarSchoolsOf } from "../../organisations/index.ts";
import { catchUpIndex } from "../index.ts";

const app = await testApp();
const { db } = app.deps.database;
const refsIn = (html: string) => [...html.matchAll(/href="\/practices\/(GP-\d+)"/g)].map(([, ref]) => ref);

test("practice of schools of the same phase comes in the order of the distance that their family is found by", async () => {
  const own = await aSchool(db, { roll: 90, fsm_percent: 15 });
  const reader = await aPerson(db, { roles: [{ role: "school_staff", at: own }] });
  const from = async (roll: number, fsm_percent: number, phase: "primary" | "secondary" = "primary") =>
    aPublishedPractice(db, { school: await aSchool(db, { roll, fsm_percent, phase }) });
  const far = await from(400, 40);
  const near = await from(95, 16);
  const between = await from(180, 15);
  const secondary = await from(90, 15, "secondary");
  const ours = await aPublishedPractice(db, { school: own });
  const hidden = await aPractice(db, { school: await aSchool(db, { roll: 90, fsm_percent: 15 }), status: "withdrawn" });
  await catchUpIndex(db);
  const page = await read(await app.get("/like-mine", reader));
  const refs = refsIn(page.html);
  expect(refs).toEqual([near.ref, between.ref, far.ref]);
  for (const { ref } of [secondary, ours, hidden]) expect(refs).not.toContain(ref);
  expect(page.text).toMatch(
    /A school very like yours: 0\.\d\d apart\. 95 pupils beside your 90; 16% on free school meals beside your 15%\./,
  );
  const alike = await similarSchoolsOf(db, own.urn, { without: new Set([hidden.school.urn]) });
  const apart = alike?.schools.map(({ distance }) => `${distance.toFixed(2)} apart`) ?? [];
  expect(page.text.match(/\d\.\d\d apart/g)).toEqual(apart.slice(0, 3));
});

test("whoever belongs to no school, or to one of which little is known, is told why nothing stands here", async () => {
  const officer = await aPerson(db, { roles: [{ role: "adviser", at: await anAuthority(db) }] });
  const unknown = await aSchool(db, { roll: null, fsm_percent: null });
  const teacher = await aPerson(db, { roles: [{ role: "school_staff", at: unknown }] });
  for (const person of [officer, teacher]) {
    expect((await read(await app.get("/like-mine", person))).text).toContain(
      "stands here where you belong to a school",
    );
  }
  expect((await app.get("/like-mine")).headers.get("location")).toBe("/sign-in?then=%2Flike-mine");
});

test("where no other school of the phase has published anything the page says so", async () => {
  const own = await aSchool(db, { phase: "nursery" as never, roll: 40, fsm_percent: 10 });
  const reader = await aPerson(db, { roles: [{ role: "school_lead", at: own }] });
  expect((await read(await app.get("/like-mine", reader))).text).toContain(
    "No other school of your phase has published",
  );
});
