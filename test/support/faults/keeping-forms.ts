import type { TestApp } from "../app.ts";
import { aPerson } from "../builders/organisations-and-people.ts";
import { aTheme } from "../builders/practices.ts";
import { read } from "../html.ts";
import { aCase } from "./practice-forms.ts";
import type { ValidForm } from "./valid-forms.ts";

/* What co-ordinators and leads keep for everybody, and what is stopped by a link in a mail. */

const location = (answer: Response) => answer.headers.get("location") ?? "";
let made = 0;

async function aBeyond(app: TestApp) {
  const one = await aCase(app, "draft");
  const form = {
    title: "Reading in two languages",
    description: "How a bilingual province teaches reading.",
    address: `https://two-languages.example/${++made}`,
    source: "Institute for Bilingual Schooling",
    kind: "international",
    licence: "cc_by",
    themes: ["phonics"],
  };
  return { ...one, form };
}

async function aKeptBeyond(app: TestApp) {
  const one = await aBeyond(app);
  const path = location(await app.post("/new-beyond", one.form, one.coordinator)).replace("practices", "beyond");
  const { forms } = await read(await app.get(path, one.coordinator));
  const edits = forms.find(({ action }) => action === path)?.fields["edits"]?.[0] ?? "";
  return { ...one, path, edits };
}

async function aPair(app: TestApp) {
  const one = await aCase(app, "draft");
  const words = `gumboots ${++made}`;
  await app.post("/synonyms", { words, same_as: "Wellington boots" }, one.coordinator);
  const found = one.db.selectFrom("search_synonyms").select("id").where("words", "=", words);
  return { ...one, words, path: `/synonyms/${(await found.executeTakeFirst())?.id}` };
}

async function anAdvised(app: TestApp) {
  const one = await aCase(app, "draft");
  const adviser = await aPerson(one.db, { roles: [{ role: "adviser", at: one.authority }] });
  const form = { seen: "", adviser: adviser.id, "from-day": "1", "from-month": "9", "from-year": "2026" };
  return { ...one, form, path: `/advisers/${one.school.urn}` };
}

/** A mail to the author that carries the link by which such mail is stopped. */
async function aMailToStop(app: TestApp) {
  const one = await aCase(app, "awaiting_agreement");
  await app.post(`${one.draft}/hand-backs`, { reason: "Say more" }, one.lead);
  const found = one.db.selectFrom("mail_choice_keys").select("token").where("person_id", "=", one.author.id);
  return { ...one, key: (await found.executeTakeFirst())?.token ?? "" };
}

export const keepingForms: Record<string, ValidForm> = {
  "/theme-list/:slug/mergers": async (app) => {
    const { db, coordinator } = await aCase(app, "draft");
    const [from, into] = [await aTheme(db, `merged-${++made}`), await aTheme(db, `kept-${made}`)];
    return { path: `/theme-list/${from.slug}/mergers`, form: { into: into.slug, edits: "0" }, as: coordinator };
  },
  "/co-ordinator-days/:id/removals": async (app) => {
    const { db, authority, coordinator } = await aCase(app, "draft");
    const day = { "worked_on-day": "20", "worked_on-month": "11", "worked_on-year": "2026" };
    await app.post("/co-ordinator-days", { ...day, hours: "3", work: "other" }, coordinator);
    const found = db.selectFrom("co_ordinator_days").select("id").where("authority_code", "=", authority.code);
    const path = `/co-ordinator-days/${(await found.executeTakeFirst())?.id}/removals`;
    return { path, as: coordinator };
  },
  "/saved-searches/stop": async (app) => {
    const { db, author } = await aCase(app, "draft");
    await app.post("/saved-searches", { query: "q=phonics", alerts: "weekly" }, author);
    const found = db.selectFrom("saved_searches").select("stop_key").where("person_id", "=", author.id);
    return { path: `/saved-searches/stop?key=${(await found.executeTakeFirst())?.stop_key}` };
  },
  "/empty-searches/answers": async (app) => {
    const { coordinator } = await aCase(app, "draft");
    const words = `puffin club ${++made}`;
    await app.get(`/practices?q=${encodeURIComponent(words)}`);
    return { path: "/empty-searches/answers", form: { words, answer: "invited" }, as: coordinator };
  },
  "/unsubscribe": async (app) => {
    const { key } = await aMailToStop(app);
    return { path: `/unsubscribe?key=${key}&from=my_practices` };
  },
  "/new-beyond": async (app) => {
    const { form, coordinator } = await aBeyond(app);
    return { path: "/new-beyond", form, as: coordinator };
  },
  "/beyond/:ref": async (app) => {
    const { form, path, edits, coordinator } = await aKeptBeyond(app);
    return { path, form: { ...form, edits, title: "Reading in three languages" }, as: coordinator };
  },
  "/beyond/:ref/retirements": async (app) => {
    const { path, edits, coordinator } = await aKeptBeyond(app);
    return { path: `${path}/retirements`, form: { edits, reason: "Its page is gone" }, as: coordinator };
  },
  "/synonyms": async (app) => {
    const { coordinator } = await aCase(app, "draft");
    return { path: "/synonyms", form: { words: `gumboots ${++made}`, same_as: "Wellies" }, as: coordinator };
  },
  "/synonyms/:id": async (app) => {
    const { path, words, coordinator } = await aPair(app);
    return { path, form: { words, same_as: `Wellies ${made}` }, as: coordinator };
  },
  "/synonyms/:id/removals": async (app) => {
    const { path, coordinator } = await aPair(app);
    return { path: `${path}/removals`, as: coordinator };
  },
  "/advisers/:urn/namings": async (app) => {
    const { path, form, authorityLead } = await anAdvised(app);
    return { path: `${path}/namings`, form, as: authorityLead };
  },
  "/advisers/:urn/endings": async (app) => {
    const { db, path, form, school, authorityLead } = await anAdvised(app);
    await app.post(`${path}/namings`, form, authorityLead);
    const found = db.selectFrom("adviser_schools").select("id").where("school_urn", "=", school.urn);
    const seen = (await found.executeTakeFirst())?.id ?? "";
    return { path: `${path}/endings`, form: { seen }, as: authorityLead };
  },
};
