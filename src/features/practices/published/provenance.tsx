import { InsetText } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { wordFor, words } from "../words.ts";
import type { PublishedPractice } from "./published-practice.ts";

/** Those who did it, and agreed to be named. */
export function Credits({ practice: { credits, school_name } }: { practice: PublishedPractice }) {
  if (credits.length === 0) return null;
  const named = credits.map(({ name, role }) => (role ? `${name}, ${role}` : name));
  return (
    <p class="govuk-body">
      As practised at {school_name} by {named.join("; ")}.
    </p>
  );
}

/** Who validated it, when it was published, and how it came to notice. */
export function Provenance({ practice }: { practice: PublishedPractice }) {
  const { kitemark, authority_name, published, identified_via } = practice;
  const [first, last] = [date(new Date(published.first)), date(new Date(published.last))];
  return (
    <p class="govuk-body-s">
      {kitemark ? (
        <a class="govuk-link" href={`/practices/${practice.ref}/kitemark`}>
          {kitemark.ended_at === null
            ? `Validated by ${authority_name} on ${date(kitemark.awarded_on)}`
            : `Kitemark revoked by ${authority_name} on ${date(new Date(kitemark.ended_at))}`}
        </a>
      ) : null}
      {kitemark ? ". " : ""}
      Published on {first}
      {last === first ? "" : `, this version on ${last}`}.
      {identified_via ? ` Identified by: ${wordFor(words.identifiedVia, identified_via).toLowerCase()}.` : ""}
    </p>
  );
}

/** That the kitemark was revoked, and why: said at the head, to everybody. */
export function Revoked({ practice: { kitemark, authority_name } }: { practice: PublishedPractice }) {
  if (!kitemark || kitemark.ended_at === null) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        {authority_name} revoked the kitemark of this practice on {date(new Date(kitemark.ended_at))}. The reason given:
      </p>
      <p class="govuk-body waymark-prose">{kitemark.ended_reason}</p>
    </InsetText>
  );
}
