import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../src/platform/database/index.ts";
import { projectRoot } from "../src/platform/project-root.ts";
import { startServerProcess, type RunningServer } from "../test/support/running-server.ts";
import { option, percentile, runBench } from "./frame.ts";

/*
 * The national register, 51,012 rows, brought in by the operator's command while a server answers pages on the same database: first,
 * and again unchanged. Memory is what both processes grow by, the command beyond what it holds
 * when idle. Pages are asked every 50 ms whether or not
 * the last has been answered, so that waiting behind the import counts in full.
 * With --url postgres://... on that server's database, else on the embedded one.
 */

const register = option(
  "file",
  join(projectRoot, "../shared/data/schools/gias-all-establishments-2024-06-17.cp1252.csv.gz"),
);
const url = option("url", "");
const tables = [
  "authorities",
  "schools",
  "school_register_dates",
  "register_imports",
  "register_import_lease",
  "staged_schools",
];

await runBench("register", async (add) => {
  if (!existsSync(register)) throw new Error(`${register} is not there: say --file FILE`);
  const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
  const settings: Record<string, string> = url ? { DATABASE_URL: url } : { WAYMARK_DATA: join(folder, "data") };
  const server = await startServerProcess({ ...settings, WAYMARK_DEMONSTRATION: "on" });
  try {
    const first = await importBeside(server, settings);
    add({ name: "register_first_s", value: first.seconds, unit: "s", bar: { atMost: 20 } });
    add({ name: "register_memory_growth_mb", value: first.grownMb, unit: "MB", bar: { atMost: 150 } });
    add({ name: "register_page_p95_ms", value: percentile(first.waits, 0.95), unit: "ms" });
    add({ name: "register_page_longest_ms", value: Math.max(...first.waits), unit: "ms" });
    const before = await transactionNow(settings);
    const again = await importBeside(server, settings);
    add({ name: "register_again_s", value: again.seconds, unit: "s", bar: { atMost: 5 } });
    const written = await rowsWrittenSince(settings, before);
    add({ name: "register_again_rows_written", value: written, unit: "rows", bar: { atMost: 0 } });
    add({ name: "register_again_memory_growth_mb", value: again.grownMb, unit: "MB", bar: { atMost: 150 } });
    add({ name: "register_again_page_p95_ms", value: percentile(again.waits, 0.95), unit: "ms" });
    add({ name: "register_again_page_longest_ms", value: Math.max(...again.waits), unit: "ms" });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

type Measured = { seconds: number; grownMb: number; waits: number[] };

async function importBeside(server: RunningServer, settings: Record<string, string>): Promise<Measured> {
  const idleMb = await idleCommandMb(settings);
  const answers: Promise<number>[] = [];
  const page = `${server.address}/schools/900003`;
  const asking = setInterval(() => answers.push(timed(page)), 50);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  answers.length = 0;
  const began = performance.now();
  const command = spawn(process.execPath, [join(projectRoot, "dist/cli.js"), "import", "schools", register], {
    env: { PATH: process.env["PATH"], ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const memory = watchMemory(server.process.pid, command.pid, idleMb);
  const [code] = (await once(command, "exit")) as [number | null];
  const seconds = (performance.now() - began) / 1000;
  clearInterval(asking);
  const grownMb = memory.end();
  if (code !== 0) throw new Error(`The import ended with ${code}`);
  return { seconds, grownMb, waits: await Promise.all(answers) };
}

async function timed(page: string): Promise<number> {
  const asked = performance.now();
  const response = await fetch(page);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${page} answered ${response.status} while the register came in`);
  return performance.now() - asked;
}

/** What the command holds when it has opened the database and has nothing to import. */
async function idleCommandMb(settings: Record<string, string>): Promise<number> {
  const command = spawn(process.execPath, [join(projectRoot, "dist/cli.js"), "import", "schools", "no-such-file"], {
    env: { PATH: process.env["PATH"], ...settings },
    stdio: "ignore",
  });
  let most = 0;
  const watching = setInterval(() => (most = Math.max(most, residentMb(command.pid) ?? 0)), 10);
  await once(command, "exit");
  clearInterval(watching);
  return most;
}

/** By how much the server grows beyond where it was, and the command beyond what it holds when idle, together, at most; Linux only. */
function watchMemory(server: number | undefined, command: number | undefined, idleMb: number): { end(): number } {
  const began = residentMb(server) ?? 0;
  let most = 0;
  const look = (): void => {
    const grown = (residentMb(server) ?? began) - began + Math.max(0, (residentMb(command) ?? idleMb) - idleMb);
    most = Math.max(most, grown);
  };
  const watching = setInterval(look, 50);
  return {
    end() {
      clearInterval(watching);
      return most;
    },
  };
}

function residentMb(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

async function transactionNow(settings: Record<string, string>): Promise<number> {
  return asking(settings, "select pg_current_xact_id()::text::bigint as n");
}

/** Rows of the register's tables that a transaction since then wrote. */
async function rowsWrittenSince(settings: Record<string, string>, transaction: number): Promise<number> {
  const counts = tables.map((table) => `(select count(*) from ${table} where xmin::text::bigint >= ${transaction})`);
  return asking(settings, `select ${counts.join(" + ")} as n`);
}

async function asking(settings: Record<string, string>, query: string): Promise<number> {
  const { DATABASE_URL: server, WAYMARK_DATA: folder } = settings;
  const database = await openDatabase({
    ...(server ? { url: server } : {}),
    ...(folder ? { folder: join(folder, "database"), through: true } : {}),
    onNotice: console.error,
  });
  try {
    return (await database.pool.query<{ n: number }>(query)).rows[0]?.n ?? 0;
  } finally {
    await database.close();
  }
}
