import { oldestJobAgeSeconds } from "../platform/jobs/index.ts";
import type { Deps } from "../web/index.ts";

/** What a monitor needs to know. Unhealthy where the database does not answer. */
export async function describeHealth({ database }: Deps): Promise<Record<string, unknown> & { healthy: boolean }> {
  try {
    const schema = await database.db
      .selectFrom("schema_migrations")
      .select("version")
      .orderBy("version", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    return {
      healthy: true,
      status: "ok",
      database: database.kind,
      searchRanking: "own_index",
      schemaVersion: schema.version,
      oldestJobAgeSeconds: await oldestJobAgeSeconds(database.db),
    };
  } catch {
    return { healthy: false, status: "the database does not answer", database: database.kind };
  }
}
