import { Button, ScrolledTable } from "../../../design-system/index.ts";
import type { FormErrors } from "../../../web/index.ts";
import { PagesOf } from "../results/pages/pages-of.tsx";
import type { TwoWords } from "./keep-pair.ts";
import { PairErrors, PairFields } from "./pair-fields.tsx";
import type { Pair } from "./queries.ts";

type Props = {
  pairs: readonly Pair[];
  total: number;
  sought: string;
  page: number;
  pages: number;
  values: TwoWords;
  errors: FormErrors;
};

export function SynonymsPage({ pairs, total, sought, page, pages, values, errors }: Props) {
  return (
    <>
      <PairErrors errors={errors} />
      <h1 class="govuk-heading-l">Words that mean the same</h1>
      <p class="govuk-body">
        Whoever searches for one of the two finds what says the other, a little lower than what says the word itself.
        The list is one for the whole installation. Other names of themes are kept with{" "}
        <a class="govuk-link" href="/theme-list">
          the list of themes
        </a>
        .
      </p>
      <form method="post" action="/synonyms" novalidate>
        <h2 class="govuk-heading-m">Add a pair</h2>
        <PairFields values={values} errors={errors} />
        <Button text="Add this pair" preventDoubleClick />
      </form>
      <form method="get" action="/synonyms" class="govuk-form-group">
        <label class="govuk-label" for="q">
          Look in the list
        </label>
        <input class="govuk-input govuk-input--width-20" id="q" name="q" type="search" value={sought} />{" "}
        <Button text="Look" classes="govuk-button--secondary" />
      </form>
      <h2 class="govuk-heading-m">{countLine(total, sought)}</h2>
      {total === 0 ? (
        <p class="waymark-empty">
          {sought === ""
            ? "Pairs will be here once somebody has added one."
            : "Add the pair above, or look for another word."}
        </p>
      ) : (
        <ScrolledTable
          caption="Pairs by the alphabet"
          head={[{ text: "Words" }, { text: "Same as" }, { text: "From" }]}
          rows={pairs.map(({ id, words, sameAs, isBase }) => [
            {
              children: (
                <a class="govuk-link" href={`/synonyms/${id}`}>
                  {words}
                </a>
              ),
            },
            { text: sameAs },
            { text: isBase ? "Waymark" : "An authority" },
          ])}
        />
      )}
      <PagesOf page={page} of={pages} href={(number) => hrefOf(sought, number)} />
    </>
  );
}

function countLine(total: number, sought: string): string {
  const pairs = total === 1 ? "1 pair" : `${total.toLocaleString("en-GB")} pairs`;
  return sought === "" ? pairs : `${pairs} with “${sought}”`;
}

const hrefOf = (sought: string, page: number) =>
  `/synonyms?${new URLSearchParams({ ...(sought ? { q: sought } : {}), page: String(page) }).toString()}`;
