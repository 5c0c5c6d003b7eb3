import { Button, Textarea } from "../../../../design-system/index.ts";
import { dateAndTime } from "../../../../platform/text/dates.ts";
import { panelLifecycle } from "../../../../policy/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { levelWords } from "../../kitemarks/rules.ts";
import type { Proposed } from "../queries.ts";
import { GateRows, LetterRows } from "./decided.tsx";

type Props = {
  submissionId: string;
  proposed: Proposed;
  may: { confirm: boolean; takeBack: boolean };
  /** Who can confirm it, by name, where it is not this viewer. */
  whoCan: string[];
  typed: Typed;
  errors: FormErrors;
};

/** What is proposed, as the school would be told it; the second person confirms it or says what to look at again. */
export function ProposalToSettle({ submissionId, proposed, may, whoCan, typed, errors }: Props) {
  const { level, proposed_by, proposed_at } = proposed;
  return (
    <>
      <h2 class="govuk-heading-m" id="what-next">
        Proposed: {level === null ? "return it to the school" : levelWords[level]}
      </h2>
      <p class="govuk-body">
        By {proposed_by}, {dateAndTime(proposed_at)}. It counts once a second person has confirmed it.
      </p>
      <LetterRows letter={proposed} />
      <GateRows gates={proposed} />
      {may.confirm ? <Settle {...{ submissionId, proposed, typed, errors }} /> : <WhoCan whoCan={whoCan} />}
      {may.takeBack ? (
        <form method="post" action={`/submissions/${submissionId}/take-backs`}>
          <Button
            text={panelLifecycle.proposer.proposed.take_back.label}
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </form>
      ) : null}
    </>
  );
}

function Settle({
  submissionId,
  proposed,
  typed,
  errors,
}: Pick<Props, "submissionId" | "proposed" | "typed" | "errors">) {
  const { confirm, turn_down: turnDown } = panelLifecycle.second_lead.proposed;
  return (
    <>
      <form method="post" action={`/submissions/${submissionId}/confirmations`}>
        <input type="hidden" name="proposal" value={proposed.id} />
        <p class="govuk-body">
          {proposed.level === null
            ? "Confirming sends the letter, and the school may change it and submit it again."
            : "Confirming awards the kitemark for two years and sends the letter."}
        </p>
        <Button text={confirm.label} preventDoubleClick />
      </form>
      <form method="post" action={`/submissions/${submissionId}/turn-downs`} novalidate>
        <input type="hidden" name="proposal" value={proposed.id} />
        <Textarea
          name="reason"
          label={{ text: turnDown.reason.label, classes: "govuk-label--s" }}
          hint={{ text: "The scores stay as they are. Do not name or describe a pupil." }}
          value={typedText(typed, "reason")}
          {...(errors["reason"] ? { errorMessage: { text: errors["reason"] } } : {})}
        />
        <Button text={turnDown.label} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </>
  );
}

function WhoCan({ whoCan }: { whoCan: string[] }) {
  return (
    <p class="govuk-body">
      {whoCan.length === 0
        ? "Nobody else in the authority may confirm it: everybody who decides proposed it, scored it, or has an interest in the school. The authority lead can invite another co-ordinator."
        : `It can be confirmed by ${whoCan.join(" or ")}.`}
    </p>
  );
}
