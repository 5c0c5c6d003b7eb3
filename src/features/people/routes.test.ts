import { expect, test } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { aPerson, aSchool } from "../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;

test("a signed-in person is named at the head of a page", async () => {
  const school = await aSchool(db);
  const person = await aPerson(db, { name: "Aisha Rahman", roles: [{ role: "school_staff", at: school }] });
  const page = await read(await app.get("/about", person));
  expect(page.find(".waymark-account__name")).toEqual(["Aisha Rahman"]);
  expect(app.faults).toEqual([]);
});
