import { ForestPlot } from "../../../../design-system/index.ts";
import type { ShownRating } from "../shown-rating.ts";
import { unnamed } from "../shown-rating.ts";
import { headlineSentence, leftOutSentences, monthsSentence, securitySentence, surenessSentences } from "../words.ts";

/** What came of it in other schools, in words and as a forest plot. */
export function RatingSection({ shown }: { shown: ShownRating }) {
  const { rating, headline, adopters, leftOut } = shown;
  if (!headline) return <RationaleOnly shown={shown} />;
  return (
    <>
      <p class="govuk-body-l">{headlineSentence(headline)}</p>
      <p class="govuk-body">{surenessSentences(headline).join(" ")}</p>
      <ForestPlot
        caption={`${rating.indicator_name}: each school that took it up`}
        rows={adopters.map(({ name, stopped, ...row }) => ({
          ...row,
          name: name ?? unnamed,
          ...(stopped ? { note: "stopped" } : {}),
        }))}
        pooled={headline}
        {...(headline.nextLow !== null && headline.nextHigh !== null
          ? { next: { low: headline.nextLow, high: headline.nextHigh } }
          : {})}
        sides={{ less: "Worse than similar schools", more: "Better" }}
        unit="standard deviations of schools"
        source={rating.indicator_source}
      />
      <p class="govuk-body">
        {monthsSentence(headline)} These months compare one practice here with another; they are of schools’ results,
        which vary less than pupils’, and so not those of trials with pupils.
      </p>
      <p class="govuk-body">{securitySentence(rating.worked_out.security, rating.independent)}</p>
      <Counts shown={shown} sentences={leftOutSentences(leftOut)} />
    </>
  );
}

function RationaleOnly({ shown }: { shown: ShownRating }) {
  const { adopters } = shown.rating;
  return (
    <>
      <p class="govuk-body-l">
        <strong>Rationale only.</strong> {adopters === 1 ? "One school has" : `${adopters} schools have`} agreed to take
        it up, and no outcome counts yet.
      </p>
      <p class="govuk-body">
        That is how every practice begins. What the school that wrote it measured is on its page, and is never counted
        here: only what others see in their own results is.
      </p>
      <Counts shown={shown} sentences={leftOutSentences(shown.leftOut)} />
    </>
  );
}

/** Who is in it and who is not: no figure without its base. */
function Counts({ shown: { rating }, sentences }: { shown: ShownRating; sentences: string[] }) {
  const stopped =
    rating.stopped === 0
      ? "None of them stopped."
      : `${rating.stopped} of them stopped; what they saw counts like any other’s.`;
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        {rating.adopters === 1 ? "1 school has" : `${rating.adopters} schools have`} agreed to take it up with this aim,
        those counted that have yet to begin. {stopped}
      </li>
      <li>{rating.k === 1 ? "1 has" : `${rating.k} have`} an outcome that counts.</li>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}
