import { criteria } from "../../src/features/validation/index.ts";
import type { As, TestApp } from "./app.ts";
import { anAssessor, assessed, type FiveScores } from "./builders/assessments.ts";
import { aPerson, aSchool, anAuthority, type HeldRole } from "./builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, type Practice } from "./builders/practices.ts";
import { gatesAnswered, letter, proposed } from "./deciding.ts";

/*
 * The doors through which somebody comes to judge a practice, each with everything before it done by others. Whoever knocks
 * has no interest in it until something happens.
 */

const schoolYear = { from: "2020-01-01" };
const alike: FiveScores = [3, 2, 2, 2, 2];
const apart: FiveScores = [1, 1, 1, 1, 1];

/** An authority with its people, a school whose practice is judged, and three schools more. */
async function aStage(app: TestApp, role: "assessor" | "co_ordinator") {
  const { db } = app.deps.database;
  const authority = await anAuthority(db);
  const [school, before, sister, other] = [
    await aSchool(db, { authority }),
    await aSchool(db, { authority }),
    await aSchool(db, { authority }),
    await aSchool(db, { authority }),
  ];
  const roles: HeldRole[] = [{ role: "assessor", at: authority, ...schoolYear }];
  if (role !== "assessor") roles.push({ role, at: authority, ...schoolYear });
  return {
    db,
    authority,
    places: { school, before, sister, other },
    somebody: await aPerson(db, { roles }),
    coordinator: await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] }),
    ann: await anAssessor(db, authority),
    bob: await anAssessor(db, authority),
  };
}

type Stage = Awaited<ReturnType<typeof aStage>>;
export type Door = Stage & { practice: Practice; knock: (today: string) => Promise<Response> };

async function submitted(app: TestApp, role: "assessor" | "co_ordinator") {
  const stage = await aStage(app, role);
  const practice = await aPractice(stage.db, { school: stage.places.school, status: "submitted" });
  return { ...stage, practice, path: `/submissions/${practice.submissionId}` };
}

async function scored(app: TestApp) {
  const stage = await submitted(app, "co_ordinator");
  const { db, practice, ann, bob } = stage;
  await assessed(db, practice, [
    { assessor: ann, scores: alike },
    { assessor: bob, scores: alike },
  ]);
  return stage;
}

async function marked(app: TestApp) {
  const stage = await aStage(app, "co_ordinator");
  const about = { school: stage.places.school, kitemarkUntil: "2026-12-12" };
  const practice = await aPublishedPractice(stage.db, about);
  return { ...stage, practice, path: `/practices/${practice.ref}` };
}

/** A month from today: no assessor is asked for more than half a year. */
function dueIn(today: string) {
  const due = new Date(Date.parse(`${today}T00:00:00Z`) + 30 * 86_400_000);
  return {
    "due-day": String(due.getUTCDate()),
    "due-month": String(due.getUTCMonth() + 1),
    "due-year": String(due.getUTCFullYear()),
  };
}

const scores = {
  ...Object.fromEntries(criteria.map((criterion) => [criterion, "2"])),
  ...Object.fromEntries(criteria.map((criterion) => [`${criterion}_reason`, "As the descriptor says."])),
  ...gatesAnswered("yes"),
  edits: "0",
};

const proposal = { ...gatesAnswered("yes"), ...letter };
const reason = "The figures could not be found in the records of the school.";

async function submits(app: TestApp, part: "assessor" | "moderator"): Promise<Door> {
  const stage = await submitted(app, "assessor");
  const { db, practice, somebody, ann, bob } = stage;
  const others = [
    { assessor: ann, scores: alike },
    { assessor: bob, scores: apart },
  ];
  const asked = part === "moderator" ? others : others.slice(0, 1);
  const id = (await assessed(db, practice, [...asked, { assessor: somebody, part }])).at(-1);
  return { ...stage, knock: () => app.post(`/assessments/${id}/submissions`, scores, somebody) };
}

async function answers(app: TestApp, how: "confirmations" | "turn-downs"): Promise<Door> {
  const stage = await scored(app);
  const { practice, path, somebody, coordinator } = stage;
  const id = await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
  return { ...stage, knock: () => app.post(`${path}/${how}`, { proposal: id, reason: "Read it again" }, somebody) };
}

async function onRevocation(app: TestApp, how: "confirmations" | "refusals"): Promise<Door> {
  const stage = await marked(app);
  await app.post(`${stage.path}/revocations`, { reason }, stage.coordinator);
  const found = stage.db.selectFrom("revocations").select("id").where("practice_id", "=", stage.practice.id);
  const { id } = await found.executeTakeFirstOrThrow();
  return { ...stage, knock: () => app.post(`/revocations/${id}/${how}`, {}, stage.somebody) };
}

export const interestDoors: Record<string, (app: TestApp) => Promise<Door>> = {
  "is chosen to assess": async (app) => {
    const stage = await submitted(app, "assessor");
    const { path, somebody, ann, coordinator } = stage;
    const chosen = [somebody.id, ann.id];
    return {
      ...stage,
      knock: (today) => app.post(`${path}/assignments`, { assessor: chosen, ...dueIn(today) }, coordinator),
    };
  },
  "is chosen to moderate": async (app) => {
    const stage = await submitted(app, "assessor");
    const { db, practice, path, somebody, ann, bob, coordinator } = stage;
    await assessed(db, practice, [
      { assessor: ann, scores: alike },
      { assessor: bob, scores: apart },
    ]);
    const knock = (today: string) =>
      app.post(`${path}/assignments`, { assessor: somebody.id, ...dueIn(today) }, coordinator);
    return { ...stage, knock };
  },
  "chooses who assesses": async (app) => {
    const stage = await submitted(app, "co_ordinator");
    const { path, somebody, ann, bob } = stage;
    const chosen = { assessor: [ann.id, bob.id] };
    return { ...stage, knock: (today) => app.post(`${path}/assignments`, { ...chosen, ...dueIn(today) }, somebody) };
  },
  "stands an assessor down": async (app) => {
    const stage = await submitted(app, "co_ordinator");
    const { db, practice, path, somebody, ann, bob } = stage;
    const [id] = await assessed(db, practice, [{ assessor: ann }, { assessor: bob }]);
    return { ...stage, knock: () => app.post(`${path}/assignments/${id}/endings`, { reason: "On leave" }, somebody) };
  },
  "submits scores": (app) => submits(app, "assessor"),
  "submits scores as the moderator": (app) => submits(app, "moderator"),
  "proposes a decision": async (app) => {
    const stage = await scored(app);
    return { ...stage, knock: () => app.post(`${stage.path}/proposals`, proposal, stage.somebody) };
  },
  "confirms a decision": (app) => answers(app, "confirmations"),
  "turns a decision down": (app) => answers(app, "turn-downs"),
  "has proposed what another confirms": async (app) => {
    const stage = await scored(app);
    const { practice, path, somebody, coordinator } = stage;
    const id = await proposed(app, { submissionId: practice.submissionId, proposer: somebody });
    return { ...stage, knock: () => app.post(`${path}/confirmations`, { proposal: id }, coordinator) };
  },
  "renews a kitemark": async (app) => {
    const stage = await marked(app);
    const { db, path, practice, somebody } = stage;
    const author: As = practice.author;
    await app.post(`${path}/renewals`, { still_done: "yes", contact_right: "yes" }, author);
    const found = db.selectFrom("renewals").select("id").where("practice_id", "=", practice.id);
    const { id } = await found.executeTakeFirstOrThrow();
    return { ...stage, knock: () => app.post(`/renewals/${id}/decisions`, { outcome: "renewed" }, somebody) };
  },
  "proposes to revoke a kitemark": async (app) => {
    const stage = await marked(app);
    return { ...stage, knock: () => app.post(`${stage.path}/revocations`, { reason }, stage.somebody) };
  },
  "confirms that one is revoked": (app) => onRevocation(app, "confirmations"),
  "drops a revocation": (app) => onRevocation(app, "refusals"),
};
