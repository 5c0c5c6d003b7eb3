import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openDatabase } from "../../src/platform/database/index.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import "../support/provided.ts";
import { freePort, startServerProcess } from "../support/running-server.ts";
import { attemptStart, type Attempt } from "../support/start-attempt.ts";

/*
 * What stops a start, and how: one plain line for the operator, exit 1, and nothing left behind that would stop the next.
 */

let parent: string;
let folder: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "waymark-refusals-"));
  folder = join(parent, "data");
  cpSync(inject("demonstrationFolder"), folder, { recursive: true });
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function expectOneLine({ code, errorLines }: Attempt, line: RegExp): void {
  expect(errorLines).toHaveLength(1);
  expect(errorLines[0]).toMatch(line);
  expect(errorLines[0]).not.toMatch(/\bat .*:\d+:\d+|node:internal|Error:/);
  expect(code).toBe(1);
}

test("a port that another program uses is told in one line, and the data folder is free again", async () => {
  const other = await listening();
  const { port } = other.address() as { port: number };
  const attempt = await attemptStart({ PORT: String(port), WAYMARK_DATA: folder });
  other.close();
  expectOneLine(attempt, new RegExp(`^Port ${port} is in use by another program\\. .*PORT`));
  expectNothingHeld(folder);
  const server = await startServerProcess({ WAYMARK_DATA: folder });
  await server.stop();
});

test("a second process on the same data is refused, and the first serves on", async () => {
  const first = await startServerProcess({ WAYMARK_DATA: folder });
  const attempt = await attemptStart({ PORT: String(await freePort()), WAYMARK_DATA: folder });
  expectOneLine(attempt, new RegExp(`is in use by process ${first.process.pid}\\b`));
  expect((await fetch(`${first.address}/health`)).status).toBe(200);
  await first.stop();
});

test("a folder that cannot be written is told in one line", async () => {
  const inTheWay = join(parent, "a-file");
  writeFileSync(inTheWay, "Dear Sir");
  const port = String(await freePort());
  for (const place of [inTheWay, join(inTheWay, "below"), "/proc/waymark/data"]) {
    expectOneLine(await attemptStart({ PORT: port, WAYMARK_DATA: place }), /cannot be written to\. .*WAYMARK_DATA/);
  }
  expect(readdirSync(parent).filter((name) => name.startsWith("a-file"))).toEqual(["a-file"]);
});

test("a folder with somebody else's files is left as it is", async () => {
  const letters = join(parent, "letters");
  cpSync(join(projectRoot, "db/migrations"), join(letters, "database"), { recursive: true });
  const before = readdirSync(join(letters, "database"));
  const attempt = await attemptStart({ PORT: String(await freePort()), WAYMARK_DATA: letters });
  expectOneLine(attempt, /holds files that are not Waymark's/);
  expect(readdirSync(join(letters, "database"))).toEqual(before);
  expectNothingHeld(letters);
});

test("data that a newer Waymark has used is not touched", async () => {
  const newer = join(parent, "newer");
  cpSync(inject("demonstrationFolder"), newer, { recursive: true });
  const database = await openDatabase({ folder: join(newer, "database"), onNotice: console.error });
  await database.pool.query("insert into schema_migrations (version, checksum) values ('20990101_0000_later', 'x')");
  await database.close();
  const attempt = await attemptStart({ PORT: String(await freePort()), WAYMARK_DATA: newer });
  expectOneLine(attempt, /newer Waymark .*20990101_0000_later/);
  expectNothingHeld(newer);
});

test.each([
  [{ PORT: "abc" }, /^PORT: /],
  [{ PORT: "70000" }, /^PORT: /],
  [{ DATABASE_URL: "mysql://localhost/waymark" }, /^DATABASE_URL: must start with postgres:\/\//],
  [{ PUBLIC_URL: "waymark" }, /^PUBLIC_URL: /],
  [{ PUBLIC_URL: "ftp://waymark.example" }, /^PUBLIC_URL: /],
  [{ WAYMARK_DEMONSTRATION: "yes" }, /^WAYMARK_DEMONSTRATION: /],
  [{ SMTP_URL: "mail.example" }, /^SMTP_URL: /],
  [{ WAYMARK_SECRET: "short" }, /^WAYMARK_SECRET: /],
  [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL: /],
  [{ HOST: "no-such-host.invalid" }, /no-such-host\.invalid.*HOST/],
  [{ HOST: "192.0.2.1" }, /192\.0\.2\.1.*HOST/],
])("the wrong setting %o is named", async (setting, line) => {
  const port = String(await freePort());
  expectOneLine(await attemptStart({ PORT: port, WAYMARK_DATA: folder, ...setting }), line);
  expectNothingHeld(folder);
});

test("a PostgreSQL server that is not there is told in one line, without its password", async () => {
  const DATABASE_URL = "postgres://waymark:secret-word@no-such-host.invalid/waymark";
  const attempt = await attemptStart({ PORT: String(await freePort()), DATABASE_URL });
  expectOneLine(attempt, /^The database at DATABASE_URL does not answer/);
  expect(attempt.out + attempt.errorLines.join("")).not.toContain("secret-word");
});

test("what refused once starts once it is put right: the twin of every test above", async () => {
  const attempt = await attemptStart({ PORT: String(await freePort()), WAYMARK_DATA: folder });
  expect(attempt.out).toContain("Waymark is at");
  expect(attempt.errorLines).toEqual([]);
  expect(attempt.code).toBeNull();
});

const older = ["/usr/bin/node", "/usr/local/bin/node"].find(
  (path) => existsSync(path) && /^v(1\d|20|21)\./.test(spawnSync(path, ["--version"]).stdout.toString()),
);

test.skipIf(!older)("an older Node on the machine hands over to the one that the project brings", () => {
  const { status, stdout, stderr } = spawnSync(older ?? "", ["launch.mjs", "waymark", "--help"], { cwd: projectRoot });
  expect(stderr.toString()).toBe("");
  expect(stdout.toString()).toContain("migrate");
  expect(status).toBe(0);
});

async function listening(): Promise<Server> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Neither a lock nor a doorway is left of a server that did not start. */
function expectNothingHeld(dataFolder: string): void {
  expect(readdirSync(dataFolder).filter((name) => !["database", "database-dumps", "files"].includes(name))).toEqual([]);
}
