import {
  HttpError,
  NotFoundError,
  page,
  param,
  readForm,
  redirect,
  typedText,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { headOfDraft } from "../asides.ts";
import { nameOf } from "../name-of.ts";
import type { PracticeRecord } from "../queries.ts";
import { askedFor } from "../record/asked-for.tsx";
import { mediaPage } from "../media/routes.tsx";
import { isSectionKey, optionalSection, sectionHref, type SectionKey } from "../sections.ts";
import { writeUpOf } from "../write-up.ts";
import { autosave, formPage, hrefOf, nextHref, placeFor, save, shown } from "./answering.tsx";
import { changingDraft, readingDraft } from "./draft-route.ts";
import { addPart, moveBlock, partKinds, removePart, type PartKind } from "./parts.ts";
import { BlocksPage, MeasuresPage, RemovalPage } from "./parts-page.tsx";
import type { Where } from "./places.ts";
import { TaskListPage } from "./task-list-page.tsx";

/* A write-up as a task list over a draft row: the list, one page for each part, and the saves as it is typed. */
export const draftRoutes: Route[] = [
  readingDraft("/drafts/:id", taskList),
  readingDraft("/drafts/:id/sections/:section", (request, record) => {
    const section = sectionOf(request);
    if (section === "what-we-did" || section === "benefit") return partsPage(request, record, section);
    if (section === optionalSection) return mediaPage(request, record);
    return formPage(request, record, { section });
  }),
  changingDraft("/drafts/:id/sections/:section", (request, record) =>
    save(request, record, { section: sectionOf(request) }),
  ),
  changingDraft("/drafts/:id/sections/:section/autosaves", (request, record) =>
    autosave(request, record, { section: sectionOf(request) }),
  ),
  ...partRoutes("/drafts/:id/blocks", "block"),
  changingDraft("/drafts/:id/blocks/:part/moves", move),
  ...partRoutes("/drafts/:id/measures", "measure"),
];

function partRoutes(base: string, kind: PartKind): Route[] {
  const where = (request: WebRequest): Where => {
    const id = param(request, "part");
    return kind === "block" ? { block: id } : { measure: id };
  };
  const list = (record: PracticeRecord) => sectionHref(record.id, partKinds[kind].section);
  return [
    changingDraft(base, async (request, record) => {
      const id = await addPart(acting(request), record.id, kind);
      return redirect(request, `/drafts/${record.id}/${kind}s/${id}`);
    }),
    readingDraft(`${base}/:part`, (request, record) => formPage(request, record, where(request))),
    changingDraft(`${base}/:part`, (request, record) => save(request, record, where(request))),
    changingDraft(`${base}/:part/autosaves`, (request, record) => autosave(request, record, where(request))),
    readingDraft(`${base}/:part/removal`, async (request, record) => {
      const { place } = await placeFor(request, record, where(request));
      const action = `${hrefOf(record, where(request))}/removals`;
      const title = [place.stored["title"], place.stored["indicator"], place.title].find(Boolean);
      return shown(request, record, <RemovalPage title={String(title)} action={action} backHref={list(record)} />, {
        title: "Remove",
      });
    }),
    changingDraft(`${base}/:part/removals`, async (request, record) => {
      await removePart(acting(request), record.id, kind, param(request, "part"));
      return redirect(request, list(record));
    }),
  ];
}

async function taskList(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const writeUp = await writeUpOf(request.db, record.working_version_id);
  const asked = await askedFor(request.db, record);
  const first = await headOfDraft(request, record);
  return page(request, <TaskListPage record={record} writeUp={writeUp} asked={asked} first={first} />, {
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
