import { Table } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { nameOf } from "../../practices/index.ts";
import type { Queued } from "../queries.ts";
import { daysWaiting } from "../rules.ts";

/** What waits for the authority: to decide, and to publish. The one that waited longest comes first. */
export function QueuePage({ queued, now }: { queued: Queued[]; now: Date }) {
  const toDecide = queued.filter(({ status }) => status === "submitted");
  const toPublish = queued.filter(({ status }) => status === "validated");
  return (
    <>
      <h1 class="govuk-heading-l">Queue</h1>
      {queued.length === 0 ? (
        <p class="waymark-empty">
          Nothing is waiting. When a school submits a practice it appears here, with how long it has waited.
        </p>
      ) : (
        <p class="govuk-body">
          Of {counted(queued.length, "submission")} with you on {date(now)}, {toDecide.length} to decide and{" "}
          {toPublish.length} to publish. The one that has waited longest comes first.
        </p>
      )}
      <Waiting heading="To decide" queued={toDecide} now={now} />
      <Waiting heading="Kitemark awarded, to publish" queued={toPublish} now={now} />
    </>
  );
}

function Waiting({ heading, queued, now }: { heading: string; queued: Queued[]; now: Date }) {
  if (queued.length === 0) return null;
  return (
    <Table
      caption={heading}
      captionClasses="govuk-table__caption--m"
      head={[{ text: "Practice" }, { text: "School" }, { text: "Submitted" }, { text: "Waiting", format: "numeric" }]}
      rows={queued.map((one) => [
        {
          children: (
            <a class="govuk-link" href={`/submissions/${one.id}`}>
              {nameOf(one)}
            </a>
          ),
        },
        { text: one.number > 1 ? `${one.school_name} (version ${one.number})` : one.school_name },
        { text: date(one.submitted_at) },
        { text: counted(daysWaiting(one.submitted_at, now), "day"), format: "numeric" },
      ])}
    />
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
