import type { VNode } from "preact";
import { Button, Textarea } from "../../../design-system/index.ts";
import {
  practiceActionsFor,
  practiceTransition,
  standingsOf,
  type PracticeAction,
  type PracticeTransition,
  type Viewer,
} from "../../../policy/index.ts";
import { recordFacts, type PracticeRecord } from "../queries.ts";

/* What this viewer may do with a practice now, drawn from the lifecycle table: its labels, and its reasons. */

export type ReasonGiven = { action: PracticeAction; reason: string; error: string };
export type Offered = { action: PracticeAction; transition: PracticeTransition };

/** The steps offered. Whoever may submit need not ask for agreement; what needs a whole write-up waits until it is. */
export function offeredActions(viewer: Viewer, record: PracticeRecord, isWhole: boolean): Offered[] {
  const facts = recordFacts(record);
  const allowed = practiceActionsFor(viewer, facts);
  return inOrder
    .filter((action) => allowed.includes(action))
    .filter((action) => action !== "ask_for_agreement" || !allowed.includes("submit"))
    .filter((action) => isWhole || (action !== "submit" && action !== "ask_for_agreement"))
    .flatMap((action) => {
      const transition = standingsOf(viewer, facts)
        .map((standing) => practiceTransition(standing, record.status, action))
        .find((found) => found !== undefined);
      return transition ? [{ action, transition }] : [];
    });
}

/** What takes the practice onward first, and what takes it back last. */
const inOrder: PracticeAction[] = [
  "submit",
  "ask_for_agreement",
  "edit",
  "revise",
  "take_back",
  "hand_back",
  "withdraw",
];

/** Where each step is sent. Those of validation have pages of their own. */
const postedTo: Partial<Record<PracticeAction, string>> = {
  ask_for_agreement: "agreement-requests",
  submit: "submissions",
  hand_back: "hand-backs",
  take_back: "take-backs",
  revise: "revisions",
};

export function Actions({
  record,
  offered,
  given,
  beforeSubmitting,
}: {
  record: PracticeRecord;
  offered: Offered[];
  given?: ReasonGiven;
  /** What is asked of whoever submits. */
  beforeSubmitting?: VNode;
}) {
  return (
    <>
      {offered.map((one) => {
        const asked = one.action === "submit" ? beforeSubmitting : undefined;
        return step(record, one, given?.action === one.action ? given : undefined, asked);
      })}
    </>
  );
}

function step(
  record: PracticeRecord,
  { action, transition }: Offered,
  given: ReasonGiven | undefined,
  asked: VNode | undefined,
): VNode | null {
  if (action === "edit") return <Button text={transition.label} href={`/drafts/${record.id}`} classes={secondary} />;
  if (action === "withdraw" && record.ref) {
    return <Button text={transition.label} href={`/practices/${record.ref}/withdrawal`} classes={secondary} />;
  }
  const address = postedTo[action];
  if (!address) return null;
  return (
    <form method="post" action={`/drafts/${record.id}/${address}`} novalidate>
      {asked}
      {transition.reason ? (
        <Textarea
          name="reason"
          label={{ text: transition.reason.label, classes: "govuk-label--s" }}
          hint={{ text: "Do not name or describe a pupil." }}
          value={given?.reason ?? ""}
          {...(given ? { errorMessage: { text: given.error } } : {})}
        />
      ) : null}
      <Button text={transition.label} preventDoubleClick {...(transition.reason ? { classes: secondary } : {})} />
    </form>
  );
}

const secondary = "govuk-button--secondary";
