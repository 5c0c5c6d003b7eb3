import { TaskList } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { nameOf } from "../../name-of.ts";
import type { ConsultationRecord } from "../queries.ts";
import { consultationState } from "../rules.ts";

type Props = {
  asked: ConsultationRecord[];
  run: ConsultationRecord[];
  /** Today in London, "2026-11-21". */
  today: string;
  /** The authorities whose settings this viewer may read. */
  settings: string[];
};

/** What this person was asked to comment on, and what they run. */
export function ConsultationsPage({ asked, run, today, settings }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Consultations</h1>
        {asked.length + run.length === 0 ? (
          <p class="waymark-empty">
            Nothing is open for your comment. When a co-ordinator asks you to comment on a practice or a collection
            before it is published, it is listed here until its last day.
          </p>
        ) : null}
        <List heading="You are asked to comment" of={asked} today={today} />
        <List heading="You run" of={run} today={today} />
        {settings.map((code) => (
          <p class="govuk-body">
            <a class="govuk-link" href={`/authorities/${code}/publication-settings`}>
              Whether your authority consults before publication, and for how long
            </a>
          </p>
        ))}
      </div>
    </div>
  );
}

function List({ heading, of, today }: { heading: string; of: ConsultationRecord[]; today: string }) {
  if (of.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <TaskList
        items={of.map((one) => ({
          title: { text: nameOf(one) },
          href: `/consultations/${one.id}`,
          hint: { text: `${one.school_name ?? "A collection"} · ${until(one, today)}` },
          status: { tag: tags[one.returned_at ? "returned" : consultationState(one, today)] },
        }))}
      />
    </>
  );
}

function until({ closes_on, ...one }: ConsultationRecord, today: string): string {
  const open = consultationState({ ...one, closes_on }, today) === "open";
  return open ? `open until ${date(closes_on)}` : `was open until ${date(one.closed_at ?? closes_on)}`;
}

export const tags = {
  open: { text: "Open for comment", classes: "govuk-tag--green" },
  closed: { text: "Closed", classes: "govuk-tag--yellow" },
  stated: { text: "Answered for", classes: "govuk-tag--grey" },
  returned: { text: "Returned to the school", classes: "govuk-tag--orange" },
} as const;
