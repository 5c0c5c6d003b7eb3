import { TaskList } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { nameOf } from "../../practices/index.ts";
import type { Queued } from "./queries.ts";
import { daysWaiting } from "./rules.ts";

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
          {counted(queued.length, "submission")} {queued.length === 1 ? "is" : "are"} with you on {date(now)}:{" "}
          {toDecide.length} to decide and {toPublish.length} to publish. The one that has waited longest comes first.
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
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <TaskList
        items={queued.map((one) => ({
          title: { text: nameOf(one) },
          href: `/submissions/${one.id}`,
          hint: { text: whereFrom(one) },
          status: { text: waited(daysWaiting(one.submitted_at, now)) },
        }))}
      />
    </>
  );
}

function whereFrom({ school_name, number, submitted_at }: Queued): string {
  const version = number > 1 ? `, version ${number}` : "";
  return `${school_name}${version} · submitted ${date(submitted_at)}`;
}

function waited(days: number): string {
  return days === 0 ? "Today" : counted(days, "day");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
