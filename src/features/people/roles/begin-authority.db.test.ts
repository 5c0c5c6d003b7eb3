import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../../test/support/html.ts";
import { beginAuthority } from "./begin-authority.ts";

const now = new Date("2026-11-21T10:00:00Z");

test("the lead of an authority that begins to be served may sign in and sees its people", async () => {
  const app = await testApp();
  const { db } = app.deps.database;
  const authority = await anAuthority(db, { served: false });
  const lead = { code: authority.code, email: "lead@authority.example", name: "Avis Thorne" };
  expect(await beginAuthority(db, lead, now)).toBe(authority.name);
  const person = await db.selectFrom("people").select("id").where("email", "=", lead.email).executeTakeFirstOrThrow();
  const page = await read(await app.get(`/people/${authority.code}`, person));
  expect(page.status).toBe(200);
  expect(page.text).toContain("Avis Thorne");
});

test("an authority that the register does not have is not begun, and nobody is let in", async () => {
  const { deps } = await testApp();
  const { db } = deps.database;
  expect(await beginAuthority(db, { code: "999", email: "a@b.example", name: "A" }, now)).toBeUndefined();
  expect(await db.selectFrom("people").select("id").execute()).toEqual([]);
});
