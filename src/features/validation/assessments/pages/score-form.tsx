import { Button, Radios, Textarea, WarningText } from "../../../../design-system/index.ts";
import { assignmentLifecycle } from "../../../../policy/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { gateKeys, gateWords } from "../../../practices/index.ts";
import { criteria, criterionWords, scoreValues, type Criterion } from "../criteria.ts";
import { reasonOf } from "../form.ts";

type Props = { assignmentId: string; typed: Typed; errors: FormErrors; edits: number; saved?: unknown };

/** Five criteria with what each score means, a reason for each, and the five gates. */
export function ScoreForm({ assignmentId, typed, errors, edits, saved }: Props) {
  const { score, submit_scores: submit } = assignmentLifecycle.assessor.assigned;
  const address = `/assessments/${assignmentId}`;
  return (
    <form method="post" action={`${address}/submissions`} novalidate>
      <h2 class="govuk-heading-m" id="your-scores">
        Your scores
      </h2>
      <p class="govuk-body">
        Score what is written, not what you know of the school. The co-ordinator reads your reasons; the school does
        not, and is not told who you are. Do not name or describe a pupil.
      </p>
      {/* A browser that fills forms in again after a reload must not bring an old count back. */}
      <input type="hidden" name="edits" value={String(edits)} autocomplete="off" />
      {criteria.map((criterion) => (
        <OneCriterion {...{ criterion, typed, errors }} />
      ))}
      <h3 class="govuk-heading-m">The five gates, as you see them</h3>
      {gateKeys.map((gate) => (
        <Radios
          name={gate}
          classes="govuk-radios--inline"
          fieldset={{ legend: { text: gateWords[gate].question, classes: "govuk-fieldset__legend--s" } }}
          hint={{ text: gateWords[gate].help }}
          value={typedText(typed, gate)}
          items={[
            { value: "yes", text: "Yes" },
            { value: "no", text: "No" },
          ]}
          {...fault(errors, gate)}
        />
      ))}
      <WarningText text="Once you submit, your scores cannot be changed, by you or by anybody." />
      <div class="govuk-button-group">
        <Button text={submit.label} preventDoubleClick />
        <Button
          text={saved ? "Save these instead" : score.label}
          classes="govuk-button--secondary"
          attributes={{ formaction: `${address}/scores` }}
        />
      </div>
    </form>
  );
}

const reasonCalled = (criterion: Criterion) => `Your reason for ${criterionWords[criterion].name.toLowerCase()}`;

/** What the reason for a score is called: "benefit_reason". */
export function scoreFieldCalled(name: string): string | undefined {
  const criterion = criteria.find((one) => reasonOf(one) === name);
  return criterion && reasonCalled(criterion);
}

type One = { criterion: Criterion; typed: Typed; errors: FormErrors };

function OneCriterion({ criterion, typed, errors }: One) {
  const { name, question, descriptors } = criterionWords[criterion];
  const reason = reasonOf(criterion);
  return (
    <>
      <Radios
        name={criterion}
        fieldset={{ legend: { text: `${name}: ${lowered(question)}`, classes: "govuk-fieldset__legend--m" } }}
        value={typedText(typed, criterion)}
        items={scoreValues.map((score) => ({
          value: String(score),
          text: String(score),
          hint: { text: descriptors[score] },
        }))}
        {...fault(errors, criterion)}
      />
      <Textarea
        name={reason}
        label={{ text: reasonCalled(criterion), classes: "govuk-label--s" }}
        rows="3"
        value={typedText(typed, reason)}
        {...fault(errors, reason)}
      />
    </>
  );
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function fault(errors: FormErrors, name: string) {
  return errors[name] ? { errorMessage: { text: errors[name] } } : {};
}
