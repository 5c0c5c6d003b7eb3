import { Button } from "../../../design-system/index.ts";
import type { FormErrors } from "../../../web/index.ts";
import { PairErrors, PairFields } from "./pair-fields.tsx";
import type { TwoWords } from "./keep-pair.ts";
import type { Pair } from "./queries.ts";

type Props = { pair: Pair; values: TwoWords; errors: FormErrors };

export function SynonymPage({ pair: { id, words, sameAs, isBase }, values, errors }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PairErrors errors={errors} />
        <h1 class="govuk-heading-l">
          {words} and {sameAs}
        </h1>
        {isBase ? (
          <p class="govuk-body">This pair came with Waymark. What you change or take out stays so after an upgrade.</p>
        ) : null}
        <form method="post" action={`/synonyms/${id}`} novalidate>
          <PairFields values={values} errors={errors} />
          <Button text="Keep this" preventDoubleClick />
        </form>
        <form method="post" action={`/synonyms/${id}/removals`}>
          <Button text="Take this pair out" classes="govuk-button--warning" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
