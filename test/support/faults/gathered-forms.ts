import type { TestApp } from "../app.ts";
import { aCase } from "./practice-forms.ts";
import type { ValidForm } from "./valid-forms.ts";

/* Settings, consultation, collections, discussion and complaints: each case is made by the forms before it. */

const location = (answer: Response) => answer.headers.get("location") ?? "";

async function aConsultation(app: TestApp, { closed = false, commented = false } = {}) {
  const one = await aCase(app, "validated");
  const address = location(await app.post(`${one.draft}/consultations`, { days: "14" }, one.coordinator));
  await app.post(`${address}/people`, { person: one.lead.id }, one.coordinator);
  if (commented) await app.post(`${address}/comments`, { text: "Say what it cost" }, one.lead);
  if (closed) await app.post(`${address}/closures`, { early_reason: "All have answered" }, one.coordinator);
  const said = await one.db
    .selectFrom("consultation_comments")
    .select("id")
    .where("consultation_id", "=", address.split("/")[2] ?? "")
    .executeTakeFirst();
  return { ...one, address, comment: `${address}/comments/${said?.id}` };
}

async function aCollection(app: TestApp, { published = false } = {}) {
  const one = await aCase(app, "published");
  const about = { title: `On ${one.practice.ref}`, introduction: "What they did.", authority: one.authority.code };
  const address = location(await app.post("/my-collections", about, one.coordinator)).replace("/edit", "");
  await app.post(`${address}/practices`, { ref: one.practice.ref ?? "" }, one.coordinator);
  await app.post(`${address}/links`, { title: "A page", address: "https://a.example/x" }, one.coordinator);
  if (published) await app.post(`${address}/publications`, {}, one.coordinator);
  const item = await one.db
    .selectFrom("collection_items")
    .select("collection_items.id")
    .innerJoin("collection_addresses as known", "known.collection_id", "collection_items.collection_id")
    .where("known.slug", "=", address.split("/")[2] ?? "")
    .where("kind", "=", "link")
    .executeTakeFirst();
  return { ...one, about, address, item: `${address}/items/${item?.id}` };
}

async function aPost(app: TestApp, { hidden = false } = {}) {
  const one = await aCase(app, "published");
  const address = `/practices/${one.practice.ref}/discussion/posts`;
  await app.post(address, { text: "Did it last?" }, one.lead);
  const found = one.db.selectFrom("discussion_posts").select("id").where("practice_id", "=", one.practice.id);
  const own = `${address}/${(await found.executeTakeFirst())?.id}`;
  if (hidden) await app.post(`${own}/hidings`, { reason: "Rude" }, one.coordinator);
  return { ...one, address, own };
}

async function aComplaint(app: TestApp) {
  const one = await aCase(app, "published");
  const form = { text: "It is my idea", email: "parent@family.example" };
  await app.post(`/practices/${one.practice.ref}/complaints`, form);
  const found = one.db.selectFrom("complaints").select("reference").where("practice_id", "=", one.practice.id);
  return { ...one, address: `/complaints/${(await found.executeTakeFirst())?.reference}` };
}

const statement = { said: "It was liked.", changed: "", unchanged: "", edits: "0" };

export const gatheredForms: Record<string, ValidForm> = {
  "/authorities/:code/publication-settings": async (app) => {
    const { authority, authorityLead } = await aCase(app, "draft");
    const form = { consult_first: "no", consultation_days: "10", public_discussion: "no", edits: "0" };
    return { path: `/authorities/${authority.code}/publication-settings`, form, as: authorityLead };
  },
  "/drafts/:id/consultations": async (app) => {
    const { draft, coordinator } = await aCase(app, "validated");
    return { path: `${draft}/consultations`, form: { days: "14" }, as: coordinator };
  },
  "/consultations/:id/people": async (app) => {
    const { address, author, coordinator } = await aConsultation(app);
    return { path: `${address}/people`, form: { person: author.id }, as: coordinator };
  },
  "/consultations/:id/comments": async (app) => {
    const { address, lead } = await aConsultation(app);
    return { path: `${address}/comments`, form: { text: "Say what it cost" }, as: lead };
  },
  "/consultations/:id/comments/:comment": async (app) => {
    const { comment, lead } = await aConsultation(app, { commented: true });
    return { path: comment, form: { text: "Say what it cost in all", edits: "0" }, as: lead };
  },
  "/consultations/:id/comments/:comment/answers": async (app) => {
    const { comment, coordinator } = await aConsultation(app, { commented: true });
    return { path: `${comment}/answers`, form: { answer: "Forty pounds" }, as: coordinator };
  },
  "/consultations/:id/closures": async (app) => {
    const { address, coordinator } = await aConsultation(app);
    return { path: `${address}/closures`, form: { early_reason: "All have answered" }, as: coordinator };
  },
  "/consultations/:id/statements": async (app) => {
    const { address, coordinator } = await aConsultation(app, { closed: true });
    return { path: `${address}/statements`, form: statement, as: coordinator };
  },
  "/consultations/:id/returns": async (app) => {
    const { address, coordinator } = await aConsultation(app, { closed: true });
    return { path: `${address}/returns`, form: { reason: "Add the cost" }, as: coordinator };
  },
  "/my-collections": async (app) => {
    const { authority, coordinator } = await aCase(app, "draft");
    const form = { title: `Of ${authority.name}`, introduction: "What they did.", authority: authority.code };
    return { path: "/my-collections", form, as: coordinator };
  },
  "/collections/:slug/about": async (app) => {
    const { address, about, coordinator } = await aCollection(app);
    return { path: `${address}/about`, form: { ...about, title: `${about.title} anew`, edits: "0" }, as: coordinator };
  },
  "/collections/:slug/practices": async (app) => {
    const [{ address, coordinator }, { practice }] = [await aCollection(app), await aCase(app, "published")];
    return { path: `${address}/practices`, form: { ref: practice.ref ?? "" }, as: coordinator };
  },
  "/collections/:slug/links": async (app) => {
    const { address, coordinator } = await aCollection(app);
    return { path: `${address}/links`, form: { title: "Another", address: "https://b.example/y" }, as: coordinator };
  },
  "/collections/:slug/items/:item": async (app) => {
    const { item, coordinator } = await aCollection(app);
    return { path: item, form: { title: "A page", note: "Read it", edits: "0" }, as: coordinator };
  },
  "/collections/:slug/items/:item/moves": async (app) => {
    const { item, coordinator } = await aCollection(app);
    return { path: `${item}/moves`, form: { by: "up" }, as: coordinator };
  },
  "/collections/:slug/items/:item/removals": async (app) => {
    const { item, coordinator } = await aCollection(app);
    return { path: `${item}/removals`, as: coordinator };
  },
  "/collections/:slug/consultations": async (app) => {
    const { address, coordinator } = await aCollection(app);
    return { path: `${address}/consultations`, form: { days: "14" }, as: coordinator };
  },
  "/collections/:slug/publications": async (app) => {
    const { address, coordinator } = await aCollection(app);
    return { path: `${address}/publications`, as: coordinator };
  },
  "/collections/:slug/withdrawals": async (app) => {
    const { address, coordinator } = await aCollection(app, { published: true });
    return { path: `${address}/withdrawals`, form: { reason: "It has had its day" }, as: coordinator };
  },
  "/practices/:ref/discussion/posts": async (app) => {
    const { address, author } = await aPost(app);
    return { path: address, form: { text: "It did." }, as: author };
  },
  "/practices/:ref/discussion/posts/:post": async (app) => {
    const { own, lead } = await aPost(app);
    return { path: own, form: { text: "Did it last a year?", edits: "0" }, as: lead };
  },
  "/practices/:ref/discussion/posts/:post/replies": async (app) => {
    const { own, author } = await aPost(app);
    return { path: `${own}/replies`, form: { text: "It did." }, as: author };
  },
  "/practices/:ref/discussion/posts/:post/deletions": async (app) => {
    const { own, lead } = await aPost(app);
    return { path: `${own}/deletions`, as: lead };
  },
  "/practices/:ref/discussion/posts/:post/hidings": async (app) => {
    const { own, coordinator } = await aPost(app);
    return { path: `${own}/hidings`, form: { reason: "Rude" }, as: coordinator };
  },
  "/practices/:ref/discussion/posts/:post/showings": async (app) => {
    const { own, coordinator } = await aPost(app, { hidden: true });
    return { path: `${own}/showings`, as: coordinator };
  },
  "/practices/:ref/complaints": async (app) => {
    const { practice } = await aCase(app, "published");
    return { path: `/practices/${practice.ref}/complaints`, form: { text: "Mine", email: "parent@family.example" } };
  },
  "/complaints/:reference/acknowledgements": async (app) => {
    const { address, coordinator } = await aComplaint(app);
    return { path: `${address}/acknowledgements`, as: coordinator };
  },
  "/complaints/:reference/answers": async (app) => {
    const { address, coordinator } = await aComplaint(app);
    return { path: `${address}/answers`, form: { outcome: "upheld", letter: "We have.", edits: "0" }, as: coordinator };
  },
};
