import fc from "fast-check";

/*
 * Generated worlds in which somebody comes to have an interest in a practice, or ceases to, in any order of events; and the
 * rule, written out a second time by other means than the product's (docs/rules/computed.md, conflicts of interest).
 */

/** The school that wrote it; one that it may turn out to have followed; one that may share its trust; and any other. */
export const places = ["school", "before", "sister", "other"] as const;
export type Place = (typeof places)[number];
export type Tie = { at: Place; from: string; until: string | null };

export type Happening =
  | ({ what: "takes a role" } & Tie)
  | { what: "leaves every school" }
  | ({ what: "advises" } & Tie)
  | { what: "declares"; at: Place }
  | { what: "takes back" }
  | { what: "joins the trust"; at: Place }
  | { what: "leaves the trust"; at: Place }
  | { what: "is found to have followed" }
  | { what: "writes a version" }
  | { what: "days pass"; days: number };

export type World = {
  today: string;
  roles: readonly Tie[];
  advises: readonly Tie[];
  declared: readonly Place[];
  inTrust: readonly Place[];
  followed: boolean;
  wrote: boolean;
};

export const firstDay = "2026-11-21";
export const emptyWorld: World = {
  today: firstDay,
  roles: [],
  advises: [],
  declared: [],
  inTrust: [],
  followed: false,
  wrote: false,
};

const place = fc.constantFrom(...places);
/** About the edges: three years ago, today, and to come. */
const day = fc.constantFrom("2020-01-01", "2023-11-20", "2023-11-21", "2023-11-22", "2026-11-21", "2027-01-01");
const tie = fc
  .record({ at: place, from: day, until: fc.option(day, { nil: null }) })
  .filter(({ from, until }) => until === null || from <= until);
const at = <What extends string>(what: What) => place.map((where) => ({ what, at: where }));
const just = <What extends string>(what: What) => fc.constant({ what });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: tie.map((one) => ({ what: "takes a role" as const, ...one })) },
  { weight: 2, arbitrary: just("leaves every school") },
  { weight: 2, arbitrary: tie.map((one) => ({ what: "advises" as const, ...one })) },
  { weight: 2, arbitrary: at("declares") },
  { weight: 2, arbitrary: just("takes back") },
  { weight: 3, arbitrary: at("joins the trust") },
  { weight: 2, arbitrary: at("leaves the trust") },
  { weight: 1, arbitrary: just("is found to have followed") },
  { weight: 1, arbitrary: just("writes a version") },
  { weight: 2, arbitrary: fc.constantFrom(1, 41, 1_100).map((days) => ({ what: "days pass" as const, days })) },
);
export const happenings = fc.array(happening, { minLength: 1, maxLength: 8 });

export const laterBy = (today: string, days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The world after this has happened. */
export function after(world: World, one: Happening): World {
  switch (one.what) {
    case "takes a role":
      return { ...world, roles: [...world.roles, { at: one.at, from: one.from, until: one.until }] };
    case "leaves every school":
      return { ...world, roles: world.roles.map((role) => ({ ...role, until: leavesOn(role, world.today) })) };
    case "advises":
      return advisedAlready(world, one.at) ? world : { ...world, advises: [...world.advises, one] };
    case "declares":
      return { ...world, declared: [...world.declared, one.at] };
    case "takes back":
      return { ...world, declared: [] };
    case "joins the trust":
      return { ...world, inTrust: [...world.inTrust, one.at] };
    case "leaves the trust":
      return { ...world, inTrust: world.inTrust.filter((where) => where !== one.at) };
    case "is found to have followed":
      return { ...world, followed: true };
    case "writes a version":
      return { ...world, wrote: true };
    case "days pass":
      return { ...world, today: laterBy(world.today, one.days) };
  }
}

/** The first day on which a role no longer holds, where everything is left today. */
export const leavesOn = ({ from, until }: Tie, today: string) => until ?? (from > today ? from : today);

/** A school has one adviser at a time. */
export const advisedAlready = ({ advises }: World, where: Place) =>
  advises.some((one) => one.at === where && one.until === null);

/** Whether this person may have no part in judging the practice. */
export function isInterested({ today, roles, advises, declared, inTrust, followed, wrote }: World): boolean {
  const there = (where: Place) => where === "school" || (where === "before" && followed);
  const holds = ({ until }: Tie) => until === null || until > today;
  const year = String(Number(today.slice(0, 4)) - 3);
  const threeYearsAgo = year + today.slice(4);
  return (
    wrote ||
    declared.some(there) ||
    advises.some((one) => there(one.at) && holds(one)) ||
    roles.some(({ at: where, until }) => there(where) && (until === null || until >= threeYearsAgo)) ||
    roles.some((role) => !there(role.at) && holds(role) && inTrust.includes(role.at) && inTrust.includes("school"))
  );
}
