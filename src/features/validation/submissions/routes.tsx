import { page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { queueOf } from "./queries.ts";
import { QueuePage } from "./queue-page.tsx";

/* What waits for the authority. */
export const submissionRoutes: Route[] = [
  route({ method: "GET", path: "/queue", action: "queue.read", cache: "private", rate: "read", handle: queue }),
];

async function queue(request: WebRequest): Promise<Response> {
  const queued = await queueOf(request.db, acting(request).viewer);
  return page(request, <QueuePage queued={queued} now={request.clock.now()} />, { title: "Queue" });
}
