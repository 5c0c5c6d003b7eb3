import type { WebRequest } from "../../../web/index.ts";
import type { PublishedPractice } from "../../practices/index.ts";
import { VariantsSection } from "../adoptions/pages/variants-section.tsx";
import { RatingSection } from "../ratings/pages/rating-section.tsx";
import { shownRating } from "../ratings/shown-rating.ts";
import { whatOthersSaw, type WhatOthersSaw } from "./what-others-saw.ts";

/** What came of it in other schools and what they made of it; nothing where none has taken it up. */
export async function inOtherSchools({ db }: WebRequest, ref: string) {
  const seen = await whatOthersSaw(db, ref);
  return (practice: PublishedPractice) => {
    const { adopters, rating } = practice;
    const takenUp = Object.values(adopters).some((count) => count > 0);
    if (!takenUp && rating === null) return null;
    return (
      <>
        <WhatCameOfIt practice={practice} seen={seen} />
        {takenUp ? <VariantsSection blocks={seen.blocks} adopters={adopters} named={schoolsOf(seen)} /> : null}
      </>
    );
  };
}

function WhatCameOfIt({ practice, seen: { rating, named } }: { practice: PublishedPractice; seen: WhatOthersSaw }) {
  if (rating === null) return null;
  const names = new Map(named.map(({ id, name }) => [id, name]));
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

/** Each school once, by name. */
function schoolsOf({ named }: WhatOthersSaw) {
  return [...new Map(named.map((adopter) => [adopter.urn, adopter])).values()];
}
