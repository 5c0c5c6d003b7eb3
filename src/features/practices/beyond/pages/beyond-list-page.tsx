import { Button } from "../../../../design-system/index.ts";
import type { BeyondPractice } from "../queries.ts";
import { beyondKinds } from "../rules.ts";
import { NotValidated } from "./beyond-page.tsx";

export type BeyondListPageProps = { list: readonly BeyondPractice[]; mayKeep: boolean };

const withoutTheme = "Other";

/** Everything from beyond the authority, under the first theme of each. */
export function BeyondListPage({ list, mayKeep }: BeyondListPageProps) {
  const groups = new Map<string, BeyondPractice[]>();
  for (const one of list) {
    const name = one.themes[0]?.name ?? withoutTheme;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Practice from beyond the authority</h1>
        <p class="govuk-body-l">
          What regions, national bodies and other countries offer, with where it comes from and on which terms.
        </p>
        <NotValidated />
        {mayKeep ? (
          <Button text="Add something from beyond" href="/new-beyond" classes="govuk-button--secondary" />
        ) : null}
        {list.length === 0 ? (
          <p class="waymark-empty">
            Nothing is kept here yet. Co-ordinators add guidance and examples from elsewhere that schools should know
            of.
          </p>
        ) : null}
        {[...groups]
          .toSorted(([one], [other]) => one.localeCompare(other, "en-GB"))
          .map(([name, of]) => (
            <section>
              <h2 class="govuk-heading-m">{name}</h2>
              <ul class="govuk-list govuk-list--spaced">
                {of.map((one) => (
                  <Item one={one} />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </div>
  );
}

function Item({ one }: { one: BeyondPractice }) {
  return (
    <li>
      <a class="govuk-link" href={`/practices/${one.ref}`}>
        {one.title}
      </a>
      <br />
      {one.description}
      <div class="govuk-hint govuk-!-margin-bottom-0">
        {beyondKinds[one.kind]} · {one.source}
      </div>
    </li>
  );
}
