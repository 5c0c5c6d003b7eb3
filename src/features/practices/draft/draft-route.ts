import { decide } from "../../../policy/index.ts";
import { param, redirect, routesOver, type Route, type WebRequest } from "../../../web/index.ts";
import { findRecord, readingOf, recordFacts, type PracticeRecord } from "../queries.ts";

type Handle = (request: WebRequest, record: PracticeRecord) => Response | Promise<Response>;

/** How a route reaches the record of a practice: through what the viewer may see of it. */
export const reachRecord = {
  load: (request: WebRequest) => findRecord(request.db, request.viewer, param(request, "id")),
  facts: recordFacts,
};

/** The routes over a record: who reads it is noted. */
export const ofRecord = routesOver<PracticeRecord>({
  ...reachRecord,
  action: "practice.read_record",
  reading: readingOf,
});

/** A page for whoever may change the write-up; whoever may only read it is led to the record. */
export function readingDraft(path: string, handle: Handle): Route {
  return ofRecord("GET", path, (request, record) => {
    const mayEdit = decide(request.viewer, "practice.edit", recordFacts(record)).allowed;
    return mayEdit ? handle(request, record) : redirect(request, `/drafts/${record.id}/check`);
  });
}

/** A change; whether it is allowed now is asked inside, on the locked row, so that a late one is told what happened. */
export const changingDraft = (path: string, handle: Handle): Route => ofRecord("POST", path, handle);
