import { dayOf } from "../../../platform/text/dates.ts";
import { mayEver } from "../../../policy/index.ts";
import { page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { queueOf, waitedForIn } from "./queries.ts";
import { QueuePage } from "./queue-page.tsx";

/* What waits for the authority. */
export const submissionRoutes: Route[] = [
  route({ method: "GET", path: "/queue", action: "queue.read", cache: "private", rate: "read", handle: queue }),
];

async function queue(request: WebRequest): Promise<Response> {
  const { db, clock } = request;
  const { viewer } = acting(request);
  const now = clock.now();
  const props = {
    queued: await queueOf(db, viewer),
    waitedFor: await waitedForIn(db, viewer),
    now,
    today: dayOf(now),
    mayCalibrate: mayEver(viewer, "calibration.read").allowed,
  };
  return page(request, <QueuePage {...props} />, { title: "Queue" });
}
