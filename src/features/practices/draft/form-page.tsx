import { Button, ErrorSummary, InsetText } from "../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../web/index.ts";
import type { Where } from "./places.ts";
import { Questions } from "./questions.tsx";
import type { ThemeChoice } from "./theme-choices.tsx";

export type FormPageProps = {
  /** The practice's title, or what it is called before it has one. */
  practice: string;
  title: string;
  action: string;
  where: Where;
  typed: Typed;
  errors: FormErrors;
  edits: number;
  themes: readonly ThemeChoice[];
  /** Why nothing can be saved here any more; what was typed is shown, to be copied. */
  closed?: string;
  /** What is stored now, where somebody changed it after the page was opened. */
  saved?: { name: string; text: string }[];
};

/** One place of a draft: its questions, saved as they are answered where there is script. */
export function FormPage(props: FormPageProps) {
  const { typed, errors, saved } = props;
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        {props.closed ? <ErrorSummary titleText="This was not saved" descriptionText={props.closed} /> : null}
        {saved ? <SavedMeanwhile saved={saved} /> : null}
        <span class="govuk-caption-l">{props.practice}</span>
        <h1 class="govuk-heading-l">{props.title}</h1>
        <form
          method="post"
          action={props.action}
          data-module="waymark-autosave"
          data-autosave-url={`${props.action}/autosaves`}
          novalidate
        >
          <p class="waymark-saved" role="status"></p>
          {/* A browser that fills forms in again after a reload must not bring an old count back. */}
          <input type="hidden" name="edits" value={String(props.edits)} autocomplete="off" />
          <Questions where={props.where} answering={{ typed, errors }} themes={props.themes} />
          <Button text={saved ? "Save my text instead" : "Save and continue"} />
        </form>
      </div>
    </div>
  );
}

/** A field as it is saved now; its label where its name does not say what it is. */
export type SavedField = { name: string; text: string; label?: string };

/** What was saved by another while this form was open, beside what was typed. */
export function SavedMeanwhile({ saved }: { saved: SavedField[] }) {
  return (
    <>
      <ErrorSummary
        titleText="This was changed after you opened the page"
        descriptionText="Nothing has been saved. What you typed is still in the form; what is saved now is shown here. Put together what you want to keep, then save it."
        errorList={saved.map(({ name, label }) => ({ text: label ?? labelOf(name), href: `#${name}` }))}
      />
      {saved.map(({ name, text, label }) => (
        <InsetText>
          <h2 class="govuk-heading-s">Saved now: {label ?? labelOf(name)}</h2>
          <p class="govuk-body waymark-prose">{text === "" ? "(nothing)" : text}</p>
        </InsetText>
      ))}
    </>
  );
}

/** "did_not_work" as it may be read. */
function labelOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The answers that differ from what was typed, as text. */
export function differences(stored: Typed, typed: Typed): { name: string; text: string }[] {
  return Object.keys(stored)
    .filter((name) => (stored[name] ?? []).join("\n") !== (typed[name] ?? []).join("\n"))
    .map((name) => ({
      name,
      text: stored[name]?.length === 1 ? typedText(stored, name) : (stored[name] ?? []).join(", "),
    }));
}
