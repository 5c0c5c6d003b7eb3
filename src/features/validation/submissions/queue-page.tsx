import { TaskList } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import type { Stage } from "../../../policy/index.ts";
import { nameOf } from "../../practices/index.ts";
import type { Queued, WaitedFor } from "./queries.ts";
import { daysWaiting } from "./rules.ts";
import { nextStep } from "./stage-words.ts";

type Props = {
  queued: Queued[];
  now: Date;
  today: string;
  /** Who is to give scores, by submission; for those who may know it, else empty. */
  waitedFor: WaitedFor[];
  mayCalibrate: boolean;
};

/** What waits for the authority, by what is next to be done. Within each the one that has waited longest comes first. */
export function QueuePage({ queued, now, today, waitedFor, mayCalibrate }: Props) {
  const toPublish = queued.filter(({ status }) => status === "validated");
  const toDecide = queued.filter(({ status }) => status === "submitted");
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
          {toDecide.length} to decide and {toPublish.length} to publish. In each part the one that has waited longest
          comes first.
        </p>
      )}
      {parts.map(({ stage, heading }) => (
        <Waiting
          heading={heading}
          next={nextStep(stage)}
          queued={toDecide.filter((one) => one.stage === stage)}
          {...{ now, today, waitedFor }}
        />
      ))}
      <Waiting
        heading="Kitemark awarded, to publish"
        next="Next, a co-ordinator publishes it."
        queued={toPublish}
        {...{ now, today, waitedFor }}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/renewals">
          Kitemarks to renew, ending soon and lapsed
        </a>
      </p>
      {mayCalibrate ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/calibration">
            See how your assessors score, beside one another
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What waits for the authority's own people first, then what waits for assessors. */
const parts: { stage: Stage; heading: string }[] = [
  { stage: "awaiting_assessors", heading: "Assessors to choose" },
  { stage: "awaiting_moderator", heading: "A moderator to choose" },
  { stage: "scored", heading: "Scored, to propose a decision" },
  { stage: "proposed", heading: "Proposed, for a second person to confirm" },
  { stage: "scoring", heading: "With their assessors" },
  { stage: "moderating", heading: "With their moderator" },
];

type WaitingProps = {
  heading: string;
  next: string;
  queued: Queued[];
  now: Date;
  today: string;
  waitedFor: WaitedFor[];
};

function Waiting({ heading, next, queued, now, today, waitedFor }: WaitingProps) {
  if (queued.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">{next}</p>
      <TaskList
        items={queued.map((one) => ({
          title: { text: nameOf(one) },
          href: `/submissions/${one.id}`,
          hint: { text: [whereFrom(one), ...heldBy(one, waitedFor, today)].join(" · ") },
          status: { text: waited(one, now) },
        }))}
      />
    </>
  );
}

function whereFrom({ school_name, number, submitted_at }: Queued): string {
  const version = number > 1 ? `, version ${number}` : "";
  return `${school_name}${version} · submitted ${date(submitted_at)}`;
}

/** "Waiting for Lindsay Moor, due 5 December 2026 and Desmond Hale, overdue since 3 November 2026". */
function heldBy({ id }: Queued, waitedFor: WaitedFor[], today: string): string[] {
  const holders = waitedFor
    .filter((one) => one.submission_id === id)
    .map(({ name, due_on }) => `${name}, ${due_on < today ? "overdue since" : "due"} ${date(due_on)}`);
  return holders.length === 0 ? [] : [`waiting for ${holders.join(" and ")}`];
}

function waited({ submitted_at, stage_since }: Queued, now: Date): string {
  const [inAll, here] = [daysWaiting(submitted_at, now), daysWaiting(stage_since, now)];
  if (inAll === 0) return "Today";
  return here < inAll ? `${counted(here, "day")} here, ${inAll} in all` : counted(inAll, "day");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
