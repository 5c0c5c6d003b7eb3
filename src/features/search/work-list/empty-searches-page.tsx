import { Table } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { hrefOf } from "../results/asked.ts";
import type { EmptySearch } from "./empty-searches.ts";

type Props = { searches: readonly EmptySearch[]; since: string };

export function EmptySearchesPage({ searches, since }: Props) {
  return (
    <>
      <h1 class="govuk-heading-l">Searches that found nothing</h1>
      <p class="govuk-body">
        What people looked for since {date(since)} and did not find. Each is a practice to invite, or a word that our
        practices do not use. Who looked is not kept.
      </p>
      {searches.length === 0 ? (
        <p class="waymark-empty">Every search since then has found something.</p>
      ) : (
        <Table
          caption="Most often first"
          captionClasses="govuk-visually-hidden"
          head={[{ text: "Looked for" }, { text: "Times", format: "numeric" }, { text: "Last on" }]}
          rows={searches.map(({ words, times, last_on }) => [
            {
              children: (
                <a class="govuk-link" href={hrefOf({ words, facets: [], page: 1 })}>
                  {words}
                </a>
              ),
            },
            { text: String(times), format: "numeric" },
            { text: date(last_on) },
          ])}
        />
      )}
    </>
  );
}
