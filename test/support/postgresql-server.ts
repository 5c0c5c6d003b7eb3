import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onServer } from "./server-databases.ts";

/*
 * A PostgreSQL server for the tests alone, in a temporary folder, reached over a Unix socket there. PostgreSQL refuses to run as
 * root, so a root user lends it another's number.
 */

type Server = { url: string; stop(): Promise<void> };
type User = { uid: number; gid: number } | undefined;

export async function startPostgresql(): Promise<Server> {
  const programs = programFolder();
  const user = process.getuid?.() === 0 ? otherUser() : undefined;
  const folder = mkdtempSync(join(tmpdir(), "waymark-postgresql-"));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const options = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(programs, "initdb"), ["-D", data, ...options], { ...user, cwd: folder, stdio: "pipe" });
  const server = spawn(
    join(programs, "postgres"),
    ["-D", data, "-k", folder, "-h", "", "-F", "-c", "max_connections=100", "-c", "log_min_messages=fatal"],
    { ...user, cwd: folder, stdio: "ignore" },
  );
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  process.once("exit", () => server.kill("SIGINT"));
  try {
    await untilItAnswers(url, server);
    return { url, stop: () => stop(server, folder) };
  } catch (error) {
    await stop(server, folder);
    throw error;
  }
}

/** SIGINT is PostgreSQL's "fast" stop: it ends open sessions. */
async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (const until = Date.now() + 30_000; ;) {
    try {
      return await onServer(url, "select 1");
    } catch (error) {
      if (server.exitCode !== null || Date.now() > until) {
        throw new Error("The tests' PostgreSQL server did not start", { cause: error });
      }
      await pause(50);
    }
  }
}

function programFolder(): string {
  const found = findPrograms();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", "postgresql"], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = findPrograms();
  if (installed) return installed;
  throw new Error(
    "The tests need PostgreSQL 15 to 18: install it (Debian: apt-get install postgresql), or set TEST_DATABASE_URL.",
  );
}

/** The newest server installed the way Debian does it, else one on the path. */
function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

function otherUser(): User {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = lines.find((text) => text.startsWith("postgres:")) ?? lines.find((text) => text.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid) throw new Error("PostgreSQL cannot run as root, and there is no user postgres or nobody");
  return { uid: Number(uid), gid: Number(gid) };
}
