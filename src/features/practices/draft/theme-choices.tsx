import { Checkboxes, Details, ErrorMessage, Fieldset, Hint } from "../../../design-system/index.ts";
import type { Answering } from "./fields.tsx";

export type ThemeChoice = {
  slug: string;
  name: string;
  parent_slug: string | null;
  synonyms?: readonly string[];
  abbreviations?: readonly string[];
};

/**
 * The themes, folded away under the one that each belongs to; where one is chosen its group is open. With script they can
 * be looked for by what they are called besides.
 */
export function ThemeChoices({ answering, themes }: { answering: Answering; themes: readonly ThemeChoice[] }) {
  const chosen = answering.typed["themes"] ?? [];
  const error = answering.errors["themes"];
  const groups = themes.filter(({ parent_slug }) => parent_slug === null);
  return (
    <div class={error ? "govuk-form-group govuk-form-group--error" : "govuk-form-group"} id="themes" tabindex={-1}>
      <Fieldset
        legend={{ text: "Which themes is it about?", classes: "govuk-fieldset__legend--s" }}
        describedBy={error ? "themes-hint themes-error" : "themes-hint"}
      >
        <Hint id="themes-hint" text="Choose up to three that fit best. People find practice by theme." />
        {error ? <ErrorMessage id="themes-error" text={error} /> : null}
        <div class="waymark-choose-themes" data-module="waymark-theme-filter">
          {groups.map((group) => (
            <ThemeGroup of={[group, ...themes.filter((theme) => theme.parent_slug === group.slug)]} chosen={chosen} />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

function ThemeGroup({ of, chosen }: { of: ThemeChoice[]; chosen: string[] }) {
  const count = of.filter(({ slug }) => chosen.includes(slug)).length;
  const name = of[0]?.name ?? "";
  return (
    <Details
      summaryText={count > 0 ? `${name} (${count} chosen)` : name}
      open={count > 0}
      classes="govuk-!-margin-bottom-2"
    >
      <Checkboxes
        name="themes"
        idPrefix={`themes-${of[0]?.slug}`}
        classes="govuk-checkboxes--small"
        values={chosen}
        items={of.map((theme) => ({
          value: theme.slug,
          text: theme.name,
          attributes: { "data-words": [...(theme.synonyms ?? []), ...(theme.abbreviations ?? [])].join(" ") },
        }))}
      />
    </Details>
  );
}
