import { england, type AuthorityValue } from "../indicators/queries.ts";

export type ComparedRow = {
  code: string;
  name: string;
  own: boolean;
  value: number | null;
  cohort: number | null;
  closeness: string | null;
};
export type Compared = { year: number; period: string; rows: ComparedRow[]; importedOn: string | null };

/** One indicator of an authority beside its neighbours and England, in the newest year that the authority has. Pure. */
export function comparedIn(
  authority: { code: string; name: string },
  neighbours: readonly { code: string; name: string; closeness: string }[],
  values: readonly AuthorityValue[],
): Compared | undefined {
  const newest = values.findLast(({ authority_code, value }) => authority_code === authority.code && value !== null);
  if (newest === undefined) return undefined;
  const of = (code: string) =>
    values.find(({ authority_code, year }) => authority_code === code && year === newest.year);
  const row = (code: string, name: string, closeness: string | null): ComparedRow => ({
    code,
    name,
    own: code === authority.code,
    value: of(code)?.value ?? null,
    cohort: of(code)?.cohort ?? null,
    closeness,
  });
  const rows = [
    row(authority.code, authority.name, null),
    ...neighbours.map(({ code, name, closeness }) => row(code, name, closeness)),
    ...(of(england) === undefined ? [] : [row(england, "England", null)]),
  ];
  return { year: newest.year, period: newest.period ?? String(newest.year), rows, importedOn: newest.imported_on };
}
