import { mayEver } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { complaintsOf } from "./queries.ts";

/** At the head of "My work": how many complaints wait for whoever deals with them. */
export async function complaintsInMyWork({ db, viewer }: WebRequest) {
  if (!mayEver(viewer, "complaint.deal_with").allowed) return null;
  const waiting = (await complaintsOf(db, viewer)).filter(({ answered_at }) => answered_at === null).length;
  if (waiting === 0) return null;
  return (
    <p class="govuk-body-l">
      <a class="govuk-link" href="/complaints">
        {waiting} {waiting === 1 ? "complaint waits" : "complaints wait"} for an answer
      </a>
    </p>
  );
}
