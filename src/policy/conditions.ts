import { sql, type RawBuilder } from "kysely";
import type { Role, Viewer } from "./viewer.ts";

/*
 * The small language that rules are written in. One condition is read two ways: as a test of one record (holds) and as
 * a predicate over a table (predicate), so that the check of one item and the filter of a list cannot disagree.
 */

/** The columns of a record that a rule may ask about. */
export type Field =
  | "status"
  | "authority_code"
  | "school_urn"
  | "author_id"
  | "person_id"
  | "assessor_id"
  | "urn"
  | "code"
  | "role"
  | "offering_urn"
  | "offering_authority_code"
  | "asked_by"
  | "recorded_side"
  | "nominated_by"
  | "invited_id"
  | "proposed_by";
export type RecordFacts = Partial<Record<Field, string | null>>;

/** What is known of the viewer: who they are, and where they hold the granted role (or any role). */
export type Fact = "person" | "schools" | "authorities" | "anySchools" | "anyAuthorities";

export type Condition =
  | { kind: "always" }
  | { kind: "is"; field: Field; values: readonly string[] }
  | { kind: "own"; field: Field; fact: Fact }
  | { kind: "notOwn"; field: Field; fact: Fact }
  | { kind: "all"; of: readonly Condition[] };

export const always: Condition = { kind: "always" };
export const is = (field: Field, ...values: string[]): Condition => ({ kind: "is", field, values });
export const own = (field: Field, fact: Fact): Condition => ({ kind: "own", field, fact });
export const notOwn = (field: Field, fact: Fact): Condition => ({ kind: "notOwn", field, fact });
export const all = (...of: Condition[]): Condition => ({ kind: "all", of });

/** The viewer's facts under one granted role; schools and authorities are those where that very role is held. */
export function factsOf(viewer: Viewer, role: Role | "anyone" | "signed_in"): Record<Fact, readonly string[]> {
  const held = viewer.memberships.filter((membership) => membership.role === role);
  return {
    person: viewer.personId === null ? [] : [viewer.personId],
    schools: held.flatMap(({ schoolUrn }) => schoolUrn ?? []),
    authorities: held.flatMap(({ authorityCode, schoolUrn }) => (schoolUrn === null ? (authorityCode ?? []) : [])),
    anySchools: viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []),
    anyAuthorities: viewer.memberships.flatMap(({ authorityCode }) => authorityCode ?? []),
  };
}

/** Whether the condition holds of one record. A field that the record lacks never matches. */
export function holds(condition: Condition, record: RecordFacts, facts: Record<Fact, readonly string[]>): boolean {
  switch (condition.kind) {
    case "always":
      return true;
    case "is":
      return condition.values.includes(record[condition.field] ?? "");
    case "own":
      return facts[condition.fact].includes(record[condition.field] ?? "");
    case "notOwn":
      return record[condition.field] !== undefined && !facts[condition.fact].includes(record[condition.field] ?? "");
    case "all":
      return condition.of.every((part) => holds(part, record, facts));
  }
}

/** The same condition as a predicate over the columns of `table`. */
export function predicate(
  condition: Condition,
  table: string,
  facts: Record<Fact, readonly string[]>,
): RawBuilder<boolean> {
  switch (condition.kind) {
    case "always":
      return sql<boolean>`true`;
    case "is":
      return isOneOf(table, condition.field, condition.values);
    case "own":
      return isOneOf(table, condition.field, facts[condition.fact]);
    case "notOwn": {
      const column = sql.ref(`${table}.${condition.field}`);
      const values = facts[condition.fact];
      return values.length === 0
        ? sql<boolean>`true`
        : sql<boolean>`(${column} is null or not ${isOneOf(table, condition.field, values)})`;
    }
    case "all":
      return sql<boolean>`(${sql.join(
        condition.of.map((part) => predicate(part, table, facts)),
        sql` and `,
      )})`;
  }
}

function isOneOf(table: string, field: Field, values: readonly string[]): RawBuilder<boolean> {
  if (values.length === 0) return sql<boolean>`false`;
  return sql<boolean>`${sql.ref(`${table}.${field}`)} in (${sql.join(values)})`;
}
