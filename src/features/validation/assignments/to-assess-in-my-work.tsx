import { date, dayOf } from "../../../platform/text/dates.ts";
import { mayEver } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { assignmentsOf } from "./queries.ts";

/** How much an assessor is to score, and what is due first: it is where their work is. */
export async function toAssessInMyWork(request: WebRequest) {
  const { viewer } = acting(request);
  if (!mayEver(viewer, "assignment.list").allowed) return null;
  const open = (await assignmentsOf(request.db, viewer)).filter(({ status }) => status === "assigned");
  const [first] = open;
  const waiting =
    open.length === 1 ? "1 submission waits" : `${open.length === 0 ? "No" : open.length} submissions wait`;
  const today = dayOf(request.clock.now());
  return (
    <p class="govuk-body-l">
      <a class="govuk-link" href="/assessments">
        {waiting} for your scores
      </a>
      {first ? `, the first ${first.due_on < today ? "overdue since" : "due on"} ${date(first.due_on)}` : ""}
    </p>
  );
}
