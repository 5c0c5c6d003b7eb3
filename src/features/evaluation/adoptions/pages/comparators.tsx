import { Details } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import type { Adoption, ComparatorSchool } from "../queries.ts";

/** With whom the adopter is compared; fixed, so that nobody can choose them with the outcome in hand. */
export function Comparators({
  adoption,
  comparators,
}: {
  adoption: Adoption;
  comparators: readonly ComparatorSchool[];
}) {
  if (adoption.agreed_on === null) return null;
  if (comparators.length === 0) {
    return (
      <p class="govuk-body">
        Too little is known of {adoption.school_name} to say which schools are like it, so published figures cannot be
        compared.
      </p>
    );
  }
  return (
    <Details summaryText={`The ${comparators.length} similar schools with which it is compared`}>
      <p class="govuk-body">
        Those most like {adoption.school_name} on {date(adoption.agreed_on)}, the day on which it was agreed. They do
        not change, whatever happens later. Schools that have taken the practice up as well are left out when it is
        rated.
      </p>
      <ol class="govuk-list govuk-list--number">
        {comparators.map(({ urn, name, distance }) => (
          <li>
            <a class="govuk-link" href={`/schools/${urn}`}>
              {name}
            </a>
            , {distance.toFixed(2)} apart
          </li>
        ))}
      </ol>
    </Details>
  );
}
