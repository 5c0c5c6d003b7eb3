import {
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  InsetText,
  Radios,
  SummaryList,
} from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { nameOf } from "../../../practices/index.ts";
import { conflictsInWords } from "../../conflicts/words.ts";
import type { Submission } from "../../submissions/queries.ts";
import { inOrderOfLoad, isFree, proposeAssessors, type Candidate } from "../choose-assessors.ts";
import type { Part } from "../queries.ts";

type Props = {
  submission: Submission;
  part: Part;
  /** How many are still to be chosen. */
  wanted: number;
  candidates: Candidate[];
  /** Why nobody is to be chosen now. */
  whyNot: string | null;
  /** What was chosen, where it is shown again; else Waymark's proposal stands. */
  typed: Typed | null;
  dueOn: string;
  errors: FormErrors;
};

/** Whom Waymark proposes, who else may be chosen, and why others may not. */
export function ChoosePage(props: Props) {
  const { submission, part, wanted, candidates, errors } = props;
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        <span class="govuk-caption-l">{nameOf(submission)}</span>
        <h1 class="govuk-heading-l">{part === "moderator" ? "Choose who moderates" : "Choose who assesses it"}</h1>
        {props.whyNot === null ? <Choose {...props} /> : <InsetText text={notNow} />}
        <CannotBeChosen candidates={candidates} />
        {wanted > 0 && candidates.length === 0 ? (
          <p class="waymark-empty">
            Nobody assesses for your authority yet. The authority lead can invite assessors; they appear here once they
            have signed in.
          </p>
        ) : null}
      </div>
    </div>
  );
}

const notNow = "Nobody is to be chosen for this submission now. Its page says where it is.";

function Choose({ submission, part, wanted, candidates, typed, dueOn, errors }: Props) {
  const free = inOrderOfLoad(candidates);
  const proposed = proposeAssessors(candidates, wanted).map(({ personId }) => personId);
  const chosen = typed ? (typed["assessor"] ?? []) : proposed;
  const items = free.map(({ personId, name, open, lastYear }) => ({
    value: personId,
    text: name,
    checked: chosen.includes(personId),
    hint: { text: `Holds ${open} now; gave scores for ${lastYear} in the last year` },
  }));
  const question = {
    name: "assessor",
    fieldset: {
      legend: {
        text: wanted === 1 ? "Who will it be?" : `Which ${wanted} people?`,
        classes: "govuk-fieldset__legend--m",
      },
    },
    hint: { text: "Waymark has marked whoever has least to do: fewest held now, then fewest in the last year." },
    items,
    ...(errors["assessor"] ? { errorMessage: { text: errors["assessor"] } } : {}),
  };
  if (free.length < wanted) return <TooFew wanted={wanted} free={free.length} />;
  return (
    <form method="post" action={`/submissions/${submission.id}/assignments`} novalidate>
      <p class="govuk-body">{explained(part)}</p>
      {wanted === 1 ? <Radios {...question} /> : <Checkboxes {...question} />}
      <DueOn {...{ typed, dueOn, errors }} />
      <Button text={part === "moderator" ? "Ask them to moderate" : "Ask them to assess it"} preventDoubleClick />
    </form>
  );
}

function explained(part: Part): string {
  return part === "moderator"
    ? "The moderator sees what both assessors gave and why, without their names, and scores it. The moderator’s scores count."
    : "Two people score it, and neither sees the other’s scores. You see both once both are in.";
}

function DueOn({ typed, dueOn, errors }: Pick<Props, "typed" | "dueOn" | "errors">) {
  const [year = "", month = "", day = ""] = dueOn.split("-");
  const value = (name: string, first: string) => (typed ? typedText(typed, name) : String(Number(first)));
  return (
    <DateInput
      id="due"
      namePrefix="due"
      fieldset={{ legend: { text: "By when?", classes: "govuk-fieldset__legend--m" } }}
      hint={{ text: "Three weeks, unless you say otherwise. They are reminded before." }}
      items={[
        { name: "day", value: value("due-day", day), classes: "govuk-input--width-2" },
        { name: "month", value: value("due-month", month), classes: "govuk-input--width-2" },
        { name: "year", value: value("due-year", year), classes: "govuk-input--width-4" },
      ]}
      {...(errors["due-day"] ? { errorMessage: { text: errors["due-day"] } } : {})}
    />
  );
}

function TooFew({ wanted, free }: { wanted: number; free: number }) {
  const found = free === 0 ? "nobody is" : "only one person is";
  return (
    <InsetText>
      <p class="govuk-body">
        {wanted === 1 ? "One person is" : `${wanted} people are`} wanted, and {found} free to assess it. Ask the
        authority lead to invite another assessor, from outside this school and its trust.
      </p>
    </InsetText>
  );
}

function CannotBeChosen({ candidates }: { candidates: Candidate[] }) {
  const barred = candidates.filter((one) => !isFree(one));
  if (barred.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Cannot be chosen</h2>
      <SummaryList rows={barred.map((one) => ({ key: { text: one.name }, value: { text: whyBarred(one) } }))} />
    </>
  );
}

function whyBarred({ conflicts, already }: Candidate): string {
  const said = conflicts.length > 0 ? conflictsInWords(conflicts) : alreadyWords[already ?? "holds_it"];
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

const alreadyWords: Record<NonNullable<Candidate["already"]>, string> = {
  holds_it: "assesses it already",
  declined: "was asked, and gave it back",
  stood_down: "was stood down from it",
};
