import { expect, test } from "vitest";
import { testApp } from "../support/app.ts";
import { aPerson, aSchool } from "../support/builders/organisations-and-people.ts";
import { read } from "../support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const person = await aPerson(db, { roles: [{ role: "school_staff", at: await aSchool(db) }] });

test("a null character where no page of ours puts one is refused, and is no fault of ours", async () => {
  const page = await read(await app.post("/my-list/practices", { ref: "GP-2001\0" }, person));
  expect([page.status, page.heading]).toEqual([400, "We could not read that"]);
  expect(app.faults).toEqual([]);
});
