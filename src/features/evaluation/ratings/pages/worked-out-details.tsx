import { SummaryList } from "../../../../design-system/index.ts";
import { signed } from "../../../../platform/text/figures.ts";
import { withoutOneOf, type ShownRating } from "../shown-rating.ts";

/** Each step, with the figures that it gave; the rules themselves are written down for anybody to read. */
export function WorkedOutDetails({ shown }: { shown: ShownRating }) {
  const { pooled, pooledByDl } = shown.rating.worked_out;
  const withoutOne = withoutOneOf(shown);
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>
          For each school: the mean of up to three years before it took the practice up, and the latest of the first two
          school years after.
        </li>
        <li>
          The same of its similar schools, chosen on the day that it took it up and kept since; schools that took the
          practice up too are left out.
        </li>
        <li>
          The school’s change less theirs, divided by how much schools differ nationally (one standard deviation).
        </li>
        <li>
          How uncertain that is: how much similar schools differ from one another in the same years, though they took
          nothing up.
        </li>
        <li>
          All schools as one, by random effects (REML), with a 95% interval after Knapp and Hartung. Schools that
          stopped count too.
        </li>
      </ol>
      {pooled && pooledByDl ? (
        <SummaryList
          rows={[
            row("Schools that count (k)", String(pooled.k)),
            row("Average effect", `${signed(pooled.estimate, 3)}, standard error ${pooled.se.toFixed(3)}`),
            row("95% interval", `${signed(pooled.ci[0], 3)} to ${signed(pooled.ci[1], 3)}`),
            row(
              "By another method (DerSimonian and Laird)",
              `${signed(pooledByDl.estimate, 3)} (${signed(pooledByDl.ci[0], 3)} to ${signed(pooledByDl.ci[1], 3)})`,
            ),
            row("How much schools differ (tau²)", pooled.tau2.toFixed(4)),
            row("Share of the spread that is not chance (I²)", `${Math.round(pooled.i2)}%`),
            row(
              "Without any one school",
              withoutOne ? `${signed(withoutOne.lowest)} to ${signed(withoutOne.highest)}` : "Too few schools to say",
            ),
          ]}
        />
      ) : null}
      <p class="govuk-body">
        What can mislead: a school that takes something up because it had one poor year rises a little by itself. Three
        years before and similar schools take most of that away, not all.
      </p>
    </>
  );
}

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
