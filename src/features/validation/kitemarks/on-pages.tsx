import { TaskList } from "../../../design-system/index.ts";
import { date, dayOf } from "../../../platform/text/dates.ts";
import { decide, mayEver, type SignedInViewer } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { acting, nameOf } from "../../practices/index.ts";
import { daysFrom } from "../renewals/days-from.ts";
import { renewalFacts, renewalsWaiting } from "../renewals/queries.ts";
import { revocationsToConfirm } from "../revocations/to-confirm.ts";
import { hasLapsed } from "./dates.ts";
import { endingBy, markedById, markedFacts, type Marked } from "./queries.ts";
import { levelWords } from "./rules.ts";

/* Where kitemarks in time are met with: on the record of a practice, and in "My work". */

/** At the foot of the record: until when the kitemark holds, with what this reader may do about it. */
export async function kitemarkOnRecord({ db, viewer, clock }: WebRequest, { id }: { id: string }) {
  const marked = await markedById(db, id);
  if (!marked) return null;
  const may = (action: "renewal.ask" | "revocation.read") => decide(viewer, action, markedFacts(marked)).allowed;
  return (
    <section aria-labelledby="kitemark-in-time">
      <h2 class="govuk-heading-m" id="kitemark-in-time">
        The kitemark
      </h2>
      <p class="govuk-body">
        Level {levelWords[marked.level]}, {hasLapsed(marked.valid_until, dayOf(clock.now())) ? "lapsed after" : "until"}{" "}
        {date(marked.valid_until)}.
      </p>
      {may("renewal.ask") ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/practices/${marked.ref}/renewal`}>
            Say whether it is still true
          </a>
        </p>
      ) : null}
      {may("revocation.read") ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/practices/${marked.ref}/revocation`}>
            Revoke this kitemark
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** At the head of "My work": kitemarks to renew, and for the authority what of them waits. */
export async function kitemarksAboveMyWork(request: WebRequest) {
  const { viewer } = acting(request);
  const today = dayOf(request.clock.now());
  const ending = await endingBy(request.db, viewer, daysFrom(today, 90));
  return (
    <>
      {mayEver(viewer, "renewal.read").allowed ? await forTheAuthority(request, viewer, today) : null}
      {ending.length > 0 ? <Ending ending={ending} today={today} /> : null}
    </>
  );
}

/** Counts what this person may decide; whoever only reads it is led there without a count. */
async function forTheAuthority({ db }: WebRequest, viewer: SignedInViewer, today: string) {
  const decides = mayEver(viewer, "renewal.decide").allowed;
  const waiting = (await renewalsWaiting(db, viewer)).filter(
    (one) => decide(viewer, "renewal.decide", renewalFacts(one)).allowed,
  ).length;
  const toConfirm = (await revocationsToConfirm(db, viewer, today)).length;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/renewals">
        {decides
          ? `${waiting === 1 ? "1 kitemark waits" : `${waiting === 0 ? "No" : waiting} kitemarks wait`} to be renewed`
          : "Kitemarks to renew, ending soon and lapsed"}
      </a>
      {toConfirm > 0
        ? `, and ${toConfirm} proposed to be revoked ${toConfirm === 1 ? "waits" : "wait"} for a second person`
        : ""}
    </p>
  );
}

function Ending({ ending, today }: { ending: Marked[]; today: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">Still true?</h2>
      <TaskList
        idPrefix="ending"
        items={ending.map((one) => ({
          title: { text: nameOf(one) },
          href: `/practices/${one.ref}/renewal`,
          hint: { text: `${one.ref} · ${one.school_name}` },
          status: {
            text: `${hasLapsed(one.valid_until, today) ? "Lapsed after" : "Until"} ${date(one.valid_until)}`,
          },
        }))}
      />
    </>
  );
}
