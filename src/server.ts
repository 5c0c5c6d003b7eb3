import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { createApp } from "./app.ts";
import { databaseFolder, type Config } from "./config.ts";
import { plantDemonstration } from "./demonstration/plant.ts";
import { plantThemes } from "./features/practices/index.ts";
import { catchUpIndex, plantSynonyms } from "./features/search/index.ts";
import { systemClock } from "./platform/clock.ts";
import { migrate, openDatabase, StartError } from "./platform/database/index.ts";
import { openFiles } from "./platform/files/index.ts";
import { prepareJobs } from "./platform/jobs/index.ts";
import { startWork } from "./work.ts";
import { loadAssets, type Deps } from "./web/index.ts";

export type RunningServer = { address: string; deps: Deps; stop(): Promise<void> };

/** Opens the database, brings its schema up to date, plants the demonstration, starts the jobs and listens. */
export async function startServer(
  config: Config,
  say: (line: string) => void,
  onLost: (error: Error) => void,
): Promise<RunningServer> {
  const database = await openDatabase({
    ...(config.databaseUrl ? { url: config.databaseUrl } : { folder: databaseFolder(config) }),
    onNotice: say,
    onLost,
  });
  try {
    await migrate(database);
    await prepareJobs(database);
    const deps: Deps = {
      config,
      database,
      clock: systemClock,
      log: pino({ level: config.logLevel }),
      assets: loadAssets(dirname(fileURLToPath(import.meta.url))),
      files: openFiles(config),
    };
    await plantThemes(database.db, systemClock.now());
    if (config.demonstration)
      await plantDemonstration({ db: database.db, store: deps.files.store }, systemClock.now(), say);
    await plantSynonyms(database.db, systemClock.now());
    await catchUpIndex(database.db);
    const work = await startWork(deps);
    const listeners = await listen(createApp(deps), config).catch(async (error: unknown) => {
      await work.stop();
      throw error;
    });
    announce(config, say);
    const stop = async () => {
      await Promise.all(listeners.map(closed));
      await work.stop();
      await database.close();
    };
    return { address: config.publicUrl, deps, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

type Listener = ReturnType<typeof createAdaptorServer>;

/** Without HOST, on both loopback addresses, so that "localhost" answers whichever it means and nobody else can call. */
async function listen(app: ReturnType<typeof createApp>, { host, port }: Config): Promise<Listener[]> {
  const first = await listenOn(app, host ?? "127.0.0.1", port);
  if (host !== undefined) return [first];
  const bound = first.address();
  const second = await listenOn(app, "::1", typeof bound === "object" && bound ? bound.port : port).catch(() => null);
  return second ? [first, second] : [first];
}

async function listenOn(app: ReturnType<typeof createApp>, hostname: string, port: number): Promise<Listener> {
  const listener = createAdaptorServer({ fetch: app.fetch, hostname });
  listener.listen(port, hostname);
  try {
    await once(listener, "listening");
  } catch (error) {
    const told = whyNotListening((error as NodeJS.ErrnoException).code, hostname, port);
    if (told !== undefined) throw new StartError(told);
    throw error;
  }
  return listener;
}

/** What the operator can put right; undefined where it is a fault. */
function whyNotListening(code: string | undefined, hostname: string, port: number): string | undefined {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Stop it, or set PORT to another number.`;
    case "EACCES":
      return `Port ${port} may not be opened by this user. Set PORT to a number above 1024.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EADDRNOTAVAIL":
    case "EINVAL":
      return `${hostname} is not an address of this machine. Set HOST to one that is, or leave it out.`;
    default:
      return undefined;
  }
}

async function closed(listener: Listener): Promise<void> {
  const ended = once(listener, "close");
  listener.close();
  if ("closeIdleConnections" in listener) listener.closeIdleConnections();
  const forced = setTimeout(() => "closeAllConnections" in listener && listener.closeAllConnections(), 5_000);
  await ended;
  clearTimeout(forced);
}

function announce(config: Config, say: (line: string) => void): void {
  say(`Waymark is at ${config.publicUrl}`);
  if (config.demonstration) {
    say(`Sign in as one of the people of the demonstration: ${config.publicUrl}/personas`);
    say(`Mail of the demonstration: ${config.publicUrl}/mailbox`);
  }
  say(config.databaseUrl ? "Data: on the PostgreSQL server of DATABASE_URL" : `Data: ${config.dataFolder}`);
}
