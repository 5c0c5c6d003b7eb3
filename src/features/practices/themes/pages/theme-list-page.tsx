import { Button, Details } from "../../../../design-system/index.ts";
import { dateAndTime } from "../../../../platform/text/dates.ts";
import type { KeptTheme } from "../queries.ts";
import { beneath, type ThemeWords } from "../rules.ts";

export type ThemeListPageProps = {
  list: readonly KeptTheme[];
  words: ReadonlyMap<string, ThemeWords>;
  uses: ReadonlyMap<string, number>;
  changes: readonly { who: string; what: string; at: Date }[];
};

/** The whole vocabulary, for those who keep it: what each theme is called besides, and how many practices name it. */
export function ThemeListPage(props: ThemeListPageProps) {
  const tops = props.list.filter(({ parent_slug }) => parent_slug === null);
  return (
    <>
      <h1 class="govuk-heading-l">List of themes</h1>
      <p class="govuk-body">
        {props.list.length} themes in two levels. Every authority on this installation uses the same list, so that a
        practice is found under one theme wherever it comes from. When a theme is renamed or merged, its old address
        leads to the new one.
      </p>
      <Button text="Add a theme" href="/new-theme" />
      <LateChanges changes={props.changes} />
      {tops.map((top) => (
        <ThemeGroup words={props.words} uses={props.uses} of={[top, ...beneath(top.slug, props.list)]} />
      ))}
    </>
  );
}

function ThemeGroup({ of, words, uses }: Pick<ThemeListPageProps, "words" | "uses"> & { of: readonly KeptTheme[] }) {
  const [top] = of;
  return (
    <Details summaryText={`${top?.name} (${of.length} ${of.length === 1 ? "theme" : "themes"})`}>
      <ul class="govuk-list govuk-list--spaced">
        {of.map((theme) => (
          <li>
            <a class="govuk-link" href={`/theme-list/${theme.slug}`}>
              {theme.name}
            </a>{" "}
            · {practices(uses.get(theme.slug) ?? 0)}
            <div class="govuk-hint govuk-!-margin-bottom-0">{alsoCalled(words.get(theme.slug))}</div>
          </li>
        ))}
      </ul>
    </Details>
  );
}

const practices = (count: number) => (count === 1 ? "1 practice" : `${count} practices`);

const alsoCalled = (words: ThemeWords | undefined) =>
  words ? [...words.abbreviations, ...words.synonyms].join(", ") : "No other names";

function LateChanges({ changes }: Pick<ThemeListPageProps, "changes">) {
  if (changes.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Latest changes</h2>
      <ul class="govuk-list govuk-list--bullet">
        {changes.map(({ who, what, at }) => (
          <li>
            {who} {what}, {dateAndTime(at)}
          </li>
        ))}
      </ul>
    </>
  );
}
