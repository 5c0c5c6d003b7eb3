/** What somebody who looks for a school has typed, understood: a number, a postcode, a name or town, or too little. */
export type SchoolSearch =
  | { kind: "urn"; urn: string }
  | { kind: "postcode"; prefix: string }
  | { kind: "words"; patterns: string[]; town: string }
  | { kind: "too_little" };

const longestSearch = 100;
const mostWords = 8;

/** Reads one box for all four. Spaces, case and apostrophes do not matter. */
export function readSchoolSearch(typed: string): SchoolSearch {
  const said = typed.slice(0, longestSearch).replace(/\s+/gu, " ").trim();
  if (/^\d{5,7}$/u.test(said)) return { kind: "urn", urn: said };
  const prefix = postcodePrefix(said);
  if (prefix !== undefined) return { kind: "postcode", prefix };
  const words =
    said
      .toLowerCase()
      .replaceAll(/['’‘`´]/gu, "")
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, mostWords) ?? [];
  if (!words.some((word) => word.length >= 3)) return { kind: "too_little" };
  return { kind: "words", patterns: words.map(startOfWord), town: said.toLowerCase() };
}

/** "so14 3ab", "SO143AB" and "SO14 3" lead on; "SO14" alone means that district and not SO1 or SO140. */
function postcodePrefix(said: string): string | undefined {
  const close = said.toUpperCase().replaceAll(" ", "");
  const whole = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/u.exec(close);
  if (whole !== null) return `${whole[1]} ${whole[2]}`;
  const district = /^([A-Z]{1,2}\d[A-Z\d]?)(?: (\d[A-Z]?))?$/u.exec(said.toUpperCase());
  return district === null ? undefined : `${district[1]} ${district[2] ?? ""}`;
}

/** A pattern that finds words beginning so; "marys" finds Mary's and Mary’s. */
function startOfWord(word: string): string {
  const apostrophe = word.length > 2 && word.endsWith("s") ? `${word.slice(0, -1)}['’]?s` : word;
  return `\\m${apostrophe}`;
}
