import type { TestApp } from "../app.ts";
import { aDocument } from "../builders/media.ts";
import { aPublishedPractice } from "../builders/practices.ts";
import { pdfOf } from "../documents.ts";
import { read } from "../html.ts";
import { plainPicture } from "../pictures.ts";
import { aCase } from "./practice-forms.ts";
import type { ValidForm } from "./valid-forms.ts";

/* What belongs to a draft or a record besides its answers: files, blocks of others, who is named, who answers. */

let made = 0;

/** A file that no case before it has sent. */
const aFile = () => pdfOf([`% Number ${++made} of the files that were sent`]);

async function aMedium(app: TestApp) {
  const one = await aCase(app, "draft");
  const { id } = await aDocument(one.db, app.deps.files, one.practice, `Number ${++made} of the documents`);
  return { ...one, path: `${one.draft}/media/${id}`, id };
}

async function aUse(app: TestApp) {
  const one = await aCase(app, "draft");
  const { ref } = await aPublishedPractice(one.db, { school: one.school });
  const [path, form] = [`${one.draft}/used-blocks`, { block: `${ref}/1` }];
  return { ...one, path, form };
}

async function aCredit(app: TestApp) {
  const one = await aCase(app, "published");
  await app.post(`${one.draft}/credits`, { name: "Joan Metcalfe", role: "Cook" }, one.author);
  const found = one.db.selectFrom("practice_credits").select("id").where("practice_id", "=", one.practice.id);
  return { ...one, path: `${one.draft}/credits/${(await found.executeTakeFirst())?.id}` };
}

const contacts = { contact_name: "Cara Lunt", contact_role: "Head", contact_email: "cara@school.example" };

export const draftForms: Record<string, ValidForm> = {
  "/drafts/:id/measures/:part/autosaves": async (app) => {
    const { draft, author } = await aCase(app, "draft");
    const path = (await app.post(`${draft}/measures`, {}, author)).headers.get("location");
    return {
      path: `${path}/autosaves`,
      form: { indicator: "Pupils who can", unit: "percent", edits: "99" },
      as: author,
    };
  },
  "/drafts/:id/media": async (app) => {
    const { draft, author } = await aCase(app, "draft");
    return { path: `${draft}/media`, file: aFile(), as: author };
  },
  "/drafts/:id/media (a picture, kept in two sizes)": async (app) => {
    const { draft, author } = await aCase(app, "draft");
    return { path: `${draft}/media`, file: await plainPicture("png", 500 + ++made, 40), as: author };
  },
  "/drafts/:id/media/:medium": async (app) => {
    const { path, author } = await aMedium(app);
    return { path, form: { caption: "The board", alternative: "Six sums", edits: "99" }, as: author };
  },
  "/drafts/:id/media/:medium/removals": async (app) => {
    const { path, author } = await aMedium(app);
    return { path: `${path}/removals`, as: author };
  },
  "/media/:medium/withdrawals": async (app) => {
    const one = await aCase(app, "published");
    const { id } = await aDocument(one.db, app.deps.files, one.practice, `Number ${++made} of the documents`);
    return { path: `/media/${id}/withdrawals`, form: { reason: "A parent changed their mind." }, as: one.lead };
  },
  "/drafts/:id/used-blocks": async (app) => {
    const { path, form, author } = await aUse(app);
    return { path, form, as: author };
  },
  "/drafts/:id/used-blocks/removals": async (app) => {
    const { path, form, author } = await aUse(app);
    await app.post(path, form, author);
    return { path: `${path}/removals`, form, as: author };
  },
  "/drafts/:id/credits/:credit/agreements": async (app) => {
    const { path, author } = await aCredit(app);
    return { path: `${path}/agreements`, as: author };
  },
  "/drafts/:id/credits/:credit/removals": async (app) => {
    const { path, lead } = await aCredit(app);
    return { path: `${path}/removals`, as: lead };
  },
  "/drafts/:id/contacts": async (app) => {
    const { draft, lead } = await aCase(app, "published");
    const { forms } = await read(await app.get(`${draft}/contacts`, lead));
    const edits = forms.flatMap(({ fields }) => fields["edits"] ?? [])[0] ?? "";
    return { path: `${draft}/contacts`, form: { ...contacts, edits }, as: lead };
  },
  "/drafts/:id/contacts/departures": async (app) => {
    const { draft, lead } = await aCase(app, "published");
    return { path: `${draft}/contacts/departures`, form: { email: "ann.iveson@school.example" }, as: lead };
  },
  "/collections/:slug/documents": async (app) => {
    const { practice, authority, coordinator } = await aCase(app, "published");
    const about = { title: `On ${practice.ref}`, introduction: "What they did.", authority: authority.code };
    const address = (await app.post("/my-collections", about, coordinator)).headers.get("location") ?? "";
    const path = `${address.replace("/edit", "")}/documents`;
    return { path, form: { title: "A guide" }, file: aFile(), as: coordinator };
  },
};
