import { sql, type RawBuilder } from "kysely";
import type { Database } from "../../platform/database/index.ts";
import { readSchoolSearch, type SchoolSearch } from "./search-words.ts";
import type { Phase, Status } from "./words.ts";

export type FoundSchool = {
  urn: string;
  name: string;
  status: Status;
  phase: Phase;
  town: string | null;
  postcode: string | null;
  authority_name: string;
};
export type FoundSchools = {
  search: SchoolSearch;
  schools: FoundSchool[];
  /** How many there are; `more` where there are more than we count. */
  count: number;
  more: boolean;
  /** Nothing matches what was typed: these have names that are spelt much like it. */
  near: boolean;
  /** The URN after which the next page begins. */
  next: string | undefined;
};

export const schoolsPerPage = 20;
/** Beyond it a search is better narrowed than paged: the count says "more than", and the schools come in order of number. */
const mostCounted = 1_000;

type Looked = {
  q: string;
  after?: string | undefined;
  limit?: number;
  /** Whether names that are spelt much alike will do where nothing matches. It takes a quarter of a second at worst. */
  nearly?: boolean;
};

/**
 * Finds schools by name, URN, postcode or town: open ones first, then by name. A page begins after a URN. Where nothing
 * matches so, words may also be those of the authority ("st michaels camden").
 */
export async function searchSchools(
  db: Database,
  { q, after, limit = schoolsPerPage, nearly = false }: Looked,
): Promise<FoundSchools> {
  const search = readSchoolSearch(q);
  if (search.kind === "too_little") return { search, schools: [], count: 0, more: false, near: false, next: undefined };
  let matching = matches(search);
  let count = await countUpTo(db, matching);
  if (count === 0 && search.kind === "words") {
    matching = [withAuthority(search.patterns)];
    count = await countUpTo(db, matching);
    if (count === 0 && nearly) return nearest(db, search, limit);
  }
  const more = count > mostCounted;
  const found = await (more ? byNumber : byName)(db, matching, { after, limit: limit + 1 });
  const schools = found.slice(0, limit);
  return {
    search,
    schools,
    count: Math.min(count, mostCounted),
    more,
    near: false,
    next: found.length > limit ? schools.at(-1)?.urn : undefined,
  };
}

/**
 * What matches, as alternatives of which no two hold of one school: each is answered from its own index, which "or" would prevent.
 */
function matches(search: Exclude<SchoolSearch, { kind: "too_little" }>): RawBuilder<unknown>[] {
  if (search.kind === "urn") return [sql`s.urn = ${search.urn}`];
  if (search.kind === "postcode") return [sql`s.postcode like ${`${search.prefix}%`}`];
  const named = sql.join(
    search.patterns.map((pattern) => sql`s.name ~* ${pattern}`),
    sql` and `,
  );
  return [named, sql`s.town is not null and lower(s.town) like ${beginning(search.town)} and not (${named})`];
}

/** Each word begins one of the school's name, or one of its authority's. */
function withAuthority(patterns: readonly string[]): RawBuilder<unknown> {
  const each = patterns.map(
    (pattern) =>
      sql`(s.name ~* ${pattern} or s.authority_code in (select code from authorities where name ~* ${pattern}))`,
  );
  return sql`(${sql.join(each, sql` and `)})`;
}

/** How much of their three-letter groups two names must share (pg_trgm, similarity) to be told as near. */
const nearEnough = 0.5;
const mostNear = 10;

async function nearest(
  db: Database,
  search: Extract<SchoolSearch, { kind: "words" }>,
  limit: number,
): Promise<FoundSchools> {
  const { rows: schools } = await sql<FoundSchool>`
    select ${columns}, a.name as authority_name from schools s join authorities a on a.code = s.authority_code
    where s.name % ${search.town} and similarity(s.name, ${search.town}) >= ${nearEnough}
    order by similarity(s.name, ${search.town}) desc, s.status = 'closed', s.urn
    limit ${Math.min(limit, mostNear)}`.execute(db);
  return { search, schools, count: schools.length, more: false, near: schools.length > 0, next: undefined };
}

const columns = sql`s.urn, s.name, s.status, s.phase, s.town, s.postcode, s.authority_code`;

function schoolsThat(matching: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(
    matching.map((one) => sql`select ${columns} from schools s where ${one}`),
    sql` union all `,
  );
}

async function countUpTo(db: Database, matching: readonly RawBuilder<unknown>[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${schoolsThat(matching)} limit ${sql.lit(mostCounted + 1)}) as found`.execute(db);
  return rows[0]?.count ?? 0;
}

type Page = { after: string | undefined; limit: number };

async function byName(db: Database, matching: readonly RawBuilder<unknown>[], page: Page): Promise<FoundSchool[]> {
  const place = sql`s.status = 'closed', s.name collate natural_order, s.urn`;
  const { after } = page;
  const beyond =
    after === undefined ? sql`true` : sql`(${place}) > (select ${place} from schools s where s.urn = ${after})`;
  const { rows } = await sql<FoundSchool>`
    select s.*, a.name as authority_name
    from (${schoolsThat(matching)}) s join authorities a on a.code = s.authority_code
    where ${beyond} order by ${place} limit ${page.limit}`.execute(db);
  return rows;
}

/** In order of number, so that the first few of very many are found without looking at the rest. */
async function byNumber(db: Database, matching: readonly RawBuilder<unknown>[], page: Page): Promise<FoundSchool[]> {
  const { rows } = await sql<FoundSchool>`
    select ${columns}, a.name as authority_name from schools s join authorities a on a.code = s.authority_code
    where (${sql.join(matching, sql` or `)}) and s.urn > ${page.after ?? ""} order by s.urn limit ${page.limit}`.execute(
    db,
  );
  return rows;
}

function beginning(said: string): string {
  return `${said.replaceAll(/[\\%_]/gu, "\\$&")}%`;
}

export type FoundTown = { town: string; count: number };

/** Towns that begin so, with how many open schools each has. */
export async function townsBeginning(db: Database, q: string): Promise<FoundTown[]> {
  const said = q.replace(/\s+/gu, " ").trim().toLowerCase();
  if (said.length < 2) return [];
  const { rows } = await sql<FoundTown>`
    select min(town) as town, count(*) as count from schools
    where lower(town) like ${beginning(said)} and town is not null and status <> 'closed'
    group by lower(town) order by count(*) desc, lower(town) limit 3`.execute(db);
  return rows;
}
