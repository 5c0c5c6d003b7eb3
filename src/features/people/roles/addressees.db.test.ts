import { expect, test } from "vitest";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { schoolLeadsOn } from "./addressees.ts";

test("nobody is written to as the lead of a school from the day on which their role ended", async () => {
  const { db } = await testDatabase();
  const school = await aSchool(db, { authority: await anAuthority(db) });
  const role = { role: "school_lead" as const, at: school };
  await aPerson(db, { name: "Left Today", roles: [{ ...role, until: "2026-11-21" }] });
  const stays = await aPerson(db, { name: "Leaves Tomorrow", roles: [{ ...role, until: "2026-11-22" }] });
  expect((await schoolLeadsOn(db, school.urn, "2026-11-21")).map(({ id }) => id)).toEqual([stays.id]);
});
