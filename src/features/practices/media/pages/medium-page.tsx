import type { VNode } from "preact";
import { Button, Checkboxes, DateInput, ErrorSummary, InsetText, Radios } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { LongText, ShortText, type Answering } from "../../draft/fields.tsx";
import { SavedMeanwhile, type SavedField } from "../../draft/form-page.tsx";
import { asksAlternative, asksConsent, consentWords, kindWords, whyNotShown, type Medium } from "../medium.ts";
import { Shown } from "./shown.tsx";

export type MediumPageProps = {
  practice: string;
  medium: Medium;
  today: string;
  action: string;
  edits: number;
  typed: Typed;
  errors: FormErrors;
  /** What is saved now, where somebody changed it after the page was opened. */
  saved?: SavedField[];
};

/** One file of a draft: what it is, what is hidden in it, and what is said of it. */
export function MediumPage(props: MediumPageProps) {
  const { medium, errors, today, typed } = props;
  const kind = kindWords[medium.kind];
  const hidden = whyNotShown(medium, today);
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  const answering = { typed, errors };
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        {props.saved ? <SavedMeanwhile saved={props.saved} /> : null}
        <span class="govuk-caption-l">{props.practice}</span>
        <h1 class="govuk-heading-l">{kind}</h1>
        <p class="govuk-body">
          <Shown {...{ medium, today }} />
        </p>
        {hidden ? <InsetText text={hidden} /> : null}
        <form method="post" action={props.action} novalidate>
          <input type="hidden" name="edits" value={String(props.edits)} autocomplete="off" />
          {medium.findings.length > 0 ? <Findings {...{ medium, answering }} /> : null}
          <ShortText
            answering={answering}
            name="caption"
            label={medium.kind === "document" ? "What is it called?" : "Caption"}
            hint="What a reader should know about it, in one sentence. Do not name or describe a pupil."
          />
          {asksAlternative(medium) ? <Alternative {...{ medium, answering }} /> : null}
          {asksConsent(medium) ? <ConsentQuestion answering={answering} /> : null}
          <Button text="Save and continue" />
        </form>
      </div>
    </div>
  );
}

/** What is hidden in it must be looked at before it can be put forward. */
function Findings({ medium, answering }: { medium: Medium; answering: Answering }) {
  return (
    <>
      <h2 class="govuk-heading-m">Look at what is hidden in this file</h2>
      <FindingList medium={medium} />
      <p class="govuk-body">Everybody who reads the practice can download the file as it is, with all of this in it.</p>
      {medium.is_confirmed ? (
        <InsetText text="It has been said that this may be public." />
      ) : (
        <Checkboxes
          name="confirmed"
          idPrefix="confirmed"
          errorMessage={answering.errors["confirmed"] ? { text: answering.errors["confirmed"] } : undefined}
          values={answering.typed["confirmed"] ?? []}
          items={[{ value: "yes", text: "I have looked at all of this, and all of it may be public" }]}
          hint={{ text: "If not, take the file out, save it again without what is hidden, and add that." }}
        />
      )}
    </>
  );
}

export function FindingList({ medium }: { medium: Pick<Medium, "findings"> }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {medium.findings.map(({ text }) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}

function Alternative({ medium, answering }: { medium: Medium; answering: Answering }): VNode {
  if (medium.kind === "audio") {
    return (
      <LongText
        answering={answering}
        name="alternative"
        label="What is said in it?"
        hint="In full if it is short. It is shown beside the recording, for people who cannot hear it."
        most={4000}
        rows={10}
      />
    );
  }
  return (
    <LongText
      answering={answering}
      name="alternative"
      label="What does it show?"
      hint="For people who cannot see it: what matters about it, in a sentence or two."
      most={4000}
      rows={3}
    />
  );
}

function ConsentQuestion({ answering }: { answering: Answering }) {
  const { typed, errors } = answering;
  const held = (
    <>
      <ShortText
        answering={answering}
        name="consent_reference"
        label="Where does the school keep the consent?"
        hint="Such as the number of the form. It is not shown to the public."
        autocomplete="off"
      />
      <DateInput
        id="consent_until"
        namePrefix="consent_until"
        fieldset={{ legend: { text: "On which day does it end?", classes: "govuk-fieldset__legend--s" } }}
        hint={{ text: "After that day it is not shown any more, by itself." }}
        errorMessage={errors["consent_until-day"] ? { text: errors["consent_until-day"] } : undefined}
        values={Object.fromEntries(
          ["day", "month", "year"].map((part) => [part, typedText(typed, `consent_until-${part}`)]),
        )}
      />
    </>
  );
  return (
    <Radios
      name="consent"
      fieldset={{
        legend: { text: "Can a child be recognised, by face or by voice?", classes: "govuk-fieldset__legend--s" },
      }}
      hint={{ text: "Never put a child’s full name beside their face." }}
      value={typedText(typed, "consent") || "no_identifiable_child"}
      items={Object.entries(consentWords).map(([value, text]) => ({
        value,
        text,
        ...(value === "consent_held" ? { conditional: { children: held } } : {}),
      }))}
    />
  );
}

/** What is stored, as it would be typed. */
export function typedFromMedium(medium: Medium): Typed {
  const [year, month, day] = (medium.consent_until ?? "").split("-").map((part) => part.replace(/^0/, ""));
  const one = (text: string | null | undefined) => (text ? [text] : []);
  return {
    caption: one(medium.caption),
    alternative: one(medium.alternative),
    consent: [medium.consent],
    consent_reference: one(medium.consent_reference),
    "consent_until-day": one(day),
    "consent_until-month": one(month),
    "consent_until-year": one(year),
  };
}
