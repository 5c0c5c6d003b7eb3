import { aNomination } from "../builders/nominations.ts";
import { aMembership, aPerson } from "../builders/organisations-and-people.ts";
import { aPublishedPractice, aTheme } from "../builders/practices.ts";
import type { TestApp } from "../app.ts";
import { aCase } from "./practice-forms.ts";
import type { ValidForm } from "./valid-forms.ts";

/* People and roles, parts of drafts, themes, nominations, days, lists and notifications. */

const location = (answer: Response) => answer.headers.get("location") ?? "";
let made = 0;

async function anInvitation(app: TestApp) {
  const one = await aCase(app, "draft");
  const email = `invited-${++made}@school.example`;
  await app.post(
    `/people/${one.school.urn}/invitations`,
    { name: "New Person", email, role: "school_staff" },
    one.lead,
  );
  const found = one.db.selectFrom("invitations").select("id").where("email", "=", email);
  return { ...one, id: (await found.executeTakeFirst())?.id };
}

async function aPart(app: TestApp, kind: "blocks" | "measures") {
  const one = await aCase(app, "draft");
  const path = location(await app.post(`${one.draft}/${kind}`, {}, one.author));
  return { ...one, path };
}

async function aKept(app: TestApp) {
  const one = await aCase(app, "published");
  const { ref } = await aPublishedPractice(one.db, { school: one.school, author: one.author });
  for (const kept of [one.practice.ref ?? "", ref]) await app.post("/my-list/practices", { ref: kept }, one.lead);
  return { ...one, path: `/my-list/practices/${ref}` };
}

async function aSavedSearch(app: TestApp) {
  const one = await aCase(app, "draft");
  await app.post("/saved-searches", { query: "q=phonics", alerts: "weekly" }, one.author);
  const found = one.db.selectFrom("saved_searches").select("id").where("person_id", "=", one.author.id);
  return { ...one, path: `/saved-searches/${(await found.executeTakeFirst())?.id}` };
}

async function nominated(app: TestApp, { invited = false } = {}) {
  const one = await aCase(app, "draft");
  const nomination = await aNomination(one.db, { school: one.school, nominatedBy: one.author });
  const path = `/nominations/${nomination.id}`;
  if (invited) await app.post(`${path}/invitations`, { colleague: "nobody" }, one.coordinator);
  return { ...one, path };
}

const block = { title: "Look", what: "Look again", active_ingredients: "Time", lessons: "Slowly", edits: "99" };
const measure = { indicator: "Pupils who can", unit: "percent", edits: "99" };
const day = { "worked_on-day": "20", "worked_on-month": "11", "worked_on-year": "2026" };

export const roomForms: Record<string, ValidForm> = {
  "/people/:organisation/invitations": async (app) => {
    const { school, lead } = await aCase(app, "draft");
    const form = { name: "New Person", email: `new-${++made}@school.example`, role: "school_staff" };
    return { path: `/people/${school.urn}/invitations`, form, as: lead };
  },
  "/people/invitations/:id/withdrawals": async (app) => {
    const { id, lead } = await anInvitation(app);
    return { path: `/people/invitations/${id}/withdrawals`, as: lead };
  },
  "/people/memberships/:id/endings": async (app) => {
    const { db, school, lead } = await aCase(app, "draft");
    const { id } = await aMembership(db, await aPerson(db), { role: "governor", at: school });
    return { path: `/people/memberships/${id}/endings`, as: lead };
  },
  "/invitations/acceptances": async (app) => {
    const one = await aCase(app, "draft");
    const known = await aPerson(one.db, { roles: [{ role: "governor", at: one.school }] });
    const form = { name: known.name, email: known.email, role: "school_administrator" };
    await app.post(`/people/${one.school.urn}/invitations`, form, one.lead);
    return { path: "/invitations/acceptances", as: known };
  },
  "/drafts/:id/blocks/:part": async (app) => {
    const { path, author } = await aPart(app, "blocks");
    return { path, form: block, as: author };
  },
  "/drafts/:id/blocks/:part/autosaves": async (app) => {
    const { path, author } = await aPart(app, "blocks");
    return { path: `${path}/autosaves`, form: block, as: author };
  },
  "/drafts/:id/blocks/:part/removals": async (app) => {
    const { path, author } = await aPart(app, "blocks");
    return { path: `${path}/removals`, as: author };
  },
  "/drafts/:id/blocks/:part/moves": async (app) => {
    const { path, author } = await aPart(app, "blocks");
    return { path: `${path}/moves`, form: { by: "up" }, as: author };
  },
  "/drafts/:id/measures/:part": async (app) => {
    const { path, author } = await aPart(app, "measures");
    return { path, form: measure, as: author };
  },
  "/drafts/:id/measures/:part/removals": async (app) => {
    const { path, author } = await aPart(app, "measures");
    return { path: `${path}/removals`, as: author };
  },
  "/drafts/:id/films": async (app) => {
    const { draft, author } = await aCase(app, "draft");
    return { path: `${draft}/films`, form: { address: "https://www.youtube.com/watch?v=abcdefghijk" }, as: author };
  },
  "/new-theme": async (app) => {
    const { coordinator } = await aCase(app, "draft");
    const name = `Number ${++made} of the new themes`;
    return { path: "/new-theme", form: { name, introduction: "What it is.", parent: "" }, as: coordinator };
  },
  "/theme-list/:slug": async (app) => {
    const { db, coordinator } = await aCase(app, "draft");
    const theme = await aTheme(db, `theme-${++made}`);
    const form = { name: `${theme.name} anew`, introduction: "What it is.", parent: "", edits: "0" };
    return { path: `/theme-list/${theme.slug}`, form, as: coordinator };
  },
  "/nominations": async (app) => {
    const { school, author } = await aCase(app, "draft");
    const form = { title: "A walking bus", seen: "Two parents walk thirty in.", route: "visit", school: school.urn };
    return { path: "/nominations", form, as: author };
  },
  "/nominations/:id/invitations": async (app) => {
    const { path, coordinator } = await nominated(app);
    return { path: `${path}/invitations`, form: { colleague: "nobody" }, as: coordinator };
  },
  "/nominations/:id/declines": async (app) => {
    const { path, coordinator } = await nominated(app);
    return { path: `${path}/declines`, form: { reason: "It is written up already." }, as: coordinator };
  },
  "/nominations/:id/mergers": async (app) => {
    const { path, db, school, coordinator } = await nominated(app);
    const { id } = await aNomination(db, { school });
    return { path: `${path}/mergers`, form: { into: id }, as: coordinator };
  },
  "/nominations/:id/acceptances": async (app) => {
    const { path, lead } = await nominated(app, { invited: true });
    return { path: `${path}/acceptances`, as: lead };
  },
  "/nominations/:id/refusals": async (app) => {
    const { path, lead } = await nominated(app, { invited: true });
    return { path: `${path}/refusals`, form: { reason: "After the inspection." }, as: lead };
  },
  "/co-ordinator-days": async (app) => {
    const { coordinator } = await aCase(app, "draft");
    return { path: "/co-ordinator-days", form: { ...day, hours: "3", work: "submission" }, as: coordinator };
  },
  "/co-ordinator-budgets": async (app) => {
    const { authorityLead } = await aCase(app, "draft");
    return { path: "/co-ordinator-budgets", form: { days: "40" }, as: authorityLead };
  },
  "/my-list/practices": async (app) => {
    const { practice, lead } = await aCase(app, "published");
    return { path: "/my-list/practices", form: { ref: practice.ref ?? "" }, as: lead };
  },
  "/my-list/practices/:ref/notes": async (app) => {
    const { path, lead } = await aKept(app);
    return { path: `${path}/notes`, form: { note: "Ask about it" }, as: lead };
  },
  "/my-list/practices/:ref/moves": async (app) => {
    const { path, lead } = await aKept(app);
    return { path: `${path}/moves`, form: { direction: "up" }, as: lead };
  },
  "/my-list/practices/:ref/removals": async (app) => {
    const { path, lead } = await aKept(app);
    return { path: `${path}/removals`, as: lead };
  },
  "/saved-searches": async (app) => {
    const { author } = await aCase(app, "draft");
    return { path: "/saved-searches", form: { query: "q=phonics", alerts: "weekly" }, as: author };
  },
  "/saved-searches/:id/alerts": async (app) => {
    const { path, author } = await aSavedSearch(app);
    return { path: `${path}/alerts`, form: { alerts: "termly" }, as: author };
  },
  "/saved-searches/:id/removals": async (app) => {
    const { path, author } = await aSavedSearch(app);
    return { path: `${path}/removals`, as: author };
  },
  "/my-work/notifications": async (app) => {
    const { author } = await aCase(app, "draft");
    return { path: "/my-work/notifications", form: { my_practices: "never" }, as: author };
  },
};
