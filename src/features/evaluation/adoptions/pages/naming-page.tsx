import { Button } from "../../../../design-system/index.ts";
import type { Adoption } from "../queries.ts";
import { NamingQuestions } from "./agreement-page.tsx";

/** The school lead says anew who may know. */
export function NamingPage({ adoption }: { adoption: Adoption }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">
          {adoption.ref} · {adoption.title}
        </span>
        <h1 class="govuk-heading-l">Who may know</h1>
        <form method="post" action={`/adoptions/${adoption.id}/naming`} novalidate>
          <NamingQuestions named={adoption.agreed_to_be_named} asked={adoption.agreed_to_be_asked} />
          <Button text="Save" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
