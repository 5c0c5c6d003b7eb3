import { dateAndTime } from "../../../platform/text/dates.ts";
import { decide, type Viewer } from "../../../policy/index.ts";
import {
  ConflictError,
  HttpError,
  page,
  param,
  readForm,
  redirect,
  RefusedError,
  routesOver,
  typedText,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { findRecord, recordFacts, type PracticeRecord } from "../queries.ts";
import { findDeleted, whatGoes, type Deleted } from "./queries.ts";
import { RemovalPage, removalWords } from "./removal-page.tsx";
import { remove } from "./remove.ts";
import { actionFor, whatMayGo } from "./rules.ts";

const ofFound = routesOver<PracticeRecord | Deleted>({
  action: "practice.read_record",
  load: async (request) => {
    const { db, viewer } = request;
    const id = param(request, "id");
    return (await findRecord(db, viewer, id)) ?? goneFor(viewer, await findDeleted(db, id));
  },
  facts: (found) => ("deleted" in found ? found.facts : recordFacts(found)),
});

/* A draft is deleted, or a version that was begun is dropped, by whoever may change it; asked once more before. */
export const removalRoutes: Route[] = [
  ofDraft("GET", "/drafts/:id/removal", removalPage),
  ofDraft("POST", "/drafts/:id/removals", async (request, record) => {
    const versionId = typedText(await readForm(request), "version");
    const goes = await remove(acting(request), { practiceId: record.id, versionId });
    return redirect(request, goes === "draft" ? "/my-work" : `/drafts/${record.id}/check`);
  }),
];

type Handle = (request: WebRequest, record: PracticeRecord) => Promise<Response>;

/** Whoever might have read a draft that is gone is told so (410), at a second press and by a link that was kept. */
function ofDraft(method: "GET" | "POST", path: string, handle: Handle): Route {
  return ofFound(method, path, (request, found) => {
    if ("deleted" in found) throw new HttpError(410, inWords(found));
    return handle(request, found);
  });
}

/** What was deleted, for whoever could have read it; to anybody else it never was. */
function goneFor(viewer: Viewer, found: Deleted | undefined): Deleted | undefined {
  return found && decide(viewer, "practice.read_record", found.facts).allowed ? found : undefined;
}

function inWords({ deleted: { by, at } }: Deleted): string {
  return `${by ?? "Waymark"} deleted this draft on ${dateAndTime(at)}. Nothing of it is kept.`;
}

async function removalPage(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const goes = whatMayGo(record);
  if (goes === null) throw new ConflictError(nothingToRemove(record));
  const decision = decide(request.viewer, actionFor[goes], recordFacts(record));
  if (!decision.allowed) throw new RefusedError(decision.whoCan);
  const props = { record, goes, going: await whatGoes(request.db, record) };
  return page(request, <RemovalPage {...props} />, {
    title: removalWords[goes].heading,
    backLink: { href: `/drafts/${record.id}`, text: "Back to the draft" },
  });
}

function nothingToRemove({ status, was_submitted }: PracticeRecord): string {
  return was_submitted && status !== "published"
    ? "The authority has had this write-up, so it stays on record with what was decided."
    : "No new version is being written. What is published is withdrawn from its own page.";
}
