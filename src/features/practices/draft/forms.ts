import { z } from "zod";
import {
  choices,
  optionalChoice,
  optionalNumber,
  optionalText,
  type FormErrors,
  type Typed,
} from "../../../web/index.ts";
import { keysOf, words } from "../words.ts";

/*
 * What may be typed in each part of a draft. Nothing must be there, for a draft may be incomplete; only what could
 * never be kept (too long, not a number, not one of the choices) is refused. Fields are named as their columns are.
 */

const long = 5_000;

export const whatAndForWhomForm = (themeSlugs: readonly string[]) =>
  z.object({
    title: optionalText(150),
    summary: optionalText(300),
    scale: optionalChoice(keysOf(words.scales)),
    origin: optionalChoice(keysOf(words.origins)),
    identified_via: optionalChoice(keysOf(words.identifiedVia)),
    phases: choices(keysOf(words.phases)),
    key_stages: choices(keysOf(words.keyStages)),
    themes: choices(themeSlugs),
  });

export const problemForm = z.object({ problem: optionalText(long) });
export const didNotWorkForm = z.object({ did_not_work: optionalText(long) });
export const costForm = z.object({
  cost_band: optionalChoice(keysOf(words.costBands)),
  staff_time: optionalText(1_000),
});

/** The address is not checked here: a draft is saved while it is being typed. The rules ask for a whole one. */
export const whoToAskForm = z.object({
  contact_name: optionalText(120),
  contact_role: optionalText(120),
  contact_email: optionalText(254),
  offers: choices(keysOf(words.offers)),
});

export const blockForm = z.object({
  title: optionalText(150),
  what: optionalText(long),
  active_ingredients: optionalText(long),
  lessons: optionalText(long),
});

const figure = { min: -999_999, max: 999_999_999, whole: false };

export const measureForm = z.object({
  indicator: optionalText(300),
  unit: optionalChoice(keysOf(words.units)),
  cohort_size: optionalNumber("Give the number of pupils as a whole number, like 28", {
    min: 1,
    max: 100_000,
    whole: true,
  }),
  baseline: optionalNumber("Give the figure before as a number, like 54 or 54.5", figure),
  after_value: optionalNumber("Give the figure after as a number, like 75 or 75.5", figure),
  period: optionalText(120),
  comparator: optionalText(500),
  source: optionalText(300),
});

export type Answer = string | number | null | string[];
export type Answers = Record<string, Answer>;

/** Every answer that can be kept, and what is wrong with the others. */
export function parseWellFormed(form: z.ZodObject, typed: Typed): { values: Answers; errors: FormErrors } {
  const values: Answers = {};
  const errors: FormErrors = {};
  for (const [name, field] of Object.entries(form.shape)) {
    const parsed = z.safeParse(field, typed[name]);
    if (parsed.success) values[name] = parsed.data as Answer;
    else errors[name] = parsed.error.issues[0]?.message ?? "This cannot be kept";
  }
  return { values, errors };
}

/** Stored answers as they would be typed, to fill a form with. */
export function typedFrom(answers: Answers): Typed {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => {
      if (Array.isArray(answer)) return [name, answer];
      return [name, answer === null ? [] : [String(answer)]];
    }),
  );
}
