import { StatementShown } from "../../consultation/pages/statement-shown.tsx";
import type { Statement } from "../../consultation/statement.ts";
import type { Collection, CollectionItem } from "../queries.ts";
import { CollectionBody } from "./collection-body.tsx";

type Props = {
  collection: Collection;
  items: CollectionItem[];
  statement: Statement | undefined;
  mayEdit: boolean;
};

/** A collection as everybody reads it. */
export function CollectionPage({ collection, items, statement, mayEdit }: Props) {
  return (
    <article class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-xl">A collection by {collection.authority_name}</span>
        <h1 class="govuk-heading-xl">{collection.title}</h1>
        <CollectionBody collection={collection} items={items} />
        {statement ? <StatementShown one={statement} /> : null}
        {mayEdit ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`/collections/${collection.slug}/edit`}>
              Change this collection
            </a>
          </p>
        ) : null}
      </div>
    </article>
  );
}
