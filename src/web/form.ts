import { z } from "zod";
import { HttpError } from "./errors.ts";
import type { WebRequest } from "./request.ts";

/*
 * One way of reading a form: what was typed, kept as it was; then values, or an error for each field that is wrong.
 * Line endings are made one kind, and a line loses the spaces at its ends; nothing else that was typed is changed.
 */

export type Typed = Record<string, string[]>;
export type FormErrors = Record<string, string>;
export type Parsed<T> = { ok: true; values: T } | { ok: false; errors: FormErrors };

/** Reads the body of a form, or the query of a GET, as lists of strings by name. */
export async function readForm(request: WebRequest): Promise<Typed> {
  const type = request.http.req.header("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) {
    throw new HttpError(415, "Send this as a form, from the page that it belongs to.");
  }
  const body = await request.http.req.formData().catch(() => {
    throw new HttpError(400, "The form could not be read. Go back, and send it again.");
  });
  const typed: Typed = Object.create(null) as Typed;
  for (const [name, value] of body.entries()) {
    if (typeof value !== "string") continue;
    (typed[name] ??= []).push(value.replaceAll(/\r\n?/g, "\n"));
  }
  return typed;
}

/** Checks what was typed against the form's schema, one message a field, the first that applies. */
export function parseForm<S extends z.ZodObject>(form: S, typed: Typed): Parsed<z.infer<S>> {
  const known = Object.fromEntries(Object.keys(form.shape).map((name) => [name, typed[name]]));
  const parsed = form.safeParse(known);
  if (parsed.success) return { ok: true, values: parsed.data };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message;
  return { ok: false, errors };
}

/** What was typed in one field, for showing it again. */
export function typedText(typed: Typed, name: string): string {
  return typed[name]?.at(-1) ?? "";
}

const last = (value: unknown) => (Array.isArray(value) ? value.at(-1) : value);
const unkeepable = "Remove the character that cannot be kept (a null character)";

/** `name` is what the question is called where it is told that the answer is too long. */
function kept(max: number, name?: string) {
  const most = `${max.toLocaleString("en-GB")} characters or fewer`;
  return z
    .string()
    .max(max, name ? `${name} must be ${most}` : `Use ${most}`)
    .refine((text) => !text.includes("\0"), unkeepable)
    .refine((text) => text.isWellFormed(), "Remove the broken character");
}

const withoutEnds = (value: unknown) => String(last(value) ?? "").trim();
const blankAsNone = (text: string) => (text.trim() === "" ? null : text);

/** Text that must be there; blank is answered with `message`. */
export function requiredText(message: string, max: number, name?: string) {
  return z.preprocess(
    (value) => last(value) ?? "",
    kept(max, name).refine((text) => text.trim() !== "", message),
  );
}

/** Text that may be blank; blank is null. */
export function optionalText(max: number, name?: string) {
  return z.preprocess((value) => last(value) ?? "", kept(max, name)).transform(blankAsNone);
}

/** A line that must be there, such as a name: it loses the spaces at its ends. */
export function requiredLine(message: string, max: number, name: string) {
  return z.preprocess(
    withoutEnds,
    kept(max, name).refine((text) => text !== "", message),
  );
}

/** A line that may be blank, such as a title that is put between quotation marks: it loses the spaces at its ends. */
export function optionalLine(max: number, name: string) {
  return z.preprocess(withoutEnds, kept(max, name)).transform(blankAsNone);
}

/** One of a few; anything else is answered with `message`. */
export function choice<const T extends readonly [string, ...string[]]>(values: T, message: string) {
  return z.preprocess(last, z.enum(values, { error: message }));
}

/** One of a few, or none of them. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.preprocess((value) => last(value) || null, z.enum(values).nullable());
}

/** Any number of a few, or up to `most`; each once, in the order of the list. */
export function choices<const T extends string>(
  values: readonly T[],
  { most, message }: { most: number; message: string } = { most: Infinity, message: "" },
) {
  return z.preprocess(
    (value) => (Array.isArray(value) ? value : []),
    z
      .array(z.string())
      .transform((chosen): T[] => values.filter((one) => chosen.includes(one)))
      .refine((chosen) => chosen.length <= most, message),
  );
}

/** A number as people type it (1,250 or 12.5); blank and nonsense are answered with `message`. */
export function number(message: string, { min, max, whole }: { min: number; max: number; whole: boolean }) {
  return z.preprocess(
    (value) =>
      String(last(value) ?? "")
        .trim()
        .replaceAll(",", ""),
    z
      .string()
      .regex(whole ? /^\d{1,9}$/ : /^[-−]?\d{1,9}(\.\d{1,3})?$/, message)
      .transform((text) => Number(text.replace("−", "-")))
      .refine((value) => value >= min && value <= max, message),
  );
}

/** A number as people type it, or none: blank is null, nonsense is answered with `message`. */
export function optionalNumber(message: string, limits: { min: number; max: number; whole: boolean }) {
  return z.preprocess(
    (value) => (String(last(value) ?? "").trim() === "" ? null : value),
    z.union([z.null(), number(message, limits)], { error: message }),
  );
}

/** The day that was typed in three fields named after `name`, as "2028-07-31"; undefined where there is no such day. */
export function typedDay(typed: Typed, name: string): string | undefined {
  const [day, month, year] = ["day", "month", "year"].map((part) => Number(typedText(typed, `${name}-${part}`)));
  if (!day || !month || !year || year < 2000 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

/** Whether anything was typed in the three fields of a day. */
export function isDayTyped(typed: Typed, name: string): boolean {
  return ["day", "month", "year"].some((part) => typedText(typed, `${name}-${part}`).trim() !== "");
}

/** An e-mail address, kept in lower case. */
export function emailAddress(message: string) {
  return z.preprocess(
    (value) =>
      String(last(value) ?? "")
        .trim()
        .toLowerCase(),
    z.email(message).max(254, message),
  );
}
