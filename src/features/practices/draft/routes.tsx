import type { VNode } from "preact";
import { decide } from "../../../policy/index.ts";
import {
  HttpError,
  NotFoundError,
  page,
  param,
  readForm,
  recordRoute,
  redirect,
  typedText,
  type PageAbout,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { statusWords } from "../move-to.ts";
import { nameOf } from "../name-of.ts";
import { findRecord, recordFacts, type PracticeRecord } from "../queries.ts";
import { askedFor } from "../record/asked-for.tsx";
import { isSectionKey, sectionHref, sectionKeys, type SectionKey } from "../sections.ts";
import { allThemes, writeUpOf } from "../write-up.ts";
import { typedFrom } from "./forms.ts";
import { differences, FormPage } from "./form-page.tsx";
import { addPart, moveBlock, partKinds, removePart, type PartKind } from "./parts.ts";
import { BlocksPage, MeasuresPage, RemovalPage } from "./parts-page.tsx";
import { placeIn, type Where } from "./places.ts";
import { saveAnswers, type Saved } from "./save-answers.ts";
import { TaskListPage } from "./task-list-page.tsx";

/* A write-up as a task list over a draft row: the list, one page for each part, and the saves as it is typed. */
export const draftRoutes: Route[] = [
  reading("/drafts/:id", taskList),
  reading("/drafts/:id/sections/:section", (request, record) => {
    const section = sectionOf(request);
    if (section === "what-we-did" || section === "benefit") return partsPage(request, record, section);
    return formPage(request, record, { section });
  }),
  changing("/drafts/:id/sections/:section", (request, record) =>
    save(request, record, { section: sectionOf(request) }),
  ),
  changing("/drafts/:id/sections/:section/autosaves", (request, record) =>
    autosave(request, record, { section: sectionOf(request) }),
  ),
  ...partRoutes("/drafts/:id/blocks", "block"),
  changing("/drafts/:id/blocks/:part/moves", move),
  ...partRoutes("/drafts/:id/measures", "measure"),
];

type Handle = (request: WebRequest, record: PracticeRecord) => Response | Promise<Response>;

/** A page for whoever may change the write-up; whoever may only read it is led to the record. */
function reading(path: string, handle: Handle): Route {
  return recordRoute({
    method: "GET",
    path,
    cache: "private",
    rate: "read",
    load,
    facts: recordFacts,
    action: "practice.read_record",
    handle: (request, record) => {
      const mayEdit = decide(request.viewer, "practice.edit", recordFacts(record)).allowed;
      return mayEdit ? handle(request, record) : redirect(request, `/drafts/${record.id}/check`);
    },
  });
}

/** A change; whether it is allowed now is asked inside, on the locked row, so that a late one is told what happened. */
function changing(path: string, handle: Handle): Route {
  return recordRoute({
    method: "POST",
    path,
    action: "practice.read_record",
    cache: "private",
    rate: "change",
    load,
    facts: recordFacts,
    handle,
  });
}

function load(request: WebRequest): Promise<PracticeRecord | undefined> {
  return findRecord(request.db, request.viewer, param(request, "id"));
}

function partRoutes(base: string, kind: PartKind): Route[] {
  const where = (request: WebRequest): Where => {
    const id = param(request, "part");
    return kind === "block" ? { block: id } : { measure: id };
  };
  const list = (record: PracticeRecord) => sectionHref(record.id, partKinds[kind].section);
  return [
    changing(base, async (request, record) => {
      const id = await addPart(acting(request), record.id, kind);
      return redirect(request, `/drafts/${record.id}/${kind}s/${id}`);
    }),
    reading(`${base}/:part`, (request, record) => formPage(request, record, where(request))),
    changing(`${base}/:part`, (request, record) => save(request, record, where(request))),
    changing(`${base}/:part/autosaves`, (request, record) => autosave(request, record, where(request))),
    reading(`${base}/:part/removal`, async (request, record) => {
      const { place } = await placeFor(request, record, where(request));
      const action = `${hrefOf(record, where(request))}/removals`;
      const title = [place.stored["title"], place.stored["indicator"], place.title].find(Boolean);
      return shown(request, record, <RemovalPage title={String(title)} action={action} backHref={list(record)} />, {
        title: "Remove",
      });
    }),
    changing(`${base}/:part/removals`, async (request, record) => {
      await removePart(acting(request), record.id, kind, param(request, "part"));
      return redirect(request, list(record));
    }),
  ];
}

async function taskList(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const writeUp = await writeUpOf(request.db, record.working_version_id);
  const asked = await askedFor(request.db, record);
  return page(request, <TaskListPage record={record} writeUp={writeUp} asked={asked} />, {
    title: nameOf(record),
    backLink: { href: "/my-work", text: "Back to my work" },
  });
}

async function partsPage(request: WebRequest, record: PracticeRecord, section: SectionKey): Promise<Response> {
  const writeUp = await writeUpOf(request.db, record.working_version_id);
  const List = section === "benefit" ? MeasuresPage : BlocksPage;
  const title = section === "benefit" ? "The benefit to pupils" : "What we did";
  return shown(request, record, <List record={record} writeUp={writeUp} nextHref={nextHref(record, section)} />, {
    title,
  });
}

async function formPage(request: WebRequest, record: PracticeRecord, where: Where): Promise<Response> {
  const { place, writeUp, themes } = await placeFor(request, record, where);
  const asked = { typed: typedFrom(place.stored), errors: {}, edits: writeUp.edits };
  const props = { practice: nameOf(record), title: place.title, action: hrefOf(record, where), where, themes };
  return shown(request, record, <FormPage {...props} {...asked} />, { title: place.title });
}

/** Saves what could be kept, and goes on; or shows the page again with everything that was typed. */
async function save(request: WebRequest, record: PracticeRecord, where: Where): Promise<Response> {
  const typed = await readForm(request);
  if (!decide(request.viewer, "practice.edit", recordFacts(record)).allowed)
    return tooLate(request, record, where, typed);
  const saved = await saveAnswers(acting(request), { practiceId: record.id, where, typed });
  if (saved.outcome === "saved" && Object.keys(saved.errors).length === 0) {
    const onward = "section" in where ? nextHref(record, where.section) : sectionHref(record.id, sectionOfPart(where));
    return redirect(request, onward);
  }
  const { place, themes } = await placeFor(request, record, where);
  const props = { practice: nameOf(record), title: place.title, action: hrefOf(record, where), where, themes };
  return shown(request, record, <FormPage {...props} {...again(saved, typed)} />, {
    title: place.title,
    hasErrors: true,
    status: saved.outcome === "stale" ? 409 : 422,
  });
}

/** The practice has moved on since the page was opened: nothing is saved, and nothing that was typed is lost. */
async function tooLate(request: WebRequest, record: PracticeRecord, where: Where, typed: Typed): Promise<Response> {
  const { place, writeUp, themes } = await placeFor(request, record, where);
  const props = { practice: nameOf(record), title: place.title, action: hrefOf(record, where), where, themes };
  const closed = `The write-up is now ${statusWords[record.status]}, and cannot be changed by you. What you typed is still here, so that you can copy it.`;
  return shown(
    request,
    record,
    <FormPage {...props} typed={typed} errors={{}} edits={writeUp.edits} closed={closed} />,
    {
      title: place.title,
      hasErrors: true,
      status: 409,
    },
  );
}

function again(saved: Saved, typed: Typed) {
  const common = { typed, edits: saved.edits };
  if (saved.outcome === "saved") return { ...common, errors: saved.errors };
  return { ...common, errors: {}, saved: differences(typedFrom(saved.stored), typed) };
}

/** The same save, sent by the page itself while it is being typed: answered with the new count of changes. */
async function autosave(request: WebRequest, record: PracticeRecord, where: Where): Promise<Response> {
  const typed = await readForm(request);
  const saved = await saveAnswers(acting(request), { practiceId: record.id, where, typed });
  if (saved.outcome === "stale") return request.http.json({ stale: true }, 409);
  const { edits, errors } = saved;
  return request.http.json({ edits, errors }, Object.keys(errors).length === 0 ? 200 : 422);
}

async function move(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const by = typedText(await readForm(request), "by");
  if (by !== "up" && by !== "down") throw new HttpError(422, "Choose whether to move it up or down.");
  await moveBlock(acting(request), record.id, param(request, "part"), by);
  return redirect(request, sectionHref(record.id, "what-we-did"));
}

async function placeFor(request: WebRequest, record: PracticeRecord, where: Where) {
  const [writeUp, themes] = [await writeUpOf(request.db, record.working_version_id), await allThemes(request.db)];
  const slugs = themes.map(({ slug }) => slug);
  const place = placeIn(writeUp, slugs, where);
  if (!place) throw new NotFoundError();
  return { place, writeUp, themes };
}

function sectionOf(request: WebRequest): SectionKey {
  const section = param(request, "section");
  if (!isSectionKey(section)) throw new NotFoundError();
  return section;
}

const sectionOfPart = (where: Where): SectionKey => ("block" in where ? "what-we-did" : "benefit");

function hrefOf(record: PracticeRecord, where: Where): string {
  if ("section" in where) return sectionHref(record.id, where.section);
  return "block" in where
    ? `/drafts/${record.id}/blocks/${where.block}`
    : `/drafts/${record.id}/measures/${where.measure}`;
}

/** After the last section come the answers to check. */
function nextHref(record: PracticeRecord, section: SectionKey): string {
  const next = sectionKeys[sectionKeys.indexOf(section) + 1];
  return next ? sectionHref(record.id, next) : `/drafts/${record.id}/check`;
}

function shown(request: WebRequest, record: PracticeRecord, body: VNode, about: PageAbout): Response {
  return page(request, body, { backLink: { href: `/drafts/${record.id}`, text: "Back to the task list" }, ...about });
}
