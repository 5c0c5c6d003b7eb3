import { inShort } from "../in-short.ts";
import type { PublishedCollection } from "../queries.ts";

/** Every collection that is published. */
export function CollectionsPage({ collections }: { collections: readonly PublishedCollection[] }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Collections</h1>
        <p class="govuk-body">Practice that an authority has gathered on one subject, with a note on each.</p>
        {collections.length === 0 ? (
          <p class="waymark-empty">
            Nothing yet. When an authority publishes a collection it is listed here. Until then you can{" "}
            <a class="govuk-link" href="/practices">
              search for practice
            </a>
            .
          </p>
        ) : (
          <CollectionList collections={collections} />
        )}
      </div>
    </div>
  );
}

/** Each with what it is, whose, and how many practices are in it; also for the home page. */
export function CollectionList({ collections }: { collections: readonly PublishedCollection[] }) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {collections.map(({ slug, title, introduction, authority_name, practices }) => (
        <li>
          <a class="govuk-link govuk-!-font-weight-bold" href={`/collections/${slug}`}>
            {title}
          </a>
          <br />
          {inShort(introduction)}
          <br />
          {practices} {practices === 1 ? "practice" : "practices"} · {authority_name}
        </li>
      ))}
    </ul>
  );
}
