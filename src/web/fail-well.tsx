import { errorHeading, ErrorPage, tellable } from "./error-page.tsx";
import { page } from "./page.tsx";
import type { WebRequest } from "./request.ts";

/** The one answer to whatever was thrown: a page in plain words, or problem+json, and for a fault an id and a log line. */
export function failWell(request: WebRequest, error: unknown, id: string): Response {
  const { status, message } = tellable(error);
  const { method, path } = request.http.req;
  if (status === 500) request.deps.log.error({ id, method, path, err: error }, "a request failed");
  const shownId = status === 500 ? { id } : {};
  request.http.header("Cache-Control", "private, no-store");
  if ((request.http.req.header("accept") ?? "").startsWith("application/json")) {
    const told = { title: errorHeading(status), status, detail: message, ...shownId };
    return request.http.json(told, status, { "content-type": "application/problem+json" });
  }
  const back = status === 409 ? { backHref: recordOf(path) } : {};
  return page(request, <ErrorPage status={status} message={message} {...shownId} {...back} />, {
    title: errorHeading(status),
    status,
  });
}

/** The address of what was to be changed: a change is sent to an address below its own, /drafts/1/submissions. */
function recordOf(path: string): string {
  const [thing = "", id] = path.split("/").filter(Boolean);
  return id !== undefined && isRecordId(id) ? `/${thing}/${id}` : `/${thing}`;
}

/** An id or a reference has a digit in it; the name of a list has none. */
const isRecordId = (part: string) => /\d/.test(part);
