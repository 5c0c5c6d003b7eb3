/** Extra attributes for a component's outermost element, as GOV.UK's macros take them. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

/** True and false are written out, as GOV.UK does ("data-open": "false"); what is absent is left out. */
export function attributesOf(attributes: Attributes = {}): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) written[name] = String(value);
  }
  return written;
}

/** Joins class names, leaving out what is absent. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

/** Joins the ids for aria-describedby; undefined when there are none, so that the attribute is left out. */
export function describedByIds(...ids: (string | false | null | undefined)[]): string | undefined {
  return classes(...ids) || undefined;
}
