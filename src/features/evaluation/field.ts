import { typedText, type FormErrors, type Typed } from "../../web/index.ts";

/** What every field of these forms is given: its name, what was typed, and what is wrong with it. */
export function field(name: string, typed: Typed, errors: FormErrors) {
  return {
    name,
    value: typedText(typed, name),
    ...(errors[name] ? { errorMessage: { text: errors[name] } } : {}),
  };
}

/** The errors of a form for the summary at its head, each with the field that it is about. */
export function summaryOf(errors: FormErrors): { text: string; href: string }[] {
  return Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
}

export const noPupil = "Do not name or describe a pupil.";
