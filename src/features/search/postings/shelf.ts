import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { firstMark } from "./marks.ts";
import { clearBit, emptyBitmap, larger, setBit, type Bitmap } from "./bitmap.ts";

/*
 * What this process holds of the entries of one kind, so that a search need not read it: whether each is public, its
 * facets, what its standing and likeness are reckoned from. It is brought up to date from what changed since, by the
 * change that the statement which reads the postings tells.
 */

/** What a place in the order is reckoned from, of one entry. */
export type Standing = {
  id: string;
  /** Seconds since 1970. */
  publishedAt: number;
  level: "promising" | "good" | "leading" | null;
  kitemarkUntil: string | null;
  security: number;
  benefitLow: number | null;
  adopters: number;
  /** The same object for all entries of which the same is known. */
  school: SchoolFacts | null;
};
export type SchoolFacts = {
  phase: string | null;
  roll: number | null;
  fsm: number | null;
  easting: number | null;
  northing: number | null;
};

export type Shelf = {
  edition: number;
  change: number;
  /** One more than the highest number. */
  size: number;
  standing: (Standing | undefined)[];
  schools: Map<string, SchoolFacts>;
  public: Bitmap;
  all: Bitmap;
  /** By kind and value, with a colon between. */
  facets: Map<string, Bitmap>;
};

const shelves = new WeakMap<Database | Transaction, Map<string, Shelf>>();

/** The shelf as this process knows it; an empty one at first. */
export function shelfOf(db: Database | Transaction, kind: string): Shelf {
  const known = shelves.get(db)?.get(kind);
  if (known) return known;
  return keep(db, kind, newShelf(0));
}

function keep(db: Database | Transaction, kind: string, shelf: Shelf): Shelf {
  const ofDatabase = shelves.get(db) ?? new Map<string, Shelf>();
  shelves.set(db, ofDatabase.set(kind, shelf));
  return shelf;
}

function newShelf(edition: number): Shelf {
  return {
    edition,
    change: -1,
    size: 1,
    standing: [],
    schools: new Map(),
    public: emptyBitmap(1),
    all: emptyBitmap(1),
    facets: new Map(),
  };
}

/**
 * Reads what changed since this process last looked, or everything where the index was made again. The change is asked
 * first: what changes meanwhile is read twice, and never missed.
 */
export async function catchUpShelf(db: Database | Transaction, kind: string, edition: number): Promise<Shelf> {
  const known = shelfOf(db, kind);
  const shelf = known.edition === edition ? known : newShelf(edition);
  const { change, marks } = await stateOf(db, kind);
  const since = { kind, edition, change: shelf.change };
  const rows = await entriesChanged(db, since);
  const gone = await numbersGone(db, since);
  grow(shelf, Math.max(shelf.size, ...[...rows.slice(-1), ...gone.slice(-1)].map(({ number }) => number + 1)));
  for (const row of rows) put(shelf, row, marks);
  for (const { number } of gone) takeOff(shelf, number);
  shelf.change = change;
  return keep(db, kind, shelf);
}

async function stateOf(
  db: Database | Transaction,
  kind: string,
): Promise<{ change: number; marks: Map<string, string> }> {
  const { rows } = await sql<{ change: number; facets: [number, string][] }>`
    select coalesce((select change from search_shelves where kind = ${kind}), 0) as change,
      (select coalesce(json_agg(json_build_array(number, kind || ':' || value)), '[]') from search_facets) as facets
  `.execute(db);
  const { change, facets } = rows[0] ?? { change: 0, facets: [] };
  return { change, marks: new Map(facets.map(([number, facet]) => [String.fromCodePoint(firstMark + number), facet])) };
}

type Since = { kind: string; edition: number; change: number };
type Row = Awaited<ReturnType<typeof entriesChanged>>[number];

function entriesChanged(db: Database | Transaction, { kind, edition, change }: Since) {
  return db
    .selectFrom("search_entries")
    .select(["number", "id", "audience", "marks", "level", "kitemark_until", "security", "adopters", "benefit_low"])
    .select(["school_phase", "roll", "fsm_percent", "easting", "northing"])
    .select(sql<number>`extract(epoch from published_at)::float8`.as("published"))
    .where("kind", "=", kind)
    .where("edition", "=", edition)
    .where("changed", ">", change)
    .orderBy("number")
    .execute();
}

function numbersGone(db: Database | Transaction, { kind, edition, change }: Since) {
  return db
    .selectFrom("search_gone")
    .select("number")
    .where("kind", "=", kind)
    .where("edition", "=", edition)
    .where("changed", ">", change)
    .orderBy("number")
    .execute();
}

function grow(shelf: Shelf, size: number): void {
  if (size <= shelf.size) return;
  const room = size < shelf.public.length * 32 ? shelf.public.length * 32 : Math.ceil(size * 1.25);
  shelf.size = size;
  shelf.public = larger(shelf.public, room);
  shelf.all = larger(shelf.all, room);
  for (const [facet, bits] of shelf.facets) shelf.facets.set(facet, larger(bits, room));
}

function put(shelf: Shelf, row: Row, marks: Map<string, string>): void {
  const { number } = row;
  takeOff(shelf, number);
  shelf.standing[number] = standingOf(row, shelf.schools);
  setBit(shelf.all, number);
  if (row.audience === "public") setBit(shelf.public, number);
  for (const mark of row.marks) {
    const facet = marks.get(mark);
    if (facet === undefined) continue;
    const bits = shelf.facets.get(facet) ?? emptyBitmap(shelf.all.length * 32);
    setBit(bits, number);
    shelf.facets.set(facet, bits);
  }
}

function takeOff(shelf: Shelf, number: number): void {
  if (!shelf.standing[number]) return;
  shelf.standing[number] = undefined;
  clearBit(shelf.all, number);
  clearBit(shelf.public, number);
  for (const bits of shelf.facets.values()) clearBit(bits, number);
}

function standingOf(row: Row, schools: Map<string, SchoolFacts>): Standing {
  const { id, published, level, kitemark_until, security, adopters, benefit_low } = row;
  return {
    id,
    publishedAt: published,
    level: level as Standing["level"],
    kitemarkUntil: kitemark_until,
    security,
    benefitLow: benefit_low,
    adopters,
    school: row.school_phase === null ? null : schoolOf(row, schools),
  };
}

function schoolOf(row: Row, schools: Map<string, SchoolFacts>): SchoolFacts {
  const { school_phase: phase, roll, fsm_percent: fsm, easting, northing } = row;
  const key = [phase, roll, fsm, easting, northing].join(" ");
  const school = schools.get(key) ?? { phase, roll, fsm, easting, northing };
  schools.set(key, school);
  return school;
}
