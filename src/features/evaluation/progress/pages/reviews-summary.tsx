import { date } from "../../../../platform/text/dates.ts";
import { Prose } from "../../../practices/index.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import { goingWords, type Review } from "../queries.ts";

const after = (years: number) => (years === 1 ? "After a year" : "After two years");

/** The reviews of a year and two years on. */
export function ReviewsSummary({
  adoption,
  reviews,
  mayReview,
}: {
  adoption: Adoption;
  reviews: readonly Review[];
  mayReview: boolean;
}) {
  return (
    <section aria-labelledby="reviews">
      <h2 class="govuk-heading-m" id="reviews">
        How it goes
      </h2>
      {reviews.map((review) => (
        <>
          <p class="govuk-body">
            <strong>{after(review.years)}</strong>:{" "}
            {review.going
              ? `${goingWords[review.going]}. Said by ${review.by} on ${date(review.done_at ?? review.due_on)}.`
              : `due on ${date(review.due_on)}. `}
            {!review.going && mayReview ? (
              <a class="govuk-link" href={`/adoptions/${adoption.id}/reviews/${review.years}`}>
                Say how it goes
                <span class="govuk-visually-hidden"> {after(review.years).toLowerCase()}</span>
              </a>
            ) : null}
          </p>
          {review.words ? <Prose text={review.words} /> : null}
        </>
      ))}
    </section>
  );
}
