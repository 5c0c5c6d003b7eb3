import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { isUuid } from "../../../platform/ids.ts";
import { isReference } from "../../practices/index.ts";
import type { WorkedOut } from "./worked-out.ts";

/* Ratings as anybody may read them: schools by name only where they have agreed to be named. */

export type RatedPractice = NonNullable<Awaited<ReturnType<typeof findRatedPractice>>>;

/** A practice that the public sees, by its reference; what is withdrawn has no rating to show. */
export async function findRatedPractice(db: Database, ref: string) {
  if (!isReference(ref)) return undefined;
  return db
    .selectFrom("practices")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select([
      "practices.id",
      "practices.ref",
      "practices.authority_code",
      "practices.school_urn",
      "practices.author_id",
    ])
    .select(["version.title", "schools.name as school_name"])
    .select(
      sql<"published" | "withdrawn">`case when practices.status = 'withdrawn' then 'withdrawn' else 'published' end`.as(
        "status",
      ),
    )
    .where("practices.ref", "=", ref.toUpperCase())
    .executeTakeFirst();
}

export type KeptRating = {
  id: string;
  version: string;
  worked_out_at: Date;
  is_current: boolean;
  is_headline: boolean;
  adopters: number;
  k: number;
  stopped: number;
  security: number;
  independent: number;
  indicator_name: string;
  indicator_short_name: string;
  indicator_decimals: number;
  indicator_source: string;
  lower_is_better: boolean;
  worked_out: WorkedOut;
};

/** What is told of a rating wherever it is shown. */
export type RatingFigures = Pick<
  KeptRating,
  | "adopters"
  | "k"
  | "stopped"
  | "independent"
  | "indicator_name"
  | "indicator_short_name"
  | "indicator_source"
  | "lower_is_better"
  | "worked_out"
>;

const columns = sql`
  r.id, r.version, r.worked_out_at, r.is_current, r.is_headline, r.adopters, r.k, r.stopped, r.security, r.independent,
  i.name as indicator_name, i.short_name as indicator_short_name,
  i.decimals as indicator_decimals, i.source as indicator_source, i.direction = 'lower' as lower_is_better, r.worked_out`;

/** The current ratings of a practice, the headline first. */
export async function currentRatings(db: Database, practiceId: string): Promise<KeptRating[]> {
  const { rows } = await sql<KeptRating>`
    select ${columns} from ratings r join indicators i on i.code = r.indicator_code
    where r.practice_id = ${practiceId} and r.is_current
    order by r.is_headline desc, r.k desc, i.position`.execute(db);
  return rows;
}

/** One rating of this practice, as it is or as it was. */
export async function findRating(db: Database, practiceId: string, id: string): Promise<KeptRating | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await sql<KeptRating>`
    select ${columns} from ratings r join indicators i on i.code = r.indicator_code
    where r.practice_id = ${practiceId} and r.id = ${id}`.execute(db);
  return rows[0];
}

export type PastRating = {
  id: string;
  worked_out_at: Date;
  k: number;
  effect: number | null;
  low: number | null;
  high: number | null;
  security: number;
  is_current: boolean;
};

/** The headline as it has been, newest first. */
export async function pastRatings(db: Database, practiceId: string): Promise<PastRating[]> {
  return db
    .selectFrom("ratings")
    .select(["id", "worked_out_at", "k", "effect", "low", "high", "security", "is_current"])
    .where("practice_id", "=", practiceId)
    .where("is_headline", "=", true)
    .orderBy("worked_out_at", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}

/** The names of the adopters that agree to be named today, by adoption. */
export async function namedAdopters(db: Database, practiceId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("adoptions")
    .innerJoin("schools", "schools.urn", "adoptions.school_urn")
    .select(["adoptions.id", "schools.name"])
    .where("adoptions.practice_id", "=", practiceId)
    .where("adoptions.agreed_to_be_named", "=", true)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
