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
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { nameOf } from "../name-of.ts";
import { findRecord, readingOf, recordFacts, type PracticeRecord } from "../queries.ts";
import { askedFor } from "../record/asked-for.tsx";
import { mediaPage } from "../media/routes.tsx";
import { isSectionKey, optionalSection, sectionHref, type SectionKey } from "../sections.ts";
import { writeUpOf } from "../write-up.ts";
import { autosave, formPage, hrefOf, nextHref, placeFor, save, shown } from "./answering.tsx";
import { addPart, moveBlock, partKinds, removePart, type PartKind } from "./parts.ts";
import { BlocksPage, MeasuresPage, RemovalPage } from "./parts-page.tsx";
import type { Where } from "./places.ts";
import { TaskListPage } from "./task-list-page.tsx";

/* A write-up as a task list over a draft row: the list, one page for each part, and the saves as it is typed. */
export const draftRoutes: Route[] = [
  reading("/drafts/:id", taskList),
  reading("/drafts/:id/sections/:section", (request, record) => {
    const section = sectionOf(request);
    if (section === "what-we-did" || section === "benefit") return partsPage(request, record, section);
    if (section === optionalSection) return mediaPage(request, record);
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
    reading: readingOf,
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

async function move(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const by = typedText(await readForm(request), "by");
  if (by !== "up" && by !== "down") throw new HttpError(422, "Choose whether to move it up or down.");
  await moveBlock(acting(request), record.id, param(request, "part"), by);
  return redirect(request, sectionHref(record.id, "what-we-did"));
}

function sectionOf(request: WebRequest): SectionKey {
  const section = param(request, "section");
  if (!isSectionKey(section)) throw new NotFoundError();
  return section;
}
