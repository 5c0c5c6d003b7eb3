import { z } from "zod";
import { choice, optionalText, parseForm, type FormErrors, type Typed } from "../../../web/index.ts";
import type { Declared } from "./declare.ts";

const InterestForm = z.object({
  kind: choice(["relative", "other"], "Say what kind of interest it is"),
  note: optionalText(1_000, "What the interest is"),
});

/** What kind of interest, and, where it is no relative, which. */
export function interestFrom(typed: Typed): { ok: true; values: Declared } | { ok: false; errors: FormErrors } {
  const read = parseForm(InterestForm, typed);
  if (!read.ok) return read;
  if (read.values.kind === "other" && read.values.note === null)
    return { ok: false, errors: { note: "Say what the interest is" } };
  return read;
}
