import { date } from "../../../../platform/text/dates.ts";
import { Prose } from "../../published/prose.tsx";
import type { Collection } from "../queries.ts";

/** What stands at the address of a collection that was withdrawn: that it was, when, and why. */
export function WithdrawnCollectionPage({ collection }: { collection: Collection }) {
  const { title, withdrawn_at, withdrawn_reason } = collection;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">This collection has been withdrawn</h1>
        <p class="govuk-body">
          “{title}” was withdrawn{withdrawn_at ? ` on ${date(withdrawn_at)}` : ""}. The reason given:
        </p>
        <blockquote class="govuk-inset-text">
          <Prose text={withdrawn_reason ?? ""} />
        </blockquote>
        <p class="govuk-body">
          <a class="govuk-link" href="/collections">
            Find another collection
          </a>
        </p>
      </div>
    </div>
  );
}
