import { RefusedFile } from "../../../platform/files/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import {
  ConflictError,
  NotFoundError,
  page,
  param,
  readForm,
  readUpload,
  routesOver,
  redirect,
  typedText,
  type Route,
  type Typed,
  type WebRequest,
  pupilsAsked,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { reachRecord } from "../draft/draft-route.ts";
import { differences } from "../draft/form-page.tsx";
import { RemovalPage } from "../draft/parts-page.tsx";
import { statusWords } from "../move-to.ts";
import { nameOf } from "../name-of.ts";
import { recordFacts, type PracticeRecord } from "../queries.ts";
import { sectionHref } from "../sections.ts";
import { writeUpOf } from "../write-up.ts";
import { describeMedium } from "./describe.ts";
import { MediaPage, type MediaPageProps } from "./pages/media-page.tsx";
import { mediumName, type Medium } from "./medium.ts";
import { MediumPage, typedFromMedium, type MediumPageProps } from "./pages/medium-page.tsx";
import { addVideo, mostBytes, receiveFile } from "./receive.ts";
import { fileRoute } from "./served.ts";
import { takeOut } from "./take-out.ts";
import { withdrawalRoutes } from "./withdrawal-routes.tsx";

const ofRecord = routesOver<PracticeRecord>({ ...reachRecord, action: "practice.read_record" });
const inWriteUp = pupilsAsked("the whole write-up is asked about as it is submitted");

/* Pictures, documents, recordings and films of a draft; their files; and the withdrawal of one. */
export const mediaRoutes: Route[] = [
  { ...ofDraft("POST", "/drafts/:id/media", upload), uploads: true, rate: "upload" },
  inWriteUp(ofDraft("POST", "/drafts/:id/films", addFilm)),
  /* Where somebody lands who reloads the answer to a form by its address. */
  ofDraft("GET", "/drafts/:id/media", async (request, record) => redirect(request, listHref(record))),
  ofDraft("GET", "/drafts/:id/films", async (request, record) => redirect(request, listHref(record))),
  ofDraft("GET", "/drafts/:id/media/:medium", (request, record) => mediumPage(request, record)),
  inWriteUp(ofDraft("POST", "/drafts/:id/media/:medium", describe)),
  ofDraft("GET", "/drafts/:id/media/:medium/removal", removalPage),
  ofDraft("POST", "/drafts/:id/media/:medium/removals", async (request, record) => {
    await takeOut(receiving(request), record.id, param(request, "medium"));
    return redirect(request, listHref(record));
  }),
  fileRoute,
  ...withdrawalRoutes,
];

type Handle = (request: WebRequest, record: PracticeRecord) => Promise<Response>;

/** Whoever may only read it is led to the record; a change is asked of the locked row as well. */
function ofDraft(method: "GET" | "POST", path: string, handle: Handle): Route {
  return ofRecord(method, path, async (request, record) => {
    if (decide(request.viewer, "practice.edit", recordFacts(record)).allowed) return handle(request, record);
    if (method === "GET") return redirect(request, `/drafts/${record.id}/check`);
    throw new ConflictError(`The write-up is now ${statusWords[record.status]}, and cannot be changed by you.`);
  });
}

const listHref = (record: PracticeRecord) => sectionHref(record.id, "pictures-and-documents");
const mediumHref = (record: PracticeRecord, id: string) => `/drafts/${record.id}/media/${id}`;
const receiving = (request: WebRequest) => ({ ...acting(request), files: request.deps.files });

/** The list, with why something was not taken where it was not. */
export async function mediaPage(
  request: WebRequest,
  record: PracticeRecord,
  said: Pick<MediaPageProps, "error" | "address"> = {},
): Promise<Response> {
  const { media } = await writeUpOf(request.db, record.working_version_id);
  return page(request, <MediaPage {...{ record, media }} today={dayOf(request.clock.now())} {...said} />, {
    title: "Pictures and documents",
    hasErrors: said.error !== undefined,
    status: said.error ? 422 : 200,
    backLink: { href: `/drafts/${record.id}`, text: "Back to the task list" },
  });
}

async function upload(request: WebRequest, record: PracticeRecord): Promise<Response> {
  return readUpload(request, mostBytes, async ({ file, tooLarge }) => {
    const refuse = (text: string) => mediaPage(request, record, { error: { field: "file", text } });
    if (tooLarge) {
      return refuse("The file is larger than 20 MB. Make its pictures smaller, or part it, and choose it again.");
    }
    if (!file) return refuse("Choose a file");
    return orRefuse(refuse, async () => {
      const id = await receiveFile(receiving(request), record.id, file);
      return redirect(request, mediumHref(record, id));
    });
  });
}

async function addFilm(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const address = typedText(await readForm(request), "address");
  const refuse = (text: string) => mediaPage(request, record, { error: { field: "address", text }, address });
  return orRefuse(refuse, async () => {
    const id = await addVideo(acting(request), record.id, address);
    return redirect(request, mediumHref(record, id));
  });
}

async function orRefuse(refuse: (text: string) => Promise<Response>, act: () => Promise<Response>): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof RefusedFile) return refuse(error.message);
    throw error;
  }
}

async function describe(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const typed = await readForm(request);
  const mediumId = param(request, "medium");
  const described = await describeMedium(acting(request), { practiceId: record.id, mediumId, typed });
  if (described.outcome === "saved") return redirect(request, listHref(record));
  if (described.outcome === "refused") return mediumPage(request, record, { typed, errors: described.errors });
  return mediumPage(request, record, { typed, errors: {}, stale: described.medium });
}

type Said = Pick<MediumPageProps, "typed" | "errors"> & { stale?: Medium };

async function mediumPage(request: WebRequest, record: PracticeRecord, said?: Said): Promise<Response> {
  const { medium, edits } = await mediumFor(request, record);
  if (medium.is_withdrawn) throw new NotFoundError();
  const props = {
    practice: nameOf(record),
    medium,
    today: dayOf(request.clock.now()),
    action: mediumHref(record, medium.id),
    edits: said && !said.stale ? editsIn(said.typed, edits) : edits,
    typed: said?.typed ?? typedFromMedium(medium),
    errors: said?.errors ?? {},
    ...(said?.stale ? { saved: differences(typedFromMedium(said.stale), said.typed) } : {}),
  };
  return page(request, <MediumPage {...props} />, {
    title: "Pictures and documents",
    hasErrors: said !== undefined,
    status: said ? (said.stale ? 409 : 422) : 200,
    backLink: { href: listHref(record), text: "Back to pictures and documents" },
  });
}

/** A page that comes back with errors is as old as it was. */
function editsIn(typed: Typed, now: number): number {
  const opened = Number(typedText(typed, "edits"));
  return Number.isInteger(opened) ? Math.min(opened, now) : now;
}

async function removalPage(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const { medium, index } = await mediumFor(request, record);
  const action = `${mediumHref(record, medium.id)}/removals`;
  return page(request, <RemovalPage title={mediumName(medium, index)} action={action} backHref={listHref(record)} />, {
    title: "Take out",
    backLink: { href: listHref(record), text: "Back to pictures and documents" },
  });
}

async function mediumFor(request: WebRequest, record: PracticeRecord) {
  const { media, edits } = await writeUpOf(request.db, record.working_version_id);
  const index = media.findIndex(({ id }) => id === param(request, "medium"));
  const medium = media[index];
  if (!medium) throw new NotFoundError();
  return { medium, index, edits };
}
