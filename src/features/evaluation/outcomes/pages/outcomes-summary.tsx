import { Table } from "../../../../design-system/index.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import type { Outcome } from "../queries.ts";
import { correctionWords, figure, outcomeName, sideWords } from "../words.ts";

type Props = {
  adoption: Adoption;
  outcomes: readonly Outcome[];
  mayRecord: boolean;
  mayCorrect: (outcome: Outcome) => boolean;
};

/** Published figures and what the school measured itself, apart: the one may be compared, the other never is. */
export function OutcomesSummary({ adoption, outcomes, mayRecord, mayCorrect }: Props) {
  const published = outcomes.filter(({ kind }) => kind === "register");
  const own = outcomes.filter(({ kind }) => kind === "local");
  return (
    <section aria-labelledby="outcomes">
      <h2 class="govuk-heading-m" id="outcomes">
        What came of it
      </h2>
      {adoption.indicator_name ? (
        <p class="govuk-body">Hoped for: a change in “{adoption.indicator_name}”.</p>
      ) : (
        <p class="govuk-body">No published figure was chosen: the school measures it itself.</p>
      )}
      {published.length > 0 ? <Figures caption="Published figures of the school" outcomes={published} /> : null}
      {own.length > 0 ? (
        <>
          <Figures caption="What the schools measured themselves" outcomes={own} mayCorrect={mayCorrect} />
          <Corrections outcomes={own} />
          <p class="govuk-body-s">Shown as it was recorded. It is not set beside other schools, and not averaged.</p>
        </>
      ) : null}
      {outcomes.length === 0 ? (
        <p class="govuk-body">
          Nothing is known yet.{" "}
          {adoption.indicator_name ? "The published figure is filled in by itself when it comes out. " : ""}
          What the school measures itself, before and after, is recorded here once it delivers.
        </p>
      ) : null}
      {mayRecord ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/adoptions/${adoption.id}/outcomes`}>
            Record what you measured
          </a>
        </p>
      ) : null}
    </section>
  );
}

type FiguresProps = { caption: string; outcomes: readonly Outcome[]; mayCorrect?: Props["mayCorrect"] };

function Figures({ caption, outcomes, mayCorrect = () => false }: FiguresProps) {
  return (
    <div class="waymark-scroll" role="region" aria-label={caption} tabIndex={0}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        head={[
          { text: "Measure" },
          { text: "Before", format: "numeric" },
          { text: "After", format: "numeric" },
          { text: "Pupils", format: "numeric" },
        ]}
        rows={outcomes.map((one) => [
          {
            children: (
              <>
                {outcomeName(one)}, {one.year}
                <br />
                <span class="govuk-body-s">{sideWords(one)}</span>
                {mayCorrect(one) ? <CorrectIt outcome={one} /> : null}
              </>
            ),
          },
          { text: figure(one, one.before), format: "numeric" as const },
          { text: figure(one, one.after), format: "numeric" as const },
          { text: one.cohort === null ? "not given" : one.cohort.toLocaleString("en-GB"), format: "numeric" as const },
        ])}
      />
    </div>
  );
}

/** The way to put it right, for whoever may record for the same side. */
function CorrectIt({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <br />
      <a class="govuk-link govuk-body-s" href={`/adoptions/${outcome.adoption_id}/outcomes/${outcome.id}`}>
        Correct it<span class="govuk-visually-hidden">: {outcomeName(outcome)}</span>
      </a>
    </>
  );
}

/** What was there before, under the figures, for whoever saw that. */
function Corrections({ outcomes }: { outcomes: readonly Outcome[] }) {
  const corrections = outcomes.flatMap((one) => one.corrections);
  if (corrections.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet govuk-body-s">
      {corrections.map((one) => (
        <li class="govuk-body-s">{correctionWords(one)}</li>
      ))}
    </ul>
  );
}
