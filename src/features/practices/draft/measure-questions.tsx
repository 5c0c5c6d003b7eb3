import { words } from "../words.ts";
import { LongText, OneOf, ShortText, type Answering } from "./fields.tsx";

const figure = { inputmode: "decimal", classes: "govuk-input--width-5" } as const;

/** What is asked of one measure of the benefit. */
export function MeasureQuestions({ answering }: { answering: Answering }) {
  return (
    <>
      <ShortText
        answering={answering}
        name="indicator"
        label="What did you measure?"
        hint="Something about pupils, such as “Pupils who passed the phonics screening check”."
      />
      <OneOf answering={answering} name="unit" label="What are the figures in?" from={words.units} />
      <ShortText
        answering={answering}
        name="cohort_size"
        label="For how many pupils?"
        hint="Figures for fewer than 11 pupils are kept for the authority and not shown to the public."
        inputmode="numeric"
        classes="govuk-input--width-5"
      />
      <ShortText answering={answering} name="baseline" label="The figure before" {...figure} />
      <ShortText answering={answering} name="after_value" label="The figure after" {...figure} />
      <ShortText
        answering={answering}
        name="period"
        label="From when to when?"
        hint="Such as “September 2025 to July 2026”."
      />
      <OneOf answering={answering} name="better" label="Which way is better? (optional)" from={words.better} />
      <ShortText
        answering={answering}
        name="spread"
        label="How far apart were the pupils before? (optional)"
        hint="The standard deviation of their figures before, if you have it: a spreadsheet gives it as STDEV.S. With it an effect size can be worked out. A percentage or a count has none."
        {...figure}
      />
      <OneOf
        answering={answering}
        name="pupils_in_others"
        label="Are any of these pupils also in another measure of this write-up? (optional)"
        hint="Where they are, a figure may be held back so that nobody can work out that of a few pupils by subtraction."
        from={words.pupilsInOthers}
      />
      <LongText
        answering={answering}
        name="comparator"
        label="What can it be compared with? (optional)"
        hint="What happened to pupils who did not take part, or in schools like yours, over the same time."
        most={500}
        rows={3}
      />
      <ShortText
        answering={answering}
        name="source"
        label="Where do the figures come from?"
        hint="Such as “Teacher assessment, moderated in our cluster”."
      />
    </>
  );
}
