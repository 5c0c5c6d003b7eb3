import { Details, InsetText, ScrolledTable } from "../../../../design-system/index.ts";
import { date, dateAndTime, dayOf, shortDate } from "../../../../platform/text/dates.ts";
import { signed } from "../../../../platform/text/figures.ts";
import type { KeptRating, PastRating, RatedPractice } from "../queries.ts";
import type { ShownRating } from "../shown-rating.ts";
import { RatingSection } from "./rating-section.tsx";
import { WorkedOutDetails } from "./worked-out-details.tsx";

export type RatingPageProps = {
  practice: RatedPractice;
  /** The headline first; one alone where a past rating is shown. */
  shown: readonly ShownRating<KeptRating>[];
  past: readonly PastRating[];
  /** The rating that is shown as it was, where it is not the one of today. */
  asItWas?: Date;
};

/** How a practice is rated, to the last figure. */
export function RatingPage({ practice, shown, past, asItWas }: RatingPageProps) {
  const [headline, ...others] = shown;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">
          {practice.ref} · {practice.school_name}
        </span>
        <h1 class="govuk-heading-l">What came of it in other schools: {practice.title}</h1>
        {asItWas ? (
          <InsetText>
            <p class="govuk-body">
              This is the rating as it stood on {date(asItWas)}.{" "}
              <a class="govuk-link" href={`/practices/${practice.ref}/rating`}>
                See it as it is today
              </a>
              .
            </p>
          </InsetText>
        ) : null}
        {headline ? <One practice={practice} shown={headline} /> : <Nobody />}
        {others.map((one) => (
          <>
            <h2 class="govuk-heading-m">{one.rating.indicator_name}</h2>
            <One practice={practice} shown={one} />
          </>
        ))}
        {past.length > 1 ? <Past practice={practice} past={past} /> : null}
      </div>
    </div>
  );
}

function Nobody() {
  return (
    <p class="govuk-body">
      <strong>Rationale only.</strong> No other school has taken it up with a published result to look at. Once one has,
      what changed for its pupils, against similar schools, is shown here.
    </p>
  );
}

function One({ practice, shown }: { practice: RatedPractice; shown: ShownRating<KeptRating> }) {
  const { rating } = shown;
  return (
    <>
      <RatingSection shown={shown} />
      <Details summaryText="How was this worked out?">
        <WorkedOutDetails shown={shown} />
      </Details>
      {shown.adopters.length > 0 ? <Adopters shown={shown} /> : null}
      <p class="govuk-body">
        Worked out {dateAndTime(rating.worked_out_at)}, by version {rating.version} of the rules.{" "}
        <a class="govuk-link" href={`/practices/${practice.ref}/ratings/${rating.id}.csv`} download>
          Download it as a spreadsheet (CSV)
        </a>
      </p>
    </>
  );
}

/** The schools that are named, with their own published figures. */
function Adopters({ shown }: { shown: ShownRating<KeptRating> }) {
  const { rating, adopters } = shown;
  const named = adopters.flatMap(({ name, own }) => (name !== null && own ? [{ name, own }] : []));
  const figure = (value: number) => ({
    text: value.toFixed(Math.max(1, rating.indicator_decimals)),
    format: "numeric" as const,
  });
  if (named.length === 0) return null;
  const caption = `${rating.indicator_name}, of the schools that agreed to be named`;
  return (
    <>
      <h2 class="govuk-heading-s">{caption}</h2>
      <ScrolledTable
        caption={caption}
        firstCellIsHeader
        head={[
          { text: "School" },
          ...["Before", "After", "Change", "Change of similar schools"].map((text) => ({
            text,
            format: "numeric" as const,
          })),
        ]}
        rows={named.map(({ name, own }) => [
          { text: name },
          figure(own.own.before),
          figure(own.own.after),
          { text: signed(own.own.change, 1), format: "numeric" as const },
          { text: `${signed(own.comparatorChange, 1)} (${own.comparators} schools)`, format: "numeric" as const },
        ])}
      />
    </>
  );
}

function Past({ practice, past }: { practice: RatedPractice; past: readonly PastRating[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">How the rating has changed</h2>
      <ScrolledTable
        caption="The ratings so far"
        firstCellIsHeader
        head={[
          { text: "Worked out" },
          { text: "Schools", format: "numeric" },
          { text: "Effect", format: "numeric" },
          { text: "Security", format: "numeric" },
        ]}
        rows={past.map(({ id, worked_out_at, k, effect, low, high, security }) => [
          {
            children: (
              <a class="govuk-link waymark-nowrap" href={`/practices/${practice.ref}/ratings/${id}`}>
                {shortDate(dayOf(worked_out_at))}
              </a>
            ),
          },
          { text: String(k), format: "numeric" },
          {
            text:
              effect === null || low === null || high === null
                ? "None yet"
                : `${signed(effect)} (${signed(low)} to ${signed(high)})`,
            format: "numeric",
          },
          { text: `${security} of 5`, format: "numeric" },
        ])}
      />
    </>
  );
}
