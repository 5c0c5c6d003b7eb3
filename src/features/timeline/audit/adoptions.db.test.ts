import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { clockAt } from "../../../platform/clock.ts";
import { policyTable, type Action } from "../../../policy/index.ts";

/* What happens between two schools stands in the audit of each, as far as it has reached it. */

const app = await testApp({ clock: clockAt("2026-11-21T10:00:00Z") });
const { db } = app.deps.database;
const authority = await anAuthority(db);
const offering = await aSchool(db, { authority, name: "Hollowgate Primary School" });
const asking = await aSchool(db, { authority: await anAuthority(db), name: "Aldersyke Primary School" });
const staff = await aPerson(db, { name: "Callum Frost", roles: [{ role: "school_staff", at: asking }] });
const leadThere = await aPerson(db, { name: "Sunita Rao", roles: [{ role: "school_lead", at: asking }] });
const helper = await aPerson(db, { name: "Gwen Tarrant", roles: [{ role: "school_lead", at: offering }] });
const other = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }] });
const practice = await aPublishedPractice(db, { school: offering });

const asked = {
  school: asking.urn,
  helper: offering.urn,
  draws: "Half of our Year 2 read to nobody.",
  context: "Two mixed classes.",
  wished_for: "next_term",
};
const ask = async (as: { id: string }, { ref } = practice) => {
  const answer = await app.post(`/practices/${ref}/asks`, asked, as);
  return answer.headers.get("location") ?? "";
};
const auditOf = async (person: { id: string }, view = "/audit") => read(await app.get(view, person));

describe("the audit of a school lead", () => {
  test("tells both sides what happened to an adoption, each as far as it reached them, and nobody else", async () => {
    const address = await ask(staff);
    const proposal = "Callum Frost asked the school lead to ask about";
    expect((await auditOf(leadThere)).text).toContain(proposal);
    expect((await auditOf(helper)).text).not.toContain(practice.ref);
    await app.post(`${address}/confirmations`, {}, leadThere);
    await app.post(`${address}/answers`, { answer: "offer", offers: ["call"], words: "Ring us." }, helper);
    const [theirs, ours] = [await auditOf(leadThere), await auditOf(helper)];
    for (const page of [theirs, ours]) {
      expect(page.text).toContain(`Sunita Rao asked another school about ${practice.ref}`);
      expect(page.text).toContain(`Gwen Tarrant offered another school help with ${practice.ref}`);
      expect(page.links).toContainEqual({ text: `${practice.ref} ${practice.title}`, href: address });
      for (const words of [asked.draws, asked.context, "Ring us."]) expect(page.text).not.toContain(words);
    }
    expect(ours.text).not.toContain(proposal);
    expect((await auditOf(other)).text).not.toContain(practice.ref);
    const file = await (await app.get("/audit.csv", helper)).text();
    expect(file).toContain(`offered another school help with ${practice.ref}`);
    expect(file).not.toContain("asked the school lead");
  });

  test("tells of what was not sent only to the school that did not send it", async () => {
    const address = await ask(staff, await aPublishedPractice(db, { school: offering }));
    await app.post(`${address}/drops`, { reason: "Not this year" }, leadThere);
    const dropped = "did not send what a colleague wished to ask about";
    expect((await auditOf(leadThere)).text).toContain(dropped);
    expect((await auditOf(helper)).text).not.toContain(dropped);
  });

  test("tells the other side by that grant alone: without it nothing", async () => {
    const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
    const kept = table["adoption.read_history"];
    table["adoption.read_history"] = kept.slice(0, 1);
    const { text } = await auditOf(helper);
    table["adoption.read_history"] = kept;
    expect(text).not.toContain("asked another school about");
  });

  test("tells how many schools it said that it can help", async () => {
    await app.post(`/schools/${offering.urn}/helping-limits`, { most: "2" }, helper);
    expect((await auditOf(helper)).text).toContain("said that the school can help 2 schools at once");
    expect((await auditOf(leadThere)).text).not.toContain("can help 2 schools");
  });
});
