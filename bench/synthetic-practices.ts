import { sql } from "kysely";
import { fellsidePractices } from "../src/demonstration/practices.ts";
import { plantThemes } from "../src/features/practices/index.ts";
import { inTransaction, type Database } from "../src/platform/database/index.ts";
import { uuidv7 } from "../src/platform/ids.ts";

/*
 * Published practices in any number, of about 450 words each. Their sentences are those of the demonstration, in other
 * company; to these come words that nobody uses, after Zipf, so that there are rare ones in any number of practices.
 */

let state = 20_261_121;
/** The same practices in every run (a linear congruential generator, Numerical Recipes). */
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

const proseOf = (value: unknown): string[] => {
  if (typeof value === "string") return value.length > 60 ? value.split(/(?<=[.!?])\s+/) : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(proseOf) : [];
};
const sentences = [...new Set(proseOf(fellsidePractices))];
const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const prose = (count: number) => Array.from({ length: count }, () => some(sentences)).join(" ");

const syllables = [
  "ba",
  "cor",
  "del",
  "fen",
  "gri",
  "hol",
  "jun",
  "kel",
  "lom",
  "mar",
  "nev",
  "pol",
  "ras",
  "tam",
  "wyl",
];
/** The word of a rank: the higher the rank, the rarer. */
function inventedWord(): string {
  let rank = Math.floor(20_000 ** random());
  let word = "";
  for (let length = 0; length < 4; length++) {
    word += syllables[rank % syllables.length] ?? "";
    rank = Math.floor(rank / syllables.length);
  }
  return word;
}

/** The authority, schools and themes that they belong to. */
export async function plantSyntheticAuthority(db: Database): Promise<void> {
  await inTransaction(db, async (trx) => {
    await sql`insert into authorities (code, name, served) values ('901', 'Synthetic', true)`.execute(trx);
    await sql`insert into schools (urn, authority_code, name, status, phase, town)
              select (900000 + n)::text, '901', 'School ' || n, 'open', 'primary', 'Harrowfell'
              from generate_series(0, 499) n`.execute(trx);
    await sql`insert into people (id, email, name, created_at, updated_at)
              values (${writer}, 'writer@school.example', 'A Writer', now(), now())`.execute(trx);
  });
  await plantThemes(db, new Date());
}

/** Published practices, numbered from one number up to another, not yet in the index. */
export async function plantSyntheticPractices(db: Database, first: number, end: number): Promise<void> {
  const leaves = await db.selectFrom("themes").select("slug").where("parent_slug", "is not", null).execute();
  for (let from = first; from < end; from += 250) {
    const batch = Array.from({ length: Math.min(250, end - from) }, (_, at) => aPractice(from + at, leaves));
    await inTransaction(db, (trx) => plant(trx, batch));
  }
}

const writer = uuidv7();
const phaseLists = [["primary"], ["primary"], ["secondary"], ["early_years", "primary"], ["post_16"], ["special"]];

function aPractice(number: number, themes: readonly { slug: string }[]) {
  return {
    id: uuidv7(),
    version: uuidv7(),
    urn: String(900_000 + (number % 500)),
    ref: `GP-${100_000 + number}`,
    title: some(sentences).split(" ").slice(0, 8).join(" "),
    summary: prose(1),
    problem: `${prose(4)} ${Array.from({ length: 12 }, inventedWord).join(" ")}`,
    what: prose(8),
    lessons: prose(6),
    did_not_work: prose(3),
    phases: some(phaseLists),
    themes: [...new Set([some(themes).slug, some(themes).slug])],
  };
}

async function plant(trx: Parameters<Parameters<typeof inTransaction>[1]>[0], batch: object[]): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as made (
    id uuid, version uuid, urn text, ref text, title text, summary text, problem text, what text, lessons text,
    did_not_work text, phases text[], themes text[])`;
  await sql`insert into practices (id, authority_code, school_urn, author_id, status, ref, working_version_id,
              published_version_id, created_at, updated_at)
            select id, '901', urn, ${writer}, 'published', ref, version, version, now(), now() from ${rows}`.execute(
    trx,
  );
  await sql`insert into practice_versions (id, practice_id, authority_code, number, title, summary, problem, did_not_work,
              phases, cost_band, created_by, created_at, updated_at, frozen_at)
            select version, id, '901', 1, title, summary, problem, did_not_work, phases, 'under_10', ${writer}, now(),
              now(), now() from ${rows}`.execute(trx);
  await sql`insert into practice_version_themes (version_id, theme_slug)
            select version, unnest(themes) from ${rows}`.execute(trx);
  await sql`insert into practice_blocks (id, version_id, position, number, title, what, active_ingredients, lessons)
            select gen_random_uuid(), version, 0, 1, left(what, 60), what, '', lessons from ${rows}`.execute(trx);
}

/** So many words that nearly every practice has, that about one in twenty has, and that a handful have. */
export async function wordsByFrequency(db: Database, count: number) {
  const { rows: terms } = await sql<{ term: string; practices: number }>`
    select term, sum(held)::int as practices from search_postings
    where kind = 'practice' and edition = (select edition from search_shelves where kind = 'practice')
    group by term order by practices desc, term`.execute(db);
  const total = terms[0]?.practices ?? 0;
  const around = (share: number) => terms.findIndex(({ practices }) => practices <= Math.max(3, total * share));
  const wordsFrom = async (at: number) => {
    const some = terms.slice(at, at + count * 4).map(({ term }) => term);
    const { rows } = await sql<{ word: string; term: string }>`
      select distinct on (term) term, word from search_words
      where kind = 'practice' and edition = (select edition from search_shelves where kind = 'practice')
        and term = any(${some}::text[]) and word ~ '^[a-z]{3,}$' order by term, word`.execute(db);
    const words = new Map(rows.map(({ term, word }) => [term, word]));
    return some.flatMap((term) => words.get(term) ?? []).slice(0, count);
  };
  return {
    common: await wordsFrom(0),
    middling: await wordsFrom(around(0.05)),
    rare: await wordsFrom(around(0.001)),
  };
}
