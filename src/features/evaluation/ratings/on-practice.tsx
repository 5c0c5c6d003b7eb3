import type { WebRequest } from "../../../web/index.ts";
import type { PublishedPractice } from "../../practices/index.ts";
import { RatingSection } from "./pages/rating-section.tsx";
import { currentRatings, namedAdopters } from "./queries.ts";
import { shownRating } from "./shown-rating.ts";

/** What came of it in other schools, on the practice itself; nothing is looked up where nothing has been rated. */
export async function whatCameOfIt({ db }: WebRequest, practice: PublishedPractice) {
  if (practice.rating === null) return null;
  const [[rating], names] = await Promise.all([currentRatings(db, practice.id), namedAdopters(db, practice.id)]);
  if (!rating) return null;
  return (
    <section class="waymark-practice__section">
      <h2 class="govuk-heading-m">What came of it in other schools</h2>
      <RatingSection shown={shownRating(rating, names)} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/practices/${practice.ref}/rating`}>
          How this was worked out, to the last figure
        </a>
      </p>
    </section>
  );
}
