import type { Database } from "../../../src/platform/database/index.ts";
import type { AdoptionStatus } from "../../../src/policy/index.ts";
import type { TestApp } from "../app.ts";
import { anAdoption } from "../builders/adoptions.ts";
import { aPerson, aSchool, type Authority } from "../builders/organisations-and-people.ts";
import { planted } from "../builders/planted.ts";
import { aCase } from "./practice-forms.ts";
import type { ValidForm } from "./valid-forms.ts";

/* One school asks another about a practice, and the two work on it, to what came of it; and questions between schools. */

/** An adoption in this status, with a person of each school who may take a step. `lead` is of the school that takes it up. */
async function anAsk(app: TestApp, status: AdoptionStatus, given: Parameters<typeof aSchool>[1] = {}) {
  const one = await aCase(app, "published");
  const school = await aSchool(one.db, { authority: one.authority, ...given });
  const staff = await aPerson(one.db, { roles: [{ role: "school_staff", at: school }] });
  const lead = await aPerson(one.db, { roles: [{ role: "school_lead", at: school }] });
  const { ref, publishedVersionId } = one.practice;
  const practice = { ...one.practice, ref: ref ?? "", publishedVersionId: publishedVersionId ?? "" };
  const { id } = await anAdoption(one.db, { status, practice, school, asker: staff });
  return { ...one, practice, school, staff, lead, helper: one.lead, address: `/adoptions/${id}` };
}

type Ask = Awaited<ReturnType<typeof anAsk>>;

function at(status: AdoptionStatus, send: (ask: Ask) => Awaited<ReturnType<ValidForm>>): ValidForm {
  return async (app) => send(await anAsk(app, status));
}

/** Leaves an authority's all-through schools, three more among them, the only ones: each case is compared with as many. */
async function onlyThese(db: Database, authority: Authority): Promise<void> {
  for (const roll of [90, 120, 200]) await aSchool(db, { authority, phase: "all_through", roll });
  await planted(db, (trx) =>
    trx
      .updateTable("schools")
      .set({ status: "closed" })
      .where("phase", "=", "all_through")
      .where("authority_code", "!=", authority.code)
      .execute(),
  );
}

async function aQuestion(app: TestApp) {
  const one = await aCase(app, "draft");
  const from = await aSchool(one.db, { authority: one.authority });
  const asker = await aPerson(one.db, { roles: [{ role: "school_staff", at: from }] });
  const question = "Your reading rose by three points. What did you change?";
  const form = { about: "ks2_reading_average", year: "2026", from: from.urn, question };
  return { ...one, asker, form, path: `/schools/${one.school.urn}/questions` };
}

const asked = { draws: "Half of our Year 2 read to nobody.", context: "Two mixed classes.", wished_for: "next_term" };
const step = { kind: "saw", "done_on-day": "14", "done_on-month": "11", "done_on-year": "2026", minutes: "90" };
const outcome = {
  measure: "Reads the list",
  unit: "percent",
  better: "higher",
  before: "54",
  after: "61",
  cohort: "28",
};

export const adoptionForms: Record<string, ValidForm> = {
  "/practices/:ref/asks": async (app) => {
    const [{ practice, school }, { lead, school: asking }] = [await aCase(app, "published"), await aCase(app, "draft")];
    const form = { ...asked, school: asking.urn, helper: school.urn };
    return { path: `/practices/${practice.ref}/asks`, form, as: lead };
  },
  "/practices/:ref/asks (which waits for the lead)": async (app) => {
    const [one, { author, school }] = [await aCase(app, "published"), await aCase(app, "draft")];
    const form = { ...asked, school: school.urn, helper: one.school.urn };
    return { path: `/practices/${one.practice.ref}/asks`, form, as: author };
  },
  "/adoptions/:id/confirmations": at("proposed", ({ address, lead }) => ({
    path: `${address}/confirmations`,
    as: lead,
  })),
  "/adoptions/:id/drops": at("proposed", ({ address, lead }) => ({
    path: `${address}/drops`,
    form: { reason: "After the inspection." },
    as: lead,
  })),
  "/adoptions/:id/take-backs": at("asked", ({ address, lead }) => ({ path: `${address}/take-backs`, as: lead })),
  "/adoptions/:id/answers": at("asked", ({ address, helper }) => ({
    path: `${address}/answers`,
    form: { answer: "offer", offers: ["visit"], words: "Come on a Tuesday." },
    as: helper,
  })),
  "/adoptions/:id/answers (not now)": at("asked", ({ address, helper }) => ({
    path: `${address}/answers`,
    form: { answer: "decline", reason: "We are without a deputy until Easter." },
    as: helper,
  })),
  "/adoptions/:id/answers (passed on)": async (app) => {
    const { db, authority, practice, address, helper } = await anAsk(app, "asked");
    const school = await aSchool(db, { authority });
    await anAdoption(db, { practice, school, row: { agreed_to_be_asked: true } });
    const form = { answer: "pass_on", pass_to: school.urn };
    return { path: `${address}/answers`, form, as: helper };
  },
  "/schools/:urn/helping-limits": async (app) => {
    const { school, lead } = await aCase(app, "draft");
    return { path: `/schools/${school.urn}/helping-limits`, form: { most: "5" }, as: lead };
  },
  "/adoptions/:id/agreements": async (app) => {
    const { db, authority, address, lead } = await anAsk(app, "offered", { phase: "all_through" });
    await onlyThese(db, authority);
    return { path: `${address}/agreements`, form: { indicator: "none", named: "yes", asked: "yes" }, as: lead };
  },
  "/adoptions/:id/naming": at("explore", ({ address, lead }) => ({
    path: `${address}/naming`,
    form: { named: "yes" },
    as: lead,
  })),
  "/adoptions/:id/moves": at("prepare", ({ address, staff }) => ({
    path: `${address}/moves`,
    form: { to: "deliver" },
    as: staff,
  })),
  "/adoptions/:id/stops": at("deliver", ({ address, lead }) => ({
    path: `${address}/stops`,
    form: { reason: "The room is a class again." },
    as: lead,
  })),
  "/adoptions/:id/steps": at("deliver", ({ address, staff }) => ({ path: `${address}/steps`, form: step, as: staff })),
  "/adoptions/:id/steps (which looks as if it points at a pupil)": at("deliver", ({ address, staff }) => ({
    path: `${address}/steps`,
    form: { ...step, note: "Saw the pupil born on 12/03/2016 read", pupil_asked: "yes", no_pupil: "checked" },
    as: staff,
  })),
  "/adoptions/:id/blocks": at("deliver", ({ address, staff }) => ({
    path: `${address}/blocks`,
    form: { edits: "0", "use-0": "adapted", "said-0": "Twice a week." },
    as: staff,
  })),
  "/adoptions/:id/reviews/:years": at("deliver", ({ address, staff }) => ({
    path: `${address}/reviews/1`,
    form: { going: "mixed", words: "It has stayed in two classes." },
    as: staff,
  })),
  "/adoptions/:id/outcomes": at("deliver", ({ address, staff }) => ({
    path: `${address}/outcomes`,
    form: { ...outcome, year: "2026" },
    as: staff,
  })),
  "/adoptions/:id/outcomes/:outcome/corrections": async (app) => {
    const { db, address, staff } = await anAsk(app, "deliver");
    await app.post(`${address}/outcomes`, { ...outcome, year: "2026" }, staff);
    const { id } = await db
      .selectFrom("outcomes")
      .select("id")
      .where("adoption_id", "=", address.split("/").at(-1) ?? "")
      .executeTakeFirstOrThrow();
    const form = { ...outcome, year: "2026", after: "9", reason: "The list was shorter.", edits: "0" };
    return { path: `${address}/outcomes/${id}/corrections`, form, as: staff };
  },
  "/schools/:urn/questions": async (app) => {
    const { path, form, asker } = await aQuestion(app);
    return { path, form, as: asker };
  },
  "/questions/:id/answers": async (app) => {
    const { path, form, asker, lead } = await aQuestion(app);
    const address = (await app.post(path, form, asker)).headers.get("location") ?? "";
    return { path: `${address}/answers`, form: { answer: "The same book for five days." }, as: lead };
  },
};
