import { z } from "zod";
import {
  choices,
  optionalChoice,
  optionalLine,
  optionalNumber,
  optionalText,
  typedText,
  type FormErrors,
  type Typed,
} from "../../../web/index.ts";
import { isImpossible, looksLikeEmail } from "../rules.ts";
import { keysOf, words } from "../words.ts";

/*
 * What may be typed in each part of a draft. Nothing must be there, for a draft may be incomplete; only what could
 * never be kept (too long, not a number, not one of the choices) is refused. Fields are named as their columns are.
 */

const long = 5_000;

export const whatAndForWhomForm = (themeSlugs: readonly string[]) =>
  z.object({
    title: optionalLine(150, "Title"),
    summary: optionalLine(300, "The practice in one sentence"),
    scale: optionalChoice(keysOf(words.scales)),
    origin: optionalChoice(keysOf(words.origins)),
    identified_via: optionalChoice(keysOf(words.identifiedVia)),
    phases: choices(keysOf(words.phases)),
    key_stages: choices(keysOf(words.keyStages)),
    themes: choices(themeSlugs, { most: 3, message: "Choose three themes or fewer" }),
  });

export const problemForm = z.object({ problem: optionalText(long, "The problem") });
export const didNotWorkForm = z.object({ did_not_work: optionalText(long, "What did not work") });
export const costForm = z.object({
  cost_band: optionalChoice(keysOf(words.costBands)),
  staff_time: optionalText(1_000, "Staff time"),
});

/** An address is kept whatever it looks like, for a draft is saved while it is being typed; see `notAnAddress`. */
export const whoToAskForm = z.object({
  contact_name: optionalLine(120, "The name"),
  contact_role: optionalLine(120, "What they do at the school"),
  contact_email: optionalLine(254, "The e-mail address"),
  cover_name: optionalLine(120, "The name of whoever covers"),
  cover_role: optionalLine(120, "What they do at the school"),
  cover_email: optionalLine(254, "The e-mail address of whoever covers"),
  offers: choices(keysOf(words.offers)),
});

/** What is told, once somebody has finished typing, of an address that is none. */
export function notAnAddress(typed: Typed): FormErrors {
  const wrong = ["contact_email", "cover_email"].filter((name) => {
    const address = typedText(typed, name).trim();
    return address !== "" && !looksLikeEmail(address);
  });
  const told = "Enter an e-mail address in the correct format, like name@school.example";
  return Object.fromEntries(wrong.map((name) => [name, told]));
}

export const blockForm = z.object({
  title: optionalLine(150, "What you call this part"),
  what: optionalText(long, "What you did"),
  active_ingredients: optionalText(long, "What makes it work"),
  lessons: optionalText(long, "What you learned"),
});

export const measureForm = z.object({
  indicator: optionalLine(300, "What you measured"),
  unit: optionalChoice(keysOf(words.units)),
  cohort_size: optionalNumber("Give the number of pupils as a whole number, like 28", {
    min: 1,
    max: 100_000,
    whole: true,
  }),
  baseline: figure("Give the figure before as a number, like 54 or 54.5"),
  after_value: figure("Give the figure after as a number, like 75 or 75.5"),
  period: optionalLine(120, "From when to when"),
  spread: optionalNumber("Give the standard deviation as a number above nought, like 6.2", {
    min: 0.001,
    max: 999_999_999,
    whole: false,
  }),
  better: optionalChoice(keysOf(words.better)),
  pupils_in_others: optionalChoice(keysOf(words.pupilsInOthers)),
  comparator: optionalText(500, "What it can be compared with"),
  source: optionalLine(300, "Where the figures come from"),
});

/** A figure, which may be typed with a per cent sign; whether it may have one depends on its unit. */
function figure(message: string) {
  const limits = { min: -999_999, max: 999_999_999, whole: false };
  return z.preprocess(
    (value) => (Array.isArray(value) ? String(value.at(-1)).replace(/\s*%\s*$/, "") : value),
    optionalNumber(message, limits),
  );
}

/** What is wrong with the figures of a measure in its unit. */
export function wrongFigures({ unit, ...values }: Answers, typed: Typed): FormErrors {
  const errors: FormErrors = {};
  for (const name of ["baseline", "after_value"]) {
    const value = values[name];
    if (typeof value !== "number") continue;
    const hasSign = typedText(typed, name).trim().endsWith("%");
    if (typeof unit === "string" && unit !== "percent" && hasSign) {
      errors[name] = "Take away the % sign, or choose that the figures are in per cent of pupils";
    } else if (isImpossible(value, unit as string | null)) errors[name] = "A percentage is between 0 and 100";
  }
  if ((unit === "percent" || unit === "count") && typeof values["spread"] === "number") {
    errors["spread"] = "Only a mean has a standard deviation: leave this empty for a percentage or a count";
  }
  return errors;
}

export type Answer = string | number | null | string[];
export type Answers = Record<string, Answer>;

/** Every answer that can be kept, and what is wrong with the others: each by itself, then as `together` says. */
export function parseWellFormed(
  form: z.ZodObject,
  typed: Typed,
  together?: (values: Answers, typed: Typed) => FormErrors,
): { values: Answers; errors: FormErrors } {
  const values: Answers = {};
  const errors: FormErrors = {};
  for (const [name, field] of Object.entries(form.shape)) {
    const parsed = z.safeParse(field, typed[name]);
    if (parsed.success) values[name] = parsed.data as Answer;
    else errors[name] = parsed.error.issues[0]?.message ?? "This cannot be kept";
  }
  for (const [name, message] of Object.entries(together?.(values, typed) ?? {})) {
    delete values[name];
    errors[name] = message;
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
