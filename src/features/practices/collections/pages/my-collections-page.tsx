import { Button, Radios, TaskList } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { Problems, type Said } from "../../form-parts.tsx";
import type { Collection } from "../queries.ts";
import type { CollectionStatus } from "../rules.ts";
import { AboutQuestions } from "./about-page.tsx";

type Props = { collections: Collection[]; authorities: { code: string; name: string }[]; said: Said };

export const collectionTags: Record<CollectionStatus, { text: string; classes: string }> = {
  draft: { text: "Draft", classes: "govuk-tag--grey" },
  in_consultation: { text: "Open for comment", classes: "govuk-tag--yellow" },
  published: { text: "Published", classes: "govuk-tag--green" },
  withdrawn: { text: "Withdrawn", classes: "govuk-tag--grey" },
};

/** The collections of one's authority, and the beginning of another. */
export function MyCollectionsPage({ collections, authorities, said }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <h1 class="govuk-heading-l">Collections of your authority</h1>
        {collections.length === 0 ? (
          <p class="waymark-empty">
            Nothing yet. A collection gathers practices on one subject, with an introduction and a note on each: what
            you would hand to somebody who asks.
          </p>
        ) : (
          <TaskList
            items={collections.map((one) => ({
              title: { text: one.title },
              href: `/collections/${one.slug}/edit`,
              hint: { text: `changed ${date(one.updated_at)}` },
              status: { tag: collectionTags[one.status] },
            }))}
          />
        )}
        {authorities.length > 0 ? <Begin authorities={authorities} said={said} /> : null}
      </div>
    </div>
  );
}

function Begin({ authorities, said }: Omit<Props, "collections">) {
  const [only] = authorities;
  return (
    <form method="post" action="/my-collections" novalidate>
      <h2 class="govuk-heading-m">Begin a collection</h2>
      {authorities.length === 1 && only ? (
        <input type="hidden" name="authority" value={only.code} />
      ) : (
        <Radios
          name="authority"
          fieldset={{ legend: { text: "For which authority?", classes: "govuk-fieldset__legend--s" } }}
          items={authorities.map(({ code, name }) => ({ value: code, text: name }))}
        />
      )}
      <AboutQuestions said={said} />
      <Button text="Begin the collection" preventDoubleClick />
    </form>
  );
}
