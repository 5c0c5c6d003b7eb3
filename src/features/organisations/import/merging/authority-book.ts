import { publishedAuthorities } from "./published-authorities.ts";
import type { NamedAuthority } from "../rows/school-row.ts";

export type HeldAuthority = {
  code: string;
  name: string;
  gss_code: string | null;
  region: string | null;
  demonstration: boolean;
  register_date: string | null;
};

export type AuthorityRename = { code: string; from: string; to: string };

/**
 * "Herefordshire, County of" and "Herefordshire", "St. Helens" and "St Helens", "Durham" and "County Durham" are one authority each:
 * a name without case, marks, and the words that the register puts in or leaves out.
 */
export function plainAuthorityName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(?:city|county) of\b|\bcounty\b|\bborough\b/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Which authority a row means, and what the files say of each. One book for an import. */
export class AuthorityBook {
  readonly #held: Map<string, HeldAuthority>;
  readonly #codeByName = new Map<string, string>();
  readonly #changed = new Map<string, HeldAuthority>();
  readonly #seen = new Map<string, { names: Map<string, number>; gssCode: string | null; region: string | null }>();

  constructor(held: readonly HeldAuthority[]) {
    this.#held = new Map(held.map((authority) => [authority.code, authority]));
    for (const [code, name] of publishedAuthorities) this.#codeByName.set(plainAuthorityName(name), code);
    for (const { code, name } of held) this.#codeByName.set(plainAuthorityName(name), code);
  }

  /** The authority's code, or why the row cannot be placed. */
  place(said: NamedAuthority): { code: string } | { reason: string } {
    const code = said.code ?? (said.name === null ? undefined : this.#codeByName.get(plainAuthorityName(said.name)));
    if (code === undefined) {
      return { reason: said.name === null ? "it names no authority" : `no authority called “${said.name}” is known` };
    }
    if (!/^\d{3}$/u.test(code)) return { reason: `LA (code) is “${code}”, not three figures` };
    if (this.isOfDemonstration(code)) {
      return { reason: `authority ${code} is one of the demonstration’s: the register may not write to it` };
    }
    this.#note(code, said);
    return { code };
  }

  isOfDemonstration(code: string): boolean {
    return this.#held.get(code)?.demonstration === true;
  }

  #note(code: string, said: NamedAuthority): void {
    const seen = this.#seen.get(code) ?? { names: new Map<string, number>(), gssCode: null, region: null };
    if (said.name !== null) seen.names.set(said.name, (seen.names.get(said.name) ?? 0) + 1);
    seen.gssCode ??= said.gssCode;
    seen.region ??= said.region;
    this.#seen.set(code, seen);
  }

  /** Closes a file of `date`: what it said of the authorities is weighed against what is held. The newer name wins. */
  closeFile(date: string): AuthorityRename[] {
    const renamed: AuthorityRename[] = [];
    for (const [code, seen] of this.#seen) {
      const held = this.#held.get(code);
      const name = [...seen.names].sort((a, b) => b[1] - a[1])[0]?.[0];
      const next = weigh(code, held, { name, gssCode: seen.gssCode, region: seen.region }, date);
      if (next === held) continue;
      if (held !== undefined && next.name !== held.name) renamed.push({ code, from: held.name, to: next.name });
      this.#held.set(code, next);
      this.#changed.set(code, next);
      this.#codeByName.set(plainAuthorityName(next.name), code);
    }
    this.#seen.clear();
    return renamed;
  }

  changed(): HeldAuthority[] {
    return [...this.#changed.values()];
  }
}

type Seen = { name: string | undefined; gssCode: string | null; region: string | null };

function weigh(code: string, held: HeldAuthority | undefined, seen: Seen, date: string): HeldAuthority {
  const published = publishedAuthorities.find(([known]) => known === code);
  if (held === undefined) {
    const name = seen.name ?? published?.[1] ?? `Authority ${code}`;
    const region = seen.region ?? published?.[2] ?? null;
    return { code, name, gss_code: seen.gssCode, region, demonstration: false, register_date: date };
  }
  const newer = held.register_date === null || date > held.register_date;
  const next = {
    ...held,
    name: newer ? (seen.name ?? held.name) : held.name,
    gss_code: newer ? (seen.gssCode ?? held.gss_code) : (held.gss_code ?? seen.gssCode),
    region: newer ? (seen.region ?? held.region) : (held.region ?? seen.region),
    register_date: newer ? date : held.register_date,
  };
  return (Object.keys(next) as (keyof HeldAuthority)[]).every((key) => next[key] === held[key]) ? held : next;
}
