import { Button, InsetText, Radios, Textarea } from "../../../../design-system/index.ts";
import { panelLifecycle } from "../../../../policy/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { gateKeys, gateWords, type Gate } from "../../../practices/index.ts";
import type { Assessed } from "../../assessments/queries.ts";
import { levelWords } from "../../kitemarks/rules.ts";
import type { AwardedLevel } from "../level.ts";
import type { Proposed } from "../queries.ts";

export type ProposalFormProps = {
  submissionId: string;
  assessed: Assessed[];
  level: AwardedLevel | null;
  /** What was proposed before and not confirmed. */
  before: Proposed | undefined;
  typed: Typed;
  errors: FormErrors;
};

/** The gates, then the letter to the school; the level follows from the scores and the gates. */
export function ProposalForm(props: ProposalFormProps) {
  const { submissionId, assessed, level, before, typed, errors } = props;
  const asked = panelLifecycle.panel_co_ordinator.scored.propose;
  return (
    <form method="post" action={`/submissions/${submissionId}/proposals`} novalidate>
      <h2 class="govuk-heading-m" id="what-next">
        {asked.label}
      </h2>
      {before?.status === "turned_down" ? <TurnedDown proposed={before} /> : null}
      <p class="govuk-body">{whatComes(level)}</p>
      {gateKeys.map((gate) => (
        <Radios
          name={gate}
          classes="govuk-radios--inline"
          fieldset={{ legend: { text: gateWords[gate].question, classes: "govuk-fieldset__legend--s" } }}
          hint={{ text: `${gateWords[gate].help} ${whatTheySaid(assessed, gate)}` }}
          value={typedText(typed, gate)}
          items={[
            { value: "yes", text: "Yes" },
            { value: "no", text: "No" },
          ]}
          {...(errors[gate] ? { errorMessage: { text: errors[gate] } } : {})}
        />
      ))}
      <h3 class="govuk-heading-s">The letter to the school</h3>
      <p class="govuk-body">
        The author and the school lead are written this. They are not told who assessed it, nor how they scored. Do not
        name or describe a pupil.
      </p>
      {letterFields(asked.reason.label).map(({ name, label, hint }) => (
        <Textarea
          name={name}
          label={{ text: label, classes: "govuk-label--s" }}
          hint={{ text: hint }}
          value={typedText(typed, name)}
          {...(errors[name] ? { errorMessage: { text: errors[name] } } : {})}
        />
      ))}
      <Button text={asked.label} preventDoubleClick />
    </form>
  );
}

/** What the parts of the letter are called: "strong". */
export const letterFieldCalled = (name: string): string | undefined =>
  letterFields(panelLifecycle.panel_co_ordinator.scored.propose.reason.label).find((one) => one.name === name)?.label;

const letterFields = (reason: string) => [
  { name: "reason", label: reason, hint: "Why this level; or, where it goes back, what the school needs to change." },
  { name: "strong", label: "What was strong?", hint: "What another school should copy, and the school should keep." },
  { name: "lift", label: "What would lift it?", hint: "To the next level, or, from Good practice, to be surer still." },
];

function whatComes(level: AwardedLevel | null): string {
  if (level === null)
    return "The scores are not enough for the kitemark, so what you propose is its return to the school.";
  return `With every gate met the scores come to ${levelWords[level]}. Answer no to a gate, and what you propose is its return to the school.`;
}

function whatTheySaid(assessed: Assessed[], gate: Gate): string {
  const no = assessed.filter(({ gates }) => !gates[gate]).length;
  if (no === 0) return `All ${assessed.length} assessors answered yes.`;
  return `${no} of ${assessed.length} assessors answered no.`;
}

/** Every assessor's yes is taken as the panel's to begin with; where one said no the panel answers for itself. */
export function gatesToBeginWith(assessed: Assessed[]): Typed {
  const agreed = gateKeys.filter((gate) => assessed.every(({ gates }) => gates[gate]));
  return Object.fromEntries(agreed.map((gate) => [gate, ["yes"]]));
}

function TurnedDown({ proposed }: { proposed: Proposed }) {
  return (
    <InsetText>
      <p class="govuk-body">{proposed.settled_by} did not confirm what was proposed before:</p>
      <p class="govuk-body waymark-prose">{proposed.settled_reason}</p>
    </InsetText>
  );
}
