import { Button, ErrorSummary, Textarea } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { SavedMeanwhile, type SavedField } from "../../draft/form-page.tsx";
import { LongText, OneOf, ShortText, SomeOf } from "../../draft/fields.tsx";
import { ThemeChoices, type ThemeChoice } from "../../draft/theme-choices.tsx";
import { words } from "../../words.ts";
import { beyondKinds, licences } from "../rules.ts";

export const beyondLabels = {
  title: "Title",
  description: "What is it?",
  address: "Its address on the web",
  source: "Who publishes it?",
};

export type BeyondFormPageProps = {
  /** Undefined where one is added. */
  beyond?: { ref: string; title: string };
  themes: readonly ThemeChoice[];
  typed: Typed;
  errors: FormErrors;
  /** What is saved now, where somebody changed it after the page was opened. */
  saved?: SavedField[];
};

/** One resource from beyond the authority: what is kept of it, and its retirement. */
export function BeyondFormPage({ beyond, themes, typed, errors, saved }: BeyondFormPageProps) {
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  const answering = { typed, errors };
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        {saved ? <SavedMeanwhile saved={saved} /> : null}
        {beyond ? <span class="govuk-caption-l">{beyond.ref}</span> : null}
        <h1 class="govuk-heading-l">{beyond ? beyond.title : "Add something from beyond the authority"}</h1>
        <form method="post" action={beyond ? `/beyond/${beyond.ref}` : "/new-beyond"} novalidate>
          {beyond ? <Edits typed={typed} /> : null}
          <ShortText answering={answering} name="title" label={beyondLabels.title} />
          <LongText
            answering={answering}
            name="description"
            label={beyondLabels.description}
            hint="One or two sentences, in your own words."
            most={600}
            rows={3}
          />
          <ShortText
            answering={answering}
            name="address"
            label={beyondLabels.address}
            hint="Like https://www.gov.uk/government/publications/the-reading-framework"
            spellcheck={false}
          />
          <ShortText answering={answering} name="source" label={beyondLabels.source} />
          <OneOf answering={answering} name="kind" label="From how far away is it?" from={beyondKinds} />
          <OneOf answering={answering} name="licence" label="On which terms?" from={licences} />
          <SomeOf answering={answering} name="phases" label="Which phases is it for?" from={words.phases} />
          <ThemeChoices answering={answering} themes={themes} />
          <Button text={beyond ? "Save changes" : "Add it"} preventDoubleClick />
        </form>
        {beyond ? <Retirement beyondRef={beyond.ref} typed={typed} errors={errors} /> : null}
      </div>
    </div>
  );
}

/** A browser that fills forms in again after a reload must not bring an old count back. */
function Edits({ typed }: { typed: Typed }) {
  return <input type="hidden" name="edits" value={typedText(typed, "edits")} autocomplete="off" />;
}

function Retirement({ beyondRef, typed, errors }: { beyondRef: string; typed: Typed; errors: FormErrors }) {
  return (
    <form method="post" action={`/beyond/${beyondRef}/retirements`} novalidate>
      <h2 class="govuk-heading-m">Retire it</h2>
      <Edits typed={typed} />
      <Textarea
        name="reason"
        label={{ text: "Why is it no longer kept?", classes: "govuk-label--s" }}
        hint={{ text: "This is public, at its address. Do not name or describe a pupil." }}
        value={typedText(typed, "reason")}
        rows={3}
        {...(errors["reason"] ? { errorMessage: { text: errors["reason"] } } : {})}
      />
      <Button text="Retire it" classes="govuk-button--warning" preventDoubleClick />
    </form>
  );
}
