import { InsetText } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import type { WebRequest } from "../../../web/index.ts";
import { listed } from "./listed.ts";
import { nominationOfPractice, nominatorsOf } from "./queries.ts";

/** At the head of a draft that came from a nomination: what was seen, to begin from. It is no part of the write-up. */
export async function nominationOnDraft({ db, viewer }: WebRequest, { id }: { id: string }) {
  const nomination = await nominationOfPractice(db, viewer, id);
  if (!nomination) return null;
  const nominators = await nominatorsOf(db, nomination.id);
  return (
    <InsetText>
      <p class="govuk-body">
        {listed(nominators.map(({ name }) => name))} nominated this on {date(nomination.nominated_at)}. What was seen,
        for you to begin from:
      </p>
      <p class="govuk-body waymark-prose">{nomination.seen}</p>
    </InsetText>
  );
}
