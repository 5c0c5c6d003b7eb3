/** Beside a published practice: the way to what is said of it, and to a complaint. */
export function BesidePractice({ reference }: { reference: string }) {
  return (
    <section aria-labelledby="what-others-say">
      <h2 class="govuk-heading-s" id="what-others-say">
        What others say
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/practices/${reference}/discussion`}>
          Discussion of this practice
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/practices/${reference}/complaint`}>
          Complain about this
        </a>
      </p>
    </section>
  );
}
