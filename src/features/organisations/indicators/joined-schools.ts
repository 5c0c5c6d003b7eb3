import { academicYearOf } from "./rules.ts";

/*
 * Which schools' values continue a school's own. A school that became an academy has a new URN and the same pupils: its earlier years
 * are its predecessor's. Where schools merged or one was split, the pupils are not the same, and nothing is joined.
 */

/** A link as the register has it, told from `urn`; `established_on` is the day on which the successor began. */
export type RegisterLink = { urn: string; linked_urn: string; link_type: string; established_on: string | null };

/** A school whose values stand in for this one's, in years up to `until` (a predecessor's) or from `from` on (a successor's). */
export type JoinedSchool = {
  urn: string;
  relation: "predecessor" | "successor";
  from: number | null;
  until: number | null;
};

export type JoinedSchools = {
  joined: JoinedSchool[];
  /** Schools before or after it that are not joined, because the pupils are not the same: merged, split, or several. */
  apart: string[];
};

/** Longest chain that is followed: a real one has two or three schools. */
const longestChain = 6;

/**
 * The schools whose values continue those of `urn`, nearest first. Followed one at a time, each way, while there is exactly one plain
 * "Predecessor" (or "Successor"), and it has exactly one link back. `links` are those of every school on the way. Pure.
 */
export function joinedSchools(urn: string, links: readonly RegisterLink[]): JoinedSchools {
  const before = follow(urn, links, "Predecessor", "Successor");
  const after = follow(urn, links, "Successor", "Predecessor");
  return { joined: [...before.joined, ...after.joined], apart: [...new Set([...before.apart, ...after.apart])] };
}

type Kind = "Predecessor" | "Successor";

function follow(urn: string, links: readonly RegisterLink[], kind: Kind, back: Kind): JoinedSchools {
  const joined: JoinedSchool[] = [];
  const seen = new Set([urn]);
  let at = urn;
  while (joined.length < longestChain) {
    const ofKind = links.filter((link) => link.urn === at && link.link_type.startsWith(kind));
    const next = onlyPlain(ofKind, kind);
    const returns = links.filter((link) => link.urn === next?.linked_urn && link.link_type.startsWith(back));
    if (next === undefined || seen.has(next.linked_urn) || (returns.length > 0 && !isOnlyPlain(returns, at, back))) {
      const apart = ofKind.map((link) => link.linked_urn).filter((one) => !seen.has(one));
      return { joined, apart };
    }
    joined.push(joinOf(next, returns, kind));
    seen.add(next.linked_urn);
    at = next.linked_urn;
  }
  return { joined, apart: [] };
}

function onlyPlain(links: readonly RegisterLink[], kind: Kind): RegisterLink | undefined {
  const schools = new Set(links.map((link) => link.linked_urn));
  return schools.size === 1 ? links.find((link) => link.link_type === kind) : undefined;
}

function isOnlyPlain(links: readonly RegisterLink[], urn: string, kind: Kind): boolean {
  return onlyPlain(links, kind)?.linked_urn === urn;
}

function joinOf(link: RegisterLink, returns: readonly RegisterLink[], kind: Kind): JoinedSchool {
  const began = link.established_on ?? returns[0]?.established_on ?? null;
  const lastBefore = began === null ? null : academicYearOf(dayBefore(began));
  return kind === "Predecessor"
    ? { urn: link.linked_urn, relation: "predecessor", from: null, until: lastBefore }
    : { urn: link.linked_urn, relation: "successor", from: lastBefore, until: null };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/**
 * One series of a school's own values and those that continue it: its own value always holds; a predecessor fills only years before
 * the first of them, a successor only years after the last. Values come with the URN that they are of. Pure.
 */
export function joinSeries<V extends { year: number; urn: string }>(
  urn: string,
  values: readonly V[],
  { joined }: JoinedSchools,
): V[] {
  const series = values.filter((one) => one.urn === urn);
  for (const school of joined) {
    const years = series.map(({ year }) => year);
    const first = Math.min(...years);
    const last = Math.max(...years);
    const fits = ({ year }: V): boolean =>
      school.relation === "predecessor"
        ? year < first && (school.until === null || year <= school.until)
        : year > last && (school.from === null || year >= school.from);
    series.push(...values.filter((one) => one.urn === school.urn && fits(one)));
  }
  return series.sort((a, b) => a.year - b.year);
}

/** "2017 to 2018 is Old School (URN 100001)": which years of a series are another school's. */
export function whoseYears(
  urn: string,
  series: readonly { year: number; urn: string }[],
  nameOf: (urn: string) => string | null,
): string[] {
  const others = [...new Set(series.map((one) => one.urn))].filter((one) => one !== urn);
  return others.map((other) => {
    const years = series.filter((one) => one.urn === other).map(({ year }) => year);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const span = first === last ? `${first}` : `${first} to ${last}`;
    const name = nameOf(other);
    return `${span} is ${name === null ? `URN ${other}` : `${name} (URN ${other})`}`;
  });
}
