import { criteria } from "../../../src/features/validation/index.ts";
import type { TestApp } from "../app.ts";
import { anAssessor, assessed, type FiveScores } from "../builders/assessments.ts";
import { gatesAnswered, letter, proposed } from "../deciding.ts";
import { aCase } from "./practice-forms.ts";
import type { ValidForm } from "./valid-forms.ts";

/* A submission with its assessors and before the panel; what assessors declare. */

const alike: FiveScores = [3, 2, 2, 2, 2];

/** A submission with two assessors, of whom none, one or both have submitted their scores. */
async function anAssessment(app: TestApp, submitted: 0 | 1 | 2) {
  const one = await aCase(app, "submitted");
  const [ann, bob] = [await anAssessor(one.db, one.authority), await anAssessor(one.db, one.authority)];
  const [id] = await assessed(one.db, one.practice, [
    { assessor: ann, ...(submitted === 2 ? { scores: alike } : {}) },
    { assessor: bob, ...(submitted > 0 ? { scores: alike } : {}) },
  ]);
  const submission = `/submissions/${one.practice.submissionId}`;
  return { ...one, ann, bob, id, path: `/assessments/${id}`, submission };
}

async function aProposal(app: TestApp, form: Parameters<typeof proposed>[2] = {}) {
  const one = await anAssessment(app, 2);
  const { submissionId } = one.practice;
  const proposal = await proposed(app, { submissionId, proposer: one.coordinator }, form);
  return { ...one, proposal };
}

async function anInterest(app: TestApp) {
  const one = await aCase(app, "draft");
  const ann = await anAssessor(one.db, one.authority);
  await app.post("/interests", { school: one.school.urn, kind: "relative" }, ann);
  const found = one.db.selectFrom("declared_interests").select("id").where("person_id", "=", ann.id);
  return { ...one, ann, path: `/interests/${(await found.executeTakeFirst())?.id}` };
}

const due = { "due-day": "12", "due-month": "12", "due-year": "2026" };
const scores = {
  ...Object.fromEntries(criteria.map((criterion) => [criterion, "2"])),
  ...Object.fromEntries(criteria.map((criterion) => [`${criterion}_reason`, "As the descriptor says."])),
  ...gatesAnswered("yes"),
};
const toReturn = { gate_baseline: "no" };

export const assessingForms: Record<string, ValidForm> = {
  "/submissions/:id/assignments": async (app) => {
    const { db, authority, practice, coordinator } = await aCase(app, "submitted");
    const assessor = [(await anAssessor(db, authority)).id, (await anAssessor(db, authority)).id];
    const path = `/submissions/${practice.submissionId}/assignments`;
    return { path, form: { ...due, assessor }, as: coordinator };
  },
  "/submissions/:id/assignments/:assignment/endings": async (app) => {
    const { submission, id, coordinator } = await anAssessment(app, 0);
    const path = `${submission}/assignments/${id}/endings`;
    return { path, form: { reason: "They are ill" }, as: coordinator };
  },
  "/assessments/:id/scores": async (app) => {
    const { path, ann } = await anAssessment(app, 0);
    return { path: `${path}/scores`, form: { benefit: "2", benefit_reason: "Clear", edits: "0" }, as: ann };
  },
  "/assessments/:id/submissions": async (app) => {
    const { path, ann } = await anAssessment(app, 0);
    return { path: `${path}/submissions`, form: { ...scores, edits: "0" }, as: ann };
  },
  "/assessments/:id/submissions (the last that were waited for)": async (app) => {
    const { path, ann } = await anAssessment(app, 1);
    return { path: `${path}/submissions`, form: { ...scores, edits: "0" }, as: ann };
  },
  "/assessments/:id/declines": async (app) => {
    const { path, ann } = await anAssessment(app, 1);
    return { path: `${path}/declines`, form: { reason: "I am away until January" }, as: ann };
  },
  "/assessments/:id/interests": async (app) => {
    const { path, ann } = await anAssessment(app, 1);
    return { path: `${path}/interests`, form: { kind: "other", note: "My sister teaches there" }, as: ann };
  },
  "/interests": async (app) => {
    const { db, authority, school } = await aCase(app, "draft");
    const as = await anAssessor(db, authority);
    return { path: "/interests", form: { school: school.urn, kind: "relative" }, as };
  },
  "/interests/:id/endings": async (app) => {
    const { path, ann } = await anInterest(app);
    return { path: `${path}/endings`, as: ann };
  },
  "/submissions/:id/proposals": async (app) => {
    const { submission, coordinator } = await anAssessment(app, 2);
    return { path: `${submission}/proposals`, form: { ...gatesAnswered("yes"), ...letter }, as: coordinator };
  },
  "/submissions/:id/confirmations": async (app) => {
    const { submission, proposal, authorityLead } = await aProposal(app);
    return { path: `${submission}/confirmations`, form: { proposal }, as: authorityLead };
  },
  "/submissions/:id/confirmations (of a return)": async (app) => {
    const { submission, proposal, authorityLead } = await aProposal(app, toReturn);
    return { path: `${submission}/confirmations`, form: { proposal }, as: authorityLead };
  },
  "/submissions/:id/turn-downs": async (app) => {
    const { submission, proposal, authorityLead } = await aProposal(app);
    return { path: `${submission}/turn-downs`, form: { proposal, reason: "Read it again" }, as: authorityLead };
  },
  "/submissions/:id/take-backs": async (app) => {
    const { submission, coordinator } = await aProposal(app);
    return { path: `${submission}/take-backs`, as: coordinator };
  },
};
