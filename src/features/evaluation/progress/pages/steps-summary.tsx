import { date } from "../../../../platform/text/dates.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import { stepWords } from "../events.ts";
import type { Step } from "../queries.ts";

type Props = { adoption: Adoption; steps: readonly Step[]; mayLog: boolean };

/** What the two schools did together, and how much time it took. */
export function StepsSummary({ adoption, steps, mayLog }: Props) {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <section aria-labelledby="steps">
      <h2 class="govuk-heading-m" id="steps">
        What you did together
      </h2>
      {steps.length === 0 ? (
        <p class="govuk-body">
          Nothing is noted yet. When somebody comes to see it, tries it, or is coached, either school notes it here with
          the time that it took.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {steps.length === 1 ? "1 step" : `${steps.length} steps`}, {timeInWords(minutes)} in all.
          </p>
          <ul class="govuk-list govuk-list--spaced">
            {steps.map((step) => (
              <li>
                <strong>{stepWords[step.kind]}</strong>, {date(step.done_on)}, {timeInWords(step.minutes)}
                {step.note ? `: ${step.note}` : ""} <span class="govuk-body-s">Noted by {step.by}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayLog ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/adoptions/${adoption.id}/steps`}>
            Note a step
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** "45 minutes", "1 hour", "2 hours 30 minutes". */
export function timeInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours === 0 ? "" : hours === 1 ? "1 hour" : `${hours} hours`,
    rest === 0 ? "" : rest === 1 ? "1 minute" : `${rest} minutes`,
  ];
  return parts.filter((part) => part !== "").join(" ") || "no time";
}
