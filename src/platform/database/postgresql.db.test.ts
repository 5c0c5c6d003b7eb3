import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { atDatabase } from "../../../test/support/server-databases.ts";
import { backup, openDatabase, restore } from "./index.ts";

const isServer = inject("databaseKind") === "postgresql";
const folder = await mkdtemp(join(tmpdir(), "waymark-backups-"));
afterAll(() => rm(folder, { recursive: true }));

describe.runIf(isServer)("a PostgreSQL server", () => {
  const onNotice = (): void => undefined;

  test("that may lose what it acknowledged is refused with one line", async () => {
    const url = inject("postgresqlServer");
    await expect(openDatabase({ url, onNotice })).rejects.toThrow("has fsync off");
  });

  test("that does not know the database is refused at once", async () => {
    const url = atDatabase(inject("postgresqlServer"), "no_such_database");
    await expect(openDatabase({ url, onNotice })).rejects.toThrow('database "no_such_database" does not exist');
  });

  test("that is not there is waited for, then refused", async () => {
    const notices: string[] = [];
    const url = "postgresql://nobody@127.0.0.1:1/none";
    const opening = openDatabase({ url, onNotice: (line) => notices.push(line), waitSeconds: 0.3 });
    await expect(opening).rejects.toThrow("does not answer");
    expect(notices).toEqual(["Waiting for the database at DATABASE_URL …"]);
  });

  test("is backed up to a file, and restored only where told to", async () => {
    const database = await testDatabase({ guardEvents: false });
    const { rows } = await database.pool.query<{ name: string }>("select current_database() as name");
    const which = { url: atDatabase(inject("postgresqlServer"), rows[0]?.name ?? ""), folder: "", onNotice };
    const file = join(folder, "backup");
    await database.pool.query("create table notes as select 'kept' as text");
    await backup(which, file);
    await database.pool.query("update notes set text = 'changed'");
    await expect(restore(which, file)).rejects.toThrow("holds data already");
    await restore(which, file, { replace: true });
    expect((await database.pool.query("select text from notes")).rows).toEqual([{ text: "kept" }]);
  });

  test("is not restored from what is not a backup", async () => {
    const file = join(folder, "letter.txt");
    await writeFile(file, "Dear Sir");
    const which = { url: inject("postgresqlServer"), folder: "", onNotice };
    await expect(restore(which, file, { replace: true })).rejects.toThrow("pg_restore failed");
  });
});
