import type { PracticeStatus } from "../../../src/policy/index.ts";
import type { TestApp } from "../app.ts";
import { aPerson, aSchool, anAuthority } from "../builders/organisations-and-people.ts";
import { aPractice, aTheme } from "../builders/practices.ts";
import type { ValidForm } from "./valid-forms.ts";

/* The first path: written up, agreed, decided, published, withdrawn. */

let codes = 0;

/** A practice in this status with everybody who has a part in it, in an authority of their own: 900 in one database, for there are no more codes. */
export async function aCase(app: TestApp, status: PracticeStatus) {
  const { db } = app.deps.database;
  await aTheme(db, "phonics");
  const authority = await anAuthority(db, { code: String(100 + (codes++ % 900)) });
  const school = await aSchool(db, { authority });
  const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
  const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
  const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
  const authorityLead = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
  const practice = await aPractice(db, { school, author, status, themes: ["phonics"] });
  return { db, authority, school, author, lead, coordinator, authorityLead, practice, draft: `/drafts/${practice.id}` };
}

type Case = Awaited<ReturnType<typeof aCase>>;

function inStatus(status: PracticeStatus, send: (one: Case) => Awaited<ReturnType<ValidForm>>): ValidForm {
  return async (app) => send(await aCase(app, status));
}

export const practiceForms: Record<string, ValidForm> = {
  "/drafts": inStatus("draft", ({ author, school }) => ({ path: "/drafts", form: { school: school.urn }, as: author })),
  "/drafts/:id/sections/:section": inStatus("draft", ({ author, draft }) => ({
    path: `${draft}/sections/problem`,
    form: { problem: "Seen anew", edits: "0" },
    as: author,
  })),
  "/drafts/:id/sections/:section/autosaves": inStatus("draft", ({ author, draft }) => ({
    path: `${draft}/sections/problem/autosaves`,
    form: { problem: "Seen anew", edits: "0" },
    as: author,
  })),
  "/drafts/:id/blocks": inStatus("draft", ({ author, draft }) => ({ path: `${draft}/blocks`, as: author })),
  "/drafts/:id/measures": inStatus("draft", ({ author, draft }) => ({ path: `${draft}/measures`, as: author })),
  "/drafts/:id/agreement-requests": inStatus("draft", ({ author, draft }) => ({
    path: `${draft}/agreement-requests`,
    as: author,
  })),
  "/drafts/:id/take-backs": inStatus("awaiting_agreement", ({ author, draft }) => ({
    path: `${draft}/take-backs`,
    as: author,
  })),
  "/drafts/:id/hand-backs": inStatus("awaiting_agreement", ({ lead, draft }) => ({
    path: `${draft}/hand-backs`,
    form: { reason: "Say more" },
    as: lead,
  })),
  "/drafts/:id/submissions": inStatus("awaiting_agreement", ({ lead, draft }) => ({
    path: `${draft}/submissions`,
    as: lead,
  })),
  "/drafts/:id/revisions": inStatus("published", ({ author, draft }) => ({ path: `${draft}/revisions`, as: author })),
  "/drafts/:id/removals": inStatus("draft", ({ author, draft, practice }) => ({
    path: `${draft}/removals`,
    form: { version: practice.workingVersionId },
    as: author,
  })),
  "/drafts/:id/credits": inStatus("published", ({ author, draft }) => ({
    path: `${draft}/credits`,
    form: { name: "Joan Metcalfe", role: "Cook", agreed: "yes" },
    as: author,
  })),
  "/submissions/:id/publications": inStatus("validated", ({ coordinator, practice }) => ({
    path: `/submissions/${practice.submissionId}/publications`,
    as: coordinator,
  })),
  "/practices/:ref/withdrawals": inStatus("published", ({ coordinator, practice }) => ({
    path: `/practices/${practice.ref}/withdrawals`,
    form: { reason: "The room has closed" },
    as: coordinator,
  })),
};
