import { BeforeAfter, Details, InsetText } from "../../../design-system/index.ts";
import { assumedCorrelation, smallSampleCorrection } from "../../../platform/statistics/standardised-mean-change.ts";
import { measureInWords, shownMeasure } from "../published/shown-measure.ts";
import { isComplete, type CompleteMeasure } from "../rules.ts";
import type { Measure } from "../write-up.ts";
import { effectInWords, effectOf, monthsInWords, signed, type Effect } from "./effect.ts";
import { hiddenFigures, type Figure, type Hidden } from "./suppression.ts";

type OfPractice = { measures: readonly Measure[]; figures_before: readonly Figure[][] };

/** What changed for pupils, as much of it as may be told. */
export function PublishedMeasures({ practice: { measures, figures_before } }: { practice: OfPractice }) {
  const hidden = hiddenFigures([...figures_before, measures]);
  return (
    <>
      {measures.filter(isComplete).map((measure) => {
        const why = hidden.get(measure.id);
        return why ? <HeldBack measure={measure} why={why} /> : <Told measure={measure} />;
      })}
    </>
  );
}

const reasons: Record<Hidden, string> = {
  few: "This was measured for fewer than 11 pupils, so the figures are not shown: a pupil might be recognised in them.",
  by_subtraction:
    "The figures are not shown: beside the others that are or were on this page, those of fewer than 11 pupils could be worked out from them.",
};

function HeldBack({ measure, why }: { measure: CompleteMeasure; why: Hidden }) {
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{measure.indicator}</strong>, {measure.period}. {reasons[why]} The authority has seen them.
      </p>
    </InsetText>
  );
}

function Told({ measure }: { measure: CompleteMeasure }) {
  const chart = shownMeasure(measure);
  if (!chart) return null;
  const effect = effectOf(measure);
  return (
    <>
      <BeforeAfter {...chart} />
      <p class="govuk-body">
        {measureInWords(measure, chart)}; {measure.period}.
        {measure.comparator ? ` Compared with: ${measure.comparator}` : ""}
      </p>
      {effect ? <EffectSize measure={measure} effect={effect} /> : null}
    </>
  );
}

function EffectSize({ measure, effect }: { measure: CompleteMeasure; effect: Effect }) {
  return (
    <>
      <p class="govuk-body">
        <strong>Effect size {effectInWords(effect)}</strong>, from {measure.cohort_size} pupils measured twice
        {effect.months ? `: ${monthsInWords(effect.months)}` : ""}. These are the school’s own figures, without a
        comparison group: whatever else would have changed is in them.
      </p>
      <Details summaryText="How was this worked out?">
        <HowWorkedOut measure={measure} effect={effect} />
      </Details>
    </>
  );
}

function HowWorkedOut({ measure, effect }: { measure: CompleteMeasure; effect: Effect }) {
  const { baseline, after_value, spread, cohort_size: pupils, better } = measure;
  const [more, less] = better === "lower" ? [baseline, after_value] : [after_value, baseline];
  const correction = smallSampleCorrection(pupils - 1).toFixed(3);
  return (
    <>
      <p class="govuk-body">
        The change divided by the standard deviation of the pupils before, made smaller for few pupils: ({more} − {less}
        ) ÷ {spread} × {correction} = {signed(effect.effect)}. This is the standardised mean change (Becker 1988), with
        Hedges’ correction for small samples: 1 − 3 ÷ (4 × {pupils - 1} − 1).
      </p>
      <p class="govuk-body">
        The interval is 1.96 standard errors either side, of {effect.standardError.toFixed(2)} each. It takes the
        figures before and after to go together by {assumedCorrelation}, which is less than test scores of the same
        pupils usually do.
      </p>
      {effect.months ? (
        <p class="govuk-body">
          The months are those of the Education Endowment Foundation’s table for an effect of this size, for the effect
          and for each end of its interval.
        </p>
      ) : null}
    </>
  );
}
