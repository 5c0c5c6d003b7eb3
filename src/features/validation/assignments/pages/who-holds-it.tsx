import { SummaryList, Tag } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import type { Held } from "../queries.ts";

type Props = {
  submissionId: string;
  held: Held[];
  today: string;
  /** Whose part of it is theirs to take away. */
  mayStandDown: boolean;
};

/** Who was asked to assess a submission, and how it stands with each; for the co-ordinator. */
export function WhoHoldsIt({ submissionId, held, today, mayStandDown }: Props) {
  if (held.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Who assesses it</h2>
      <SummaryList
        rows={held.map((one) => ({
          key: { text: one.part === "moderator" ? `${one.name}, moderator` : one.name },
          value: { children: <Standing one={one} today={today} /> },
          ...(one.status === "assigned" && mayStandDown
            ? { actions: { items: [standDownOf(submissionId, one)] } }
            : {}),
        }))}
      />
    </>
  );
}

function standDownOf(submissionId: string, { id, name }: Held) {
  return { href: `/submissions/${submissionId}/assignments/${id}`, text: "Stand down", visuallyHiddenText: name };
}

function Standing({ one, today }: { one: Held; today: string }) {
  const asked = `Asked on ${date(one.assigned_at)}, due on ${date(one.due_on)}.`;
  if (one.status === "assigned") {
    return (
      <>
        {asked} {one.due_on < today ? <Tag text="Overdue" classes="govuk-tag--orange" /> : "Waited for."}
      </>
    );
  }
  return (
    <>
      {asked} {standingWords[one.status]} on {date(one.closed_at ?? one.assigned_at)}
      {one.reason ? <span class="waymark-prose">: {one.reason}</span> : "."}
    </>
  );
}

const standingWords: Record<Exclude<Held["status"], "assigned">, string> = {
  submitted: "Scores came in",
  declined: "Declined",
  interest_declared: "Declared an interest",
  stood_down: "Stood down",
};
