import { TaskList } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { mayEver } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { invitationsFor, nominationsBy, nominationsWaiting, type Nomination } from "./queries.ts";
import { becameWords, standingOf } from "./rules.ts";

/* What of nominations stands in "My work": invitations to answer, what waits for the co-ordinator, what one nominated. */

/** At the head: what this person is invited to write up, and how many nominations wait for a co-ordinator. */
export async function nominationsAboveMyWork(request: WebRequest) {
  const { viewer } = acting(request);
  const invitations = await invitationsFor(request.db, viewer);
  const waiting = mayEver(viewer, "nomination.read_queue").allowed
    ? (await nominationsWaiting(request.db, viewer)).filter(({ status }) => status === "waiting").length
    : null;
  if (invitations.length === 0 && waiting === null) return null;
  return (
    <>
      {waiting === null ? null : <Waiting count={waiting} />}
      {invitations.length === 0 ? null : <Invitations invitations={invitations} />}
    </>
  );
}

function Waiting({ count }: { count: number }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/nominations">
        {count === 1 ? "1 nomination waits" : `${count === 0 ? "No" : count} nominations wait`} for an answer
      </a>
    </p>
  );
}

function Invitations({ invitations }: { invitations: Nomination[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">You are invited to write up</h2>
      <TaskList
        idPrefix="invitations"
        items={invitations.map(({ id, title, nominator_name, nominated_at, school_name }) => ({
          title: { text: title },
          href: `/nominations/${id}`,
          hint: { text: `${school_name} · nominated by ${nominator_name}, ${date(nominated_at)}` },
          status: { text: "Waits for your answer" },
        }))}
      />
    </>
  );
}

/** At the foot: what this person nominated, and the way to nominate something. */
export async function nominationsInMyWork(request: WebRequest) {
  const nominated = await nominationsBy(request.db, acting(request).viewer);
  return (
    <>
      <h2 class="govuk-heading-m">What you nominated</h2>
      {nominated.length === 0 ? (
        <p class="govuk-body">
          Nothing yet. If you see something that works, at your own school or at another, two minutes are enough to say
          so.
        </p>
      ) : (
        <TaskList
          idPrefix="nominated"
          items={nominated.map((one) => {
            const { text, colour } = becameWords(standingOf(one));
            return {
              title: { text: one.title },
              href: `/nominations/${one.id}`,
              hint: { text: `${one.school_name} · ${date(one.nominated_at)}` },
              status: { tag: { text, classes: `govuk-tag--${colour}` } },
            };
          })}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/nominations/new">
          Say that something is worth writing up
        </a>
      </p>
    </>
  );
}
