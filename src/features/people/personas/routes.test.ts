import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAuthority, aPerson, aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp({ demonstration: true });
const { db } = app.deps.database;
const fellside = await anAuthority(db, { name: "Fellside" });
const saltmarsh = await anAuthority(db, { name: "Saltmarsh Bay" });
const school = await aSchool(db, { authority: fellside, name: "Hollowgate Primary School" });
const aisha = await aPerson(db, {
  name: "Aisha Rahman",
  persona_sentence: "Aisha teaches Reception to Year 2 in one room.",
  roles: [{ role: "school_staff", at: school }],
});
await aPerson(db, {
  name: "Daniel Okafor",
  persona_sentence: "Daniel is head of a primary school in Saltmarsh Bay.",
  roles: [{ role: "school_lead", at: await aSchool(db, { authority: saltmarsh }) }],
});
const real = await aPerson(db, { name: "Real Colleague", roles: [{ role: "school_staff", at: school }] });

describe("the people of the demonstration", () => {
  test("are listed by authority, each with who they are and a button", async () => {
    const page = await read(await app.get("/personas"));
    expect(page.find("main h2")).toEqual(["Fellside", "Saltmarsh Bay"]);
    expect(page.text).toContain("School staff, Hollowgate Primary School");
    expect(page.text).toContain("Aisha teaches Reception to Year 2 in one room.");
    expect(page.find("main button")).toEqual(["Sign in as Aisha Rahman", "Sign in as Daniel Okafor"]);
    expect(page.text).not.toContain("Real Colleague");
  });

  test("may be signed in as, and lead on to the page that was wanted", async () => {
    const page = await read(await app.get("/personas?then=%2Fabout"));
    const form = page.forms.find(({ action }) => action === `/personas/${aisha.id}/sessions`);
    const answer = await app.post(form?.action ?? "", form?.fields);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/about"]);
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const next = await read(await app.get("/about", { cookie }));
    expect(next.find(".waymark-account__name")).toEqual(["Aisha Rahman"]);
    const events = await db.selectFrom("events").select(["type", "facts"]).where("person_id", "=", aisha.id).execute();
    expect(events).toEqual([{ type: "signed_in", facts: { by: "persona" } }]);
  });

  test("do not include anybody else, nor lead to another site", async () => {
    for (const id of [real.id, "nobody", "00000000-0000-7000-8000-000000000000"]) {
      expect((await app.post(`/personas/${id}/sessions`)).status).toBe(404);
    }
    const answer = await app.post(
      `/personas/${aisha.id}/sessions`,
      Object.fromEntries(new URLSearchParams("then=//evil.example")),
    );
    expect(answer.headers.get("location")).toBe("/my-work");
  });

  test("cannot be signed in as from another site’s page", async () => {
    const answer = await app.post(`/personas/${aisha.id}/sessions`, {}, undefined, { "sec-fetch-site": "cross-site" });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  });

  test("are nowhere without the demonstration", async () => {
    const realApp = await testApp({ database: app.deps.database });
    expect((await realApp.get("/personas")).status).toBe(404);
    const answer = await realApp.post(`/personas/${aisha.id}/sessions`);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
    expect((await read(await realApp.get("/sign-in"))).html).not.toContain("personas");
  });
});
