import type { Role } from "../../src/policy/index.ts";
import type { As, Form, TestApp } from "./app.ts";
import { aCase } from "./faults/practice-forms.ts";
import type { Sent, ValidForm } from "./faults/valid-forms.ts";

/* Where what a form says is read, when its sender is not shown it where the form leads; and what else a form wants. */

type Read = { path: string; as: As };

export const readers: Record<string, (app: TestApp, sent: Sent) => Promise<Read>> = {
  "/drafts/:id/sections/:section": readAgain,
  "/drafts/:id/sections/:section (who to ask)": readAgain,
  "/drafts/:id/hand-backs": async (app, { path }) => ({
    path: parentOf(path),
    as: await newestWith(app, "school_staff"),
  }),
  "/consultations/:id/returns": async (app) => ({
    path: `/drafts/${await newest(app, "practices")}`,
    as: await newestWith(app, "school_staff"),
  }),
  "/media/:medium/withdrawals": async (app) => ({
    path: `/drafts/${await newest(app, "practices")}/check`,
    as: await newestWith(app, "co_ordinator"),
  }),
  "/assessments/:id/declines": readOnSubmission,
  "/submissions/:id/turn-downs": readOnSubmission,
  "/assessments/:id/interests": async (_app, { as }) => ({ path: "/interests", as: as as As }),
  "/practices/:ref/renewals": async (app) => ({
    path: `/renewals/${await newest(app, "renewals")}`,
    as: await newestWith(app, "co_ordinator"),
  }),
  "/renewals/:id/decisions (a new version is asked for)": readAbove,
  "/nominations/:id/declines": readOnNomination,
  "/nominations/:id/refusals": readOnNomination,
  "/new-theme": readOnTheme,
  "/theme-list/:slug": readOnTheme,
  "/adoptions/:id/drops": readAbove,
  "/beyond/:ref/retirements": (_app, { path, as }) =>
    Promise.resolve({ path: parentOf(path).replace("/beyond/", "/practices/"), as: as as As }),
};

/** Fields of a form that are shown with one answer and sent with another: they are not read then. */
export const notRead: Record<string, readonly string[]> = {
  "/renewals/:id/decisions": ["reason"],
  "/adoptions/:id/answers": ["reason"],
  "/adoptions/:id/answers (not now)": ["words"],
  "/adoptions/:id/answers (passed on)": ["words", "reason"],
};

const cover = { cover_name: "Joan Metcalfe", cover_role: "Deputy head", cover_email: "joan@school.example" };

/** The one page of a draft whose texts are sent together or not at all. */
export const moreForms: Record<string, ValidForm> = {
  "/drafts/:id/sections/:section (who to ask)": async (app) => {
    const { draft, author } = await aCase(app, "draft");
    const form = { contact_name: "Ann Dale", contact_role: "Head", contact_email: "ann@school.example", edits: "0" };
    return { path: `${draft}/sections/who-to-ask`, form: { ...form, ...cover }, as: author };
  },
};

/** What a field is only read with. */
export const besides: Record<string, Form> = {
  "/drafts/:id/contacts cover_name": cover,
  "/drafts/:id/contacts cover_role": cover,
  "/drafts/:id/contacts cover_email": cover,
  "/nominations school_name": { school: "other" },
};

/** By its sender, on the page of the form itself. */
function readAgain(_app: TestApp, { path, as }: Sent): Promise<Read> {
  return Promise.resolve({ path, as: as as As });
}

/** By its sender, on the page of what it is about. */
function readAbove(_app: TestApp, { path, as }: Sent): Promise<Read> {
  return Promise.resolve({ path: parentOf(path), as: as as As });
}

async function readOnSubmission(app: TestApp): Promise<Read> {
  return {
    path: `/submissions/${await newest(app, "submissions")}`,
    as: await newestWith(app, "co_ordinator"),
  };
}

async function readOnNomination(app: TestApp, { path }: Sent): Promise<Read> {
  return { path: parentOf(path), as: await newestWith(app, "co_ordinator") };
}

/** What a theme is called and introduced with, where it is changed. */
async function readOnTheme(app: TestApp, { as }: Sent): Promise<Read> {
  const found = app.deps.database.db.selectFrom("themes").select("slug").orderBy("position", "desc");
  const { slug } = await found.executeTakeFirstOrThrow();
  return { path: `/theme-list/${slug}`, as: as as As };
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf("/"));

/** Each case makes its own, the newest of them all: ids are in the order of time. */
async function newest(app: TestApp, table: "practices" | "submissions" | "renewals"): Promise<string> {
  const { id } = await app.deps.database.db
    .selectFrom(table)
    .select("id")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return id;
}

async function newestWith(app: TestApp, role: Role): Promise<As> {
  const held = app.deps.database.db.selectFrom("memberships").select("person_id as id").where("role", "=", role);
  return held.orderBy("person_id", "desc").executeTakeFirstOrThrow();
}
