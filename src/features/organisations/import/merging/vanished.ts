import { sql } from "kysely";
import type { Database } from "../../../../platform/database/index.ts";
import { ImportRefused } from "../file/import-refused.ts";

/** What a register file covers: its authorities, its phases and its types, each with each; and the URNs that it names. */
export type Scope = {
  authorities: Set<string>;
  phases: Set<string>;
  types: Set<string>;
  /** The file does not say types, so it may cover every one. */
  everyType: boolean;
  seen: Set<string>;
};

export const emptyScope = (): Scope => ({
  authorities: new Set(),
  phases: new Set(),
  types: new Set(),
  everyType: false,
  seen: new Set(),
});

export type Vanished = { expected: number; missing: { urn: string; name: string }[] };

/**
 * The open schools that a register of `date` should name and does not. A school of an authority, a phase or a type that the file has
 * none of is not expected (a school whose type we do not know is expected of a file without types only); nor is one whose place in the register we know from a later day: an old file cannot tell what is gone.
 */
export async function vanishedFrom(db: Database, scope: Scope, date: string): Promise<Vanished> {
  const found: Vanished = { expected: 0, missing: [] };
  for (const authority of scope.authorities) {
    const { rows } = await sql<{ urn: string; name: string }>`
      select s.urn, s.name from schools s left join school_register_dates d on d.urn = s.urn
      where s.authority_code = ${authority} and s.status in ('open', 'open_proposed_to_close')
        and s.phase = any(${[...scope.phases]})
        and (${scope.everyType} or s.type = any(${[...scope.types]}))
        and (d.identity_on is null or d.identity_on <= ${date})
      order by s.urn`.execute(db);
    found.expected += rows.length;
    found.missing.push(...rows.filter(({ urn }) => !scope.seen.has(urn)));
  }
  return found;
}

export const vanishedLimit = 0.02;

/** More than 2% gone is a short file, not a year's closures. Throws ImportRefused. */
export function refuseVanished(
  { expected, missing }: { expected: number; missing: { length: number } },
  what: string,
): void {
  if (missing.length <= expected * vanishedLimit) return;
  const share = ((100 * missing.length) / expected).toFixed(1);
  throw new ImportRefused(
    `${missing.length.toLocaleString("en-GB")} of the ${expected.toLocaleString("en-GB")} ${what} that it should name are not in it ` +
      `(${share}%; more than 2% is refused): the file may be cut short. If it is right, import it with --allow-vanished`,
  );
}
