import {
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Input,
  InsetText,
  Radios,
  Textarea,
  WarningText,
} from "../../../../design-system/index.ts";
import type { Finding } from "../../../../platform/text/pupil-information/index.ts";
import { SafeguardingLine, typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import type { SchoolChoice } from "../nomination-form.ts";
import { routeKeys, routeWords } from "../words.ts";

export type NominatePageProps = {
  /** The nominator's own schools, and those found by what they typed. */
  schools: SchoolChoice[];
  found: SchoolChoice[];
  findings: Finding[];
  typed: Typed;
  errors: FormErrors;
};

/** Says that something is worth writing up: what, where, and how it came to notice. Two minutes, no more. */
export function NominatePage(props: NominatePageProps) {
  const { typed, errors } = props;
  const said = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  const field = (name: string) => ({
    name,
    value: typedText(typed, name),
    ...(errors[name] ? { errorMessage: { text: errors[name] } } : {}),
  });
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <h1 class="govuk-heading-l">Say that something is worth writing up</h1>
        <p class="govuk-body">
          Something that you do well, that a colleague does, or that you saw at another school. The good practice
          co-ordinator of the school’s authority reads it, and may invite the school to write it up.
        </p>
        <form method="post" action="/nominations" novalidate>
          <DraftedFrom {...props} />
          <WhichSchool {...props} />
          <Input
            {...field("title")}
            label={{ text: "What is it, in a few words?", classes: "govuk-label--s" }}
            hint={{ text: "Such as: a walking bus from the quay" }}
          />
          <Textarea
            {...field("seen")}
            rows={6}
            label={{ text: "What was seen, and what does it do for pupils?", classes: "govuk-label--s" }}
            hint={{
              text: "If the school is invited, its lead reads this, and your name. Do not name or describe a pupil.",
            }}
          />
          <Radios
            {...field("route")}
            fieldset={{ legend: { text: "How did it come to notice?", classes: "govuk-fieldset__legend--s" } }}
            items={routeKeys.map((value) => ({ value, text: routeWords(value) }))}
          />
          <SeenOn {...props} />
          <Input
            {...field("done_by")}
            label={{ text: "Who does it there? (optional)", classes: "govuk-label--s" }}
            hint={{ text: "A member of staff. Never a pupil." }}
            autocomplete="off"
          />
          <PointsAtAPupil {...props} />
          <Button text="Nominate it" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

/** Says from which search it is drafted, and keeps it. */
function DraftedFrom({ typed }: NominatePageProps) {
  const sought = typedText(typed, "sought");
  if (sought === "") return null;
  return (
    <>
      <InsetText>
        Drafted from the search “{sought}”. Say which school may have the answer; when you invite it, the search leaves
        your list.
      </InsetText>
      <input type="hidden" name="sought" value={sought} />
    </>
  );
}

function WhichSchool({ schools, found, typed, errors }: NominatePageProps) {
  const anotherSchool = (
    <Input
      name="school_name"
      label={{ text: "Name or URN of the school", ...(offered(schools, found).length > 0 ? {} : large) }}
      value={typedText(typed, "school_name")}
      autocomplete="off"
      {...(errors["school_name"] ? { errorMessage: { text: errors["school_name"] } } : {})}
    />
  );
  if (offered(schools, found).length === 0) return anotherSchool;
  return (
    <Radios
      name="school"
      fieldset={{ legend: { text: "Which school is it from?", classes: "govuk-fieldset__legend--s" } }}
      value={typedText(typed, "school")}
      items={[
        ...offered(schools, found).map(({ urn, name, town }) => ({
          value: urn,
          text: name,
          ...(town ? { hint: { text: town } } : {}),
        })),
        { value: "other", text: "Another school", conditional: { children: anotherSchool } },
      ]}
      {...(errors["school"] ? { errorMessage: { text: errors["school"] } } : {})}
    />
  );
}

const large = { classes: "govuk-label--s" };
const offered = (schools: SchoolChoice[], found: SchoolChoice[]) => [
  ...schools,
  ...found.filter(({ urn }) => !schools.some((own) => own.urn === urn)),
];

function SeenOn({ typed, errors }: NominatePageProps) {
  const error = errors["seen_on-day"];
  return (
    <DateInput
      id="seen_on"
      namePrefix="seen_on"
      fieldset={{ legend: { text: "When was it seen? (optional)", classes: "govuk-fieldset__legend--s" } }}
      hint={{ text: "For example, 14 10 2026" }}
      values={{
        day: typedText(typed, "seen_on-day"),
        month: typedText(typed, "seen_on-month"),
        year: typedText(typed, "seen_on-year"),
      }}
      {...(error ? { errorMessage: { text: error } } : {})}
    />
  );
}

function PointsAtAPupil({ findings, typed, errors }: NominatePageProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <WarningText text="Some of this looks as if it might point at a pupil." />
      <ul class="govuk-list govuk-list--bullet">
        {findings.slice(0, 5).map(({ excerpt, looksLike, whatToDo }) => (
          <li>
            “{excerpt.slice(0, 80)}” looks like {looksLike}. {whatToDo}
          </li>
        ))}
      </ul>
      <SafeguardingLine />
      <Checkboxes
        name="checked"
        items={[
          {
            value: "yes",
            text: "I have checked that no pupil can be recognised from this",
            checked: typedText(typed, "checked") === "yes",
          },
        ]}
        {...(errors["checked"] ? { errorMessage: { text: errors["checked"] } } : {})}
      />
    </>
  );
}
