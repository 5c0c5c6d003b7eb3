import { Button, ErrorSummary, Input, Select, Textarea } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import { SavedMeanwhile, type SavedField } from "../../draft/form-page.tsx";
import type { KeptTheme } from "../queries.ts";

export const themeLabels = {
  name: "Name",
  introduction: "Introduction",
  synonyms: "Other names (optional)",
  abbreviations: "Abbreviations (optional)",
};

export type ThemeFormPageProps = {
  /** Undefined where one is added. */
  theme?: KeptTheme;
  list: readonly KeptTheme[];
  typed: Typed;
  errors: FormErrors;
  /** What is saved now, where somebody changed it after the page was opened. */
  saved?: SavedField[];
};

/** One theme: what it is called, where it stands, what is said of it, and the words by which it is found. */
export function ThemeFormPage({ theme, list, typed, errors, saved }: ThemeFormPageProps) {
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        {saved ? <SavedMeanwhile saved={saved} /> : null}
        <h1 class="govuk-heading-l">{theme ? theme.name : "Add a theme"}</h1>
        {theme ? <Address theme={theme} /> : null}
        <form method="post" action={theme ? `/theme-list/${theme.slug}` : "/new-theme"} novalidate>
          {theme ? <input type="hidden" name="edits" value={typedText(typed, "edits")} autocomplete="off" /> : null}
          <ThemeFields theme={theme} list={list} typed={typed} errors={errors} />
          <Button text={theme ? "Save changes" : "Add this theme"} preventDoubleClick />
        </form>
        {theme ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`/theme-list/${theme.slug}/mergers`}>
              Merge this theme into another
            </a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Address({ theme }: { theme: KeptTheme }) {
  return (
    <p class="govuk-body">
      Its address is{" "}
      <a class="govuk-link" href={`/themes/${theme.slug}`}>
        /themes/{theme.slug}
      </a>
      . If you rename it, it gets a new address, and this one leads there.
    </p>
  );
}

const bold = "govuk-label--s";

function ThemeFields({ theme, list, typed, errors }: ThemeFormPageProps) {
  const field = (name: string) => ({
    name,
    value: typedText(typed, name),
    ...(errors[name] ? { errorMessage: { text: errors[name] } } : {}),
  });
  const tops = list.filter(({ slug, parent_slug }) => parent_slug === null && slug !== theme?.slug);
  return (
    <>
      <Input
        {...field("name")}
        label={{ text: themeLabels.name, classes: bold }}
        hint={{ text: "As teachers say it, without initials." }}
        autocomplete="off"
      />
      <Select
        {...field("parent")}
        label={{ text: "Which theme is it beneath?", classes: bold }}
        items={[
          { value: "", text: "None: it is at the top" },
          ...tops.map(({ slug, name }) => ({ value: slug, text: name })),
        ]}
      />
      <Textarea
        {...field("introduction")}
        label={{ text: themeLabels.introduction, classes: bold }}
        hint={{ text: "One or two sentences, shown at the head of its page. Do not name or describe a pupil." }}
        rows={3}
      />
      <Textarea
        {...field("synonyms")}
        label={{ text: themeLabels.synonyms, classes: bold }}
        hint={{ text: "One to a line. People who search for these find this theme. Do not name or describe a pupil." }}
        rows={5}
      />
      <Textarea
        {...field("abbreviations")}
        label={{ text: themeLabels.abbreviations, classes: bold }}
        hint={{ text: "One to a line, such as SSP. Do not name or describe a pupil." }}
        rows={3}
      />
    </>
  );
}
