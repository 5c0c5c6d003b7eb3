import { describe, expect, it } from "vitest";
import { fellside, saltmarshBay } from "./authorities.ts";
import { fellsideSchools } from "./fellside-schools.ts";
import { people, personas } from "./personas.ts";
import { fellsidePractices, practices, saltmarshPractices } from "./practices.ts";
import { prose } from "./prose.ts";
import { saltmarshSchools } from "./saltmarsh-schools.ts";
import type { DemonstrationMeasure, DemonstrationPractice } from "./shapes.ts";
import { baseThemes as themes } from "../features/practices/themes/base-themes.ts";

const today = "2026-11-21";
const schools = [...fellsideSchools, ...saltmarshSchools];
const schoolOf = new Map(schools.map((school) => [school.urn, school]));
const personOf = new Map(people.map((person) => [person.key, person]));
const themeSlugs = new Set(themes.map((theme) => theme.slug));
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

/** Every text in a record, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

/** Whether some whole number of the cohort gives this percentage, as rounded. */
function isPossible(measure: DemonstrationMeasure, percent: number): boolean {
  const slack = Number.isInteger(percent) ? 0.5 : 0.05;
  const count = Math.round((percent / 100) * measure.cohortSize);
  return percent <= 100 && Math.abs((count / measure.cohortSize) * 100 - percent) <= slack + 1e-9;
}

function datesOf(practice: DemonstrationPractice): string[] {
  const { startedOn, submittedOn, decidedOn, publishedOn, withdrawnOn } = practice;
  return [startedOn, submittedOn, decidedOn, publishedOn, withdrawnOn].filter((date) => date !== undefined);
}

function twoYearsAfter(date = ""): string {
  return `${Number(date.slice(0, 4)) + 2}${date.slice(4)}`;
}

describe("the schools of the demonstration", () => {
  it("have numbers that no real school has, and their own authority's range", () => {
    expect(fellsideSchools.map((school) => school.urn).sort()).toEqual(
      Array.from({ length: 60 }, (_, at) => String(900001 + at)),
    );
    expect(saltmarshSchools.map((school) => school.urn)).toEqual(
      Array.from({ length: 6 }, (_, at) => String(900101 + at)),
    );
    expect(repeated(fellsideSchools.map((school) => school.establishmentNumber))).toEqual([]);
    expect(repeated(schools.map((school) => school.name))).toEqual([]);
    expect(repeated(schools.map((school) => school.postcode))).toEqual([]);
  });

  it("stand at postcodes, addresses and grid references that are plausible and not real", () => {
    const misplaced = schools.filter(
      (school) =>
        !/^(FL|SZ)\d \d[A-Z]{2}$/.test(school.postcode) ||
        !/^https:\/\/[a-z-]+\.example$/.test(school.website ?? "https://none.example") ||
        school.easting < 335_000 ||
        school.northing < 440_000 ||
        school.lowAge >= school.highAge,
    );
    expect(misplaced).toEqual([]);
  });

  it("have percentages that whole pupils could make up", () => {
    const impossible = schools.filter(({ roll, fsmPercent, senPercent, ealPercent }) =>
      [fsmPercent, senPercent, ealPercent].some(
        (percent) => Math.abs((Math.round((percent / 100) * roll) / roll) * 100 - percent) > 0.051,
      ),
    );
    expect(impossible).toEqual([]);
  });

  it("name a successor that exists where one has closed", () => {
    const closed = schools.filter((school) => school.status === "closed");
    expect(closed).toHaveLength(1);
    expect(closed.map((school) => schoolOf.get(school.successorUrn ?? "")?.openedOn)).toEqual(["2025-09-01"]);
    expect(schools.filter((school) => school.status === "open_proposed_to_close")).toHaveLength(1);
  });
});

describe("the people of the demonstration", () => {
  it("are eleven to sign in as, with others behind them, each once", () => {
    expect(personas).toHaveLength(11);
    expect(repeated(people.map((person) => person.key))).toEqual([]);
    expect(repeated(people.map((person) => person.email))).toEqual([]);
  });

  it("have addresses that cannot be real", () => {
    expect(people.filter((person) => !/^[a-z.]+@[a-z-]+\.example$/.test(person.email))).toEqual([]);
  });

  it("belong to schools and authorities that exist, from a date", () => {
    const places = new Set([...schoolOf.keys(), fellside.code, saltmarshBay.code]);
    const memberships = people.flatMap((person) => person.memberships);
    const nowhere = memberships.filter(
      ({ organisation }) => !places.has("school" in organisation ? organisation.school : organisation.authority),
    );
    expect(nowhere).toEqual([]);
    expect(memberships.filter(({ from, until }) => !isDate(from) || from >= (until ?? today))).toEqual([]);
    expect(people.filter((person) => person.memberships.length === 0)).toEqual([]);
  });

  it("include a head for every school that has written something up", () => {
    const leads = people
      .flatMap((person) => person.memberships)
      .filter((membership) => membership.role === "school_lead");
    const led = new Set(leads.map(({ organisation }) => ("school" in organisation ? organisation.school : "")));
    expect(practices.filter((practice) => !led.has(practice.schoolUrn))).toEqual([]);
  });
});

describe("the themes of the demonstration", () => {
  it("have two levels, each child under a theme that has no parent", () => {
    expect(repeated([...themeSlugs])).toEqual([]);
    const parents = new Set(themes.filter((theme) => theme.parentSlug === null).map((theme) => theme.slug));
    const children = themes.filter((theme) => theme.parentSlug !== null);
    expect(children.filter((theme) => !parents.has(theme.parentSlug ?? ""))).toEqual([]);
  });
});

describe("the practices of the demonstration", () => {
  it("are forty, in every status", () => {
    const inStatus = (status: string): number => practices.filter((practice) => practice.status === status).length;
    expect([fellsidePractices.length, saltmarshPractices.length]).toEqual([34, 6]);
    expect(
      ["published", "withdrawn", "draft", "awaiting_agreement", "submitted", "returned", "validated"].map(inStatus),
    ).toEqual([24, 2, 3, 2, 6, 1, 2]);
    const lapsed = practices.filter((p) => p.status === "published" && (p.kitemarkUntil ?? today) < today);
    expect(lapsed).toHaveLength(2);
  });

  it("cover every phase, every way of being identified and most themes", () => {
    expect(new Set(practices.flatMap((practice) => practice.phases)).size).toBe(5);
    expect(new Set(practices.flatMap((practice) => practice.keyStages)).size).toBe(6);
    expect(new Set(practices.map((practice) => practice.identifiedVia)).size).toBe(10);
    const used = new Set(practices.flatMap((practice) => practice.themes));
    expect([...used].filter((slug) => !themeSlugs.has(slug))).toEqual([]);
    expect(used.size).toBeGreaterThanOrEqual(30);
  });

  it("have references in order of publication, keys and titles once each", () => {
    const inPublic = practices.filter((p) => p.publishedOn !== undefined);
    const inOrder = inPublic.toSorted((a, b) => (a.publishedOn ?? "").localeCompare(b.publishedOn ?? ""));
    expect(inOrder.map((p) => p.ref)).toEqual(inOrder.map((_, at) => `GP-${2001 + at}`));
    expect(practices.filter((p) => p.ref !== undefined)).toHaveLength(inPublic.length);
    expect(repeated(practices.map((practice) => practice.key))).toEqual([]);
    expect(repeated(practices.map((practice) => practice.title))).toEqual([]);
  });

  it.each(practices)("$key is by somebody at its school, of its authority", (practice) => {
    const author = personOf.get(practice.authorKey);
    const schoolsOfAuthor = author?.memberships.map(
      ({ organisation }) => "school" in organisation && organisation.school,
    );
    expect(schoolsOfAuthor).toContain(practice.schoolUrn);
    const own = practice.schoolUrn < "900100" ? fellsidePractices : saltmarshPractices;
    expect(own).toContain(practice);
    expect(practice.contactEmail).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
  });

  it.each(practices)("$key has figures that its pupils could have made", (practice) => {
    const roll = schoolOf.get(practice.schoolUrn)?.roll ?? 0;
    expect(practice.measures.length).toBeGreaterThan(0);
    const tooMany = practice.measures.filter((measure) => measure.cohortSize > roll * 1.1);
    const impossible = practice.measures
      .filter((measure) => measure.unit === "percent")
      .filter((measure) => !isPossible(measure, measure.baseline) || !isPossible(measure, measure.after));
    expect(tooMany).toEqual([]);
    expect(impossible).toEqual([]);
  });

  it.each(practices)("$key has its dates in order, and those that its status calls for", (practice) => {
    const dates = datesOf(practice);
    expect(dates.every(isDate)).toBe(true);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.every((date) => date >= "2023-09-01" && date < today)).toBe(true);
    const decided = ["returned", "validated", "published", "withdrawn"].includes(practice.status);
    const marked = ["validated", "published", "withdrawn"].includes(practice.status);
    expect(practice.submittedOn !== undefined).toBe(decided || practice.status === "submitted");
    expect(practice.decidedOn !== undefined).toBe(decided);
    expect(practice.level !== undefined).toBe(marked);
    expect(practice.publishedOn !== undefined).toBe(practice.ref !== undefined);
    expect(practice.returnReason !== undefined).toBe(practice.status === "returned");
    expect(practice.withdrawnReason !== undefined).toBe(practice.status === "withdrawn");
    expect(practice.kitemarkUntil).toBe(marked ? twoYearsAfter(practice.decidedOn) : undefined);
  });

  it.each(practices)("$key reads as an account: whole, in British spelling, naming no pupil", (practice) => {
    const texts = textsIn(practice);
    const all = texts.join("\n");
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
    expect(practice.title.length).toBeLessThan(100);
    expect(practice.blocks.length).toBeGreaterThanOrEqual(2);
    expect(practice.problem.split("\n\n").length).toBeGreaterThanOrEqual(2);
    expect(all.split(/\s+/).length).toBeGreaterThan(350);
    expect(all).not.toMatch(
      /\b(organiz|recogniz|realiz|behavior|center|color|favorite|neighbor|labor\b|honor\b|traveler|math\b)/i,
    );
    expect(all).not.toMatch(/\u2014|\b(delve|tapestry|holistic|leverag|game.?changer)/i);
    expect(all).not.toMatch(/\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'-]+,? (?:\((?:in )?)?(?:of |in |from )?Year \d/u);
  });
});

describe("prose", () => {
  it("joins lines and keeps paragraphs", () => {
    expect(prose`
      One line
      and the next.

      Another paragraph.
    `).toBe("One line and the next.\n\nAnother paragraph.");
  });
});
