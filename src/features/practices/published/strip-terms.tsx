import { Details } from "../../../design-system/index.ts";

/** What the terms of the strip say, in a sentence each; the whole of it is on the page about the site. */
export function StripTerms() {
  return (
    <Details summaryText="What do these mean?">
      <p>
        <strong>Kitemark</strong>: the authority has checked this practice and stands behind it until that day.
      </p>
      <p>
        <strong>Benefit to pupils</strong>: what other schools measured when they took it up. “Rationale only” means
        that none has yet: what there is are the school’s own figures, below.
      </p>
      <p>
        <strong>Security</strong>: how sure anybody can be of that benefit, from 0 to 5. It is 0 until another school’s
        outcome is known.
      </p>
      <p>
        <strong>Cost</strong> is for each pupil who takes part, in a year. <strong>Adopted by</strong> counts the other
        schools that took it up, those that stopped among them.
      </p>
      <p>
        <a class="govuk-link" href="/about#evidence">
          More about the evidence
        </a>
      </p>
    </Details>
  );
}
