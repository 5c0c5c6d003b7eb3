import { decide } from "../../../policy/index.ts";
import { param, recordRoute, redirect, type Route, type WebRequest } from "../../../web/index.ts";
import { findRecord, readingOf, recordFacts, type PracticeRecord } from "../queries.ts";

type Handle = (request: WebRequest, record: PracticeRecord) => Response | Promise<Response>;

/** A page for whoever may change the write-up; whoever may only read it is led to the record. */
export function readingDraft(path: string, handle: Handle): Route {
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
export function changingDraft(path: string, handle: Handle): Route {
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
