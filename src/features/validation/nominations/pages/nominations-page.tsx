import type { VNode } from "preact";
import { TaskList } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import type { Nomination } from "../queries.ts";
import { statusWords } from "../rules.ts";
import { routeWords } from "../words.ts";

type Props = { waiting: Nomination[]; answered: Nomination[]; now: Date; days: VNode };

/** The co-ordinator's queue of nominations: what waits, whether there are days for it, and what was answered. */
export function NominationsPage({ waiting, answered, now, days }: Props) {
  const fresh = waiting.filter(({ status }) => status === "waiting");
  const notNow = waiting.filter(({ status }) => status === "turned_down");
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Nominations</h1>
        {fresh.length === 0 ? (
          <p class="waymark-empty">
            Nothing is waiting. Anybody who has signed in can say that something is worth writing up; it appears here,
            with how long it has waited.
          </p>
        ) : (
          <p class="govuk-body">
            {counted(fresh.length, "nomination")} {fresh.length === 1 ? "waits" : "wait"} for you on {date(now)}. The
            one that has waited longest comes first.
          </p>
        )}
        {days}
        <p class="govuk-body">
          <a class="govuk-link" href="/nominations/new">
            Nominate something that you have seen
          </a>
          <br />
          <a class="govuk-link" href="/nomination-routes">
            What came of nominations, by route
          </a>
          <br />
          <a class="govuk-link" href="/co-ordinator-days">
            The co-ordinators’ days
          </a>
        </p>
        <Listed heading="To answer" of={fresh} />
        <Listed heading="The school said: not now" of={notNow} />
        <Listed heading="Answered" of={answered} />
      </div>
    </div>
  );
}

function Listed({ heading, of }: { heading: string; of: Nomination[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <TaskList
        idPrefix={heading.toLowerCase().replaceAll(/[^a-z]+/g, "-")}
        items={of.map((one) => ({
          title: { text: one.title },
          href: `/nominations/${one.id}`,
          hint: {
            text: `${one.school_name} · ${one.nominator_name}, ${date(one.nominated_at)} · ${routeWords(one.route)}`,
          },
          status: { tag: tagOf(one) },
        }))}
      />
    </>
  );
}

/** To the authority it says how far the writing is. */
function tagOf({ status, was_submitted, was_published }: Nomination) {
  const { text, colour } = statusWords[status];
  if (status !== "accepted") return { text, classes: `govuk-tag--${colour}` };
  if (was_published) return { text: "Published", classes: "govuk-tag--green" };
  return was_submitted
    ? { text: "Submitted", classes: "govuk-tag--turquoise" }
    : { text, classes: `govuk-tag--${colour}` };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
