import { Button, ErrorSummary, Select, WarningText } from "../../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../../web/index.ts";
import type { KeptTheme } from "../queries.ts";
import { beneath, whyNotMerge } from "../rules.ts";

export type MergePageProps = {
  theme: KeptTheme;
  list: readonly KeptTheme[];
  uses: number;
  typed: Typed;
  errors: FormErrors;
};

/** What goes with a theme that is merged away, and into which. */
export function MergePage({ theme, list, uses, typed, errors }: MergePageProps) {
  const others = list.filter(({ slug }) => whyNotMerge(theme, slug, list) === undefined);
  const under = beneath(theme.slug, list).length;
  const practices = uses === 1 ? "1 practice moves" : `${uses} practices and drafts move`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors["into"] ? (
          <ErrorSummary titleText="There is a problem" errorList={[{ text: errors["into"], href: "#into" }]} />
        ) : null}
        <h1 class="govuk-heading-l">Merge {theme.name} into another theme</h1>
        <p class="govuk-body">
          {practices} to the theme that you choose
          {under > 0 ? `, with the ${under} themes beneath this one` : ""}. Its name and words are kept as words by
          which the other is found, and /themes/{theme.slug} leads there.
        </p>
        <form method="post" action={`/theme-list/${theme.slug}/mergers`} novalidate>
          <input type="hidden" name="edits" value={typedText(typed, "edits")} autocomplete="off" />
          <Select
            name="into"
            label={{ text: "Which theme is it merged into?", classes: "govuk-label--s" }}
            value={typedText(typed, "into")}
            {...(errors["into"] ? { errorMessage: { text: errors["into"] } } : {})}
            items={[
              { value: "", text: "Choose a theme" },
              ...others.map(({ slug, name }) => ({ value: slug, text: name })),
            ]}
          />
          <WarningText text="A merger cannot be taken apart again." iconFallbackText="Warning" />
          <Button text="Merge" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
