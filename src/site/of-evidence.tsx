/** What the strip at the head of every practice means: where "What do these mean?" leads. */
export function OfEvidence() {
  return (
    <>
      <h2 class="govuk-heading-m" id="evidence">
        What is said of the evidence
      </h2>
      <p class="govuk-body">
        A school’s own figures, before and after, are on the page of its practice. They are why the practice is here.
        They do not show that it will do the same elsewhere, so the strip at the head of the page speaks of other
        schools only.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <strong>Rationale only</strong>: what there is are the school’s own figures and its reasons. No other school’s
          outcomes are known yet.
        </li>
        <li>
          <strong>Benefit to pupils</strong>, such as “+6 months, effect +0.46 (−0.19 to +1.10)”, is how much more the
          published results of the schools that took it up changed than those of similar schools, on average. A plus is
          better. The effect is in standard deviations of schools, and the range in brackets is where the true average
          may be. Where the range holds nought, it may be nothing at all. The months are for comparing one practice here
          with another.
        </li>
        <li>
          <strong>Security</strong>, from 0 to 5, is how sure anybody can be of a benefit that other schools measured:
          by how many they are and how well they compared. It is 0 until there is such an outcome.
        </li>
        <li>
          <strong>Cost</strong> is in money, for each pupil who takes part, in a year. Staff time is told apart.
        </li>
        <li>
          <strong>Adopted by</strong> counts the other schools that took it up, with those that stopped.
        </li>
      </ul>
    </>
  );
}
