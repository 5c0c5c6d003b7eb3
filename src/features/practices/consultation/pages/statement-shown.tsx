import { InsetText } from "../../../../design-system/index.ts";

type Stated = { said: string | null; changed: string | null; unchanged: string | null };
type Counted = { asked?: number; commented?: number; named?: string[] };

/** What came of a consultation, where it has been said. */
export function StatementShown({ one: { said, changed, unchanged, ...counted } }: { one: Stated & Counted }) {
  if (said === null) return null;
  return (
    <InsetText>
      <h2 class="govuk-heading-m">What came of the consultation</h2>
      <WhoSaidSo {...counted} />
      <Part title="What was said" text={said} />
      <Part title="What was changed" text={changed ?? "Nothing."} />
      {unchanged ? <Part title="What was not changed, and why" text={unchanged} /> : null}
    </InsetText>
  );
}

/** How many of those who were asked commented, and the names of those of them who agreed. */
function WhoSaidSo({ asked, commented, named = [] }: Counted) {
  if (asked === undefined || commented === undefined) return null;
  return (
    <p class="govuk-body">
      {commented} of the {asked} people who were asked commented before it was published
      {named.length > 0 ? `, among them ${named.join(", ")}` : ""}.
    </p>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <p class="govuk-body waymark-prose">{text}</p>
    </>
  );
}
