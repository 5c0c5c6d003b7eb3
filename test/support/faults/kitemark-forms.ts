import type { TestApp } from "../app.ts";
import { aPublishedPractice } from "../builders/practices.ts";
import { aCase } from "./practice-forms.ts";
import type { ValidForm } from "./valid-forms.ts";

/* A kitemark in time: renewed, and taken away by two people. */

const stillTrue = { still_done: "yes", contact_right: "yes", changed: "Tuesdays now", figure: "" };
const reason = "The figures could not be found in the records of the school.";

/** A practice whose kitemark ends in three weeks. */
async function aMarked(app: TestApp) {
  const one = await aCase(app, "draft");
  const about = { school: one.school, author: one.author, kitemarkUntil: "2026-12-12" };
  const practice = await aPublishedPractice(one.db, about);
  return { ...one, practice, path: `/practices/${practice.ref}` };
}

async function aRenewal(app: TestApp) {
  const one = await aMarked(app);
  await app.post(`${one.path}/renewals`, stillTrue, one.author);
  const found = one.db.selectFrom("renewals").select("id").where("practice_id", "=", one.practice.id);
  return { ...one, path: `/renewals/${(await found.executeTakeFirst())?.id}` };
}

async function aRevocation(app: TestApp) {
  const one = await aMarked(app);
  await app.post(`${one.path}/revocations`, { reason }, one.coordinator);
  const found = one.db.selectFrom("revocations").select("id").where("practice_id", "=", one.practice.id);
  return { ...one, path: `/revocations/${(await found.executeTakeFirst())?.id}` };
}

export const kitemarkForms: Record<string, ValidForm> = {
  "/practices/:ref/renewals": async (app) => {
    const { path, author } = await aMarked(app);
    return { path: `${path}/renewals`, form: stillTrue, as: author };
  },
  "/practices/:ref/second-contacts": async (app) => {
    const { path, author, lead } = await aMarked(app);
    return { path: `${path}/second-contacts`, form: { contact: lead.id }, as: author };
  },
  "/renewals/:id/decisions": async (app) => {
    const { path, coordinator } = await aRenewal(app);
    return { path: `${path}/decisions`, form: { outcome: "renewed" }, as: coordinator };
  },
  "/renewals/:id/decisions (a new version is asked for)": async (app) => {
    const { path, coordinator } = await aRenewal(app);
    return { path: `${path}/decisions`, form: { outcome: "new_version_asked", reason }, as: coordinator };
  },
  "/practices/:ref/revocations": async (app) => {
    const { path, coordinator } = await aMarked(app);
    return { path: `${path}/revocations`, form: { reason }, as: coordinator };
  },
  "/revocations/:id/confirmations": async (app) => {
    const { path, authorityLead } = await aRevocation(app);
    return { path: `${path}/confirmations`, as: authorityLead };
  },
  "/revocations/:id/refusals": async (app) => {
    const { path, authorityLead } = await aRevocation(app);
    return { path: `${path}/refusals`, as: authorityLead };
  },
};
