import { mayEver } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { queueOf } from "./queries.ts";

/** How much waits in the queue, for those who read it: it is where their work is. */
export async function queueInMyWork(request: WebRequest) {
  const { viewer } = acting(request);
  if (!mayEver(viewer, "queue.read").allowed) return null;
  const { length } = await queueOf(request.db, viewer);
  const waiting = length === 1 ? "1 submission waits" : `${length === 0 ? "No" : length} submissions wait`;
  return (
    <p class="govuk-body-l">
      <a class="govuk-link" href="/queue">
        {waiting} in your queue
      </a>
    </p>
  );
}
