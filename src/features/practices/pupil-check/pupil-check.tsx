import { Checkboxes, InsetText, Textarea, WarningText } from "../../../design-system/index.ts";
import { dateAndTime } from "../../../platform/text/dates.ts";
import { SafeguardingLine } from "../../../web/index.ts";
import { sectionHref } from "../sections.ts";
import type { PupilAnswer, PupilAnswerErrors } from "./answer.ts";
import type { FoundIn } from "./findings-in.ts";
import type { PupilCheck } from "./keep-pupil-check.ts";

/** What looks as if it points at a pupil, with what to do about each and, for whoever may, where to change it. */
export function PupilFindings({ findings, practiceId }: { findings: FoundIn[]; practiceId?: string }) {
  if (findings.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m" id="points-at-a-pupil">
        What may point at a pupil
      </h2>
      <WarningText text="Some of this looks as if it might point at a pupil. Change it, or be sure that it does not." />
      <ul class="govuk-list govuk-list--bullet">
        {findings.slice(0, shownAtMost).map((finding) => (
          <li>
            {finding.section}: “{shortened(finding.excerpt)}” looks like {finding.looksLike}. {finding.whatToDo}
            {practiceId ? <Change practiceId={practiceId} finding={finding} /> : null}
          </li>
        ))}
      </ul>
      {findings.length > shownAtMost ? <p class="govuk-body">And {findings.length - shownAtMost} more.</p> : null}
      <SafeguardingLine />
    </>
  );
}

const shownAtMost = 20;

function Change({ practiceId, finding }: { practiceId: string; finding: FoundIn }) {
  return (
    <>
      {" "}
      <a class="govuk-link" href={sectionHref(practiceId, finding.sectionKey)}>
        Change<span class="govuk-visually-hidden"> {finding.section}</span>
      </a>
    </>
  );
}

function shortened(excerpt: string): string {
  const words = excerpt.replaceAll(/\s+/g, " ").trim();
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}

/** The question to the submitter, inside the form that submits. */
export function PupilQuestion({ answer, errors }: { answer: PupilAnswer; errors: PupilAnswerErrors }) {
  return (
    <>
      <Checkboxes
        name="no_pupil"
        fieldset={{ legend: { text: "Is any pupil identifiable?", classes: "govuk-fieldset__legend--s" } }}
        values={answer.hasChecked ? ["checked"] : []}
        items={[{ value: "checked", text: "I have checked: no pupil can be identified" }]}
        {...(errors.no_pupil ? { errorMessage: { text: errors.no_pupil } } : {})}
      />
      <Textarea
        name="no_pupil_reason"
        label={{ text: "How do you know?", classes: "govuk-label--s" }}
        hint={{
          text: "For example: the names are of adults, or made up. The co-ordinator reads this. Do not name or describe a pupil.",
        }}
        rows={3}
        value={answer.reason}
        {...(errors.no_pupil_reason ? { errorMessage: { text: errors.no_pupil_reason } } : {})}
      />
    </>
  );
}

/** For the co-ordinator, beside the gate: what was found, and what the submitter answered. */
export function PupilGate({ findings, check }: { findings: FoundIn[]; check: PupilCheck | undefined }) {
  if (findings.length === 0 && !check) return null;
  return (
    <InsetText>
      <p class="govuk-body">Some of this looks as if it might point at a pupil:</p>
      <ul class="govuk-list govuk-list--bullet">
        {findings.slice(0, shownAtMost).map(({ section, excerpt, looksLike }) => (
          <li>
            {section}: “{shortened(excerpt)}” looks like {looksLike}
          </li>
        ))}
      </ul>
      {check ? (
        <p class="govuk-body">
          {check.checked_by} checked on {dateAndTime(check.checked_at)} that no pupil can be identified, and says: “
          {check.reason}”
        </p>
      ) : (
        <p class="govuk-body">The submitter was not asked about this.</p>
      )}
    </InsetText>
  );
}
