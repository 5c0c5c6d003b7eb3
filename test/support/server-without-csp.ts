import { sql } from "kysely";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pino } from "pino";
import { inject } from "vitest";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { openDatabase, type Database } from "../../src/platform/database/index.ts";
import { openFiles } from "../../src/platform/files/index.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { loadAssets } from "../../src/web/index.ts";
import { keptPages, type KeptPages } from "./kept-pages.ts";
import "./provided.ts";
import { freePort } from "./running-server.ts";

/*
 * The demonstration inside the test, without the content security policy, which would hide a fault of escaping; its
 * pages can be looked at together in a browser.
 */

export type OpenServer = Omit<KeptPages, "close"> & {
  db: Database;
  /** What was logged as a fault. */
  faults: string[];
  /** Asks in the same process. The form, where there is one, is sent as a page of ours would. */
  ask(path: string, as?: string, form?: Form): Promise<Response>;
  /** The cookie of a session of one of the personas. */
  signedInAs(name: string): Promise<string>;
  close(): Promise<void>;
};
export type Form = Record<string, string | string[]>;

export async function serverWithoutCsp(): Promise<OpenServer> {
  const parent = mkdtempSync(join(tmpdir(), "waymark-no-csp-"));
  cpSync(inject("demonstrationFolder"), parent, { recursive: true });
  const port = await freePort();
  const config = { ...readConfig({}), port, publicUrl: `http://127.0.0.1:${port}`, demonstration: true };
  const database = await openDatabase({ folder: join(parent, "database"), onNotice: console.error });
  const faults: string[] = [];
  const log = pino({ level: "error" }, listeningTo(faults));
  const assets = loadAssets(join(projectRoot, "dist"));
  const files = openFiles({ ...config, dataFolder: parent });
  const app = createApp({ config, database, clock: systemClock, log, assets, files }, { contentSecurityPolicy: false });
  const ask: OpenServer["ask"] = async (path, as, form) => {
    const headers = { origin: config.publicUrl, "sec-fetch-site": "same-origin", ...(as ? { cookie: as } : {}) };
    if (!form) return app.request(config.publicUrl + path, { headers });
    await sql`delete from rate_limits`.execute(database.db);
    return app.request(config.publicUrl + path, { method: "POST", headers, body: formBody(form) });
  };
  const pages = await keptPages({ port, ask, others: (request, env) => app.fetch(request, env) });
  return {
    ...pages,
    db: database.db,
    faults,
    ask,
    async signedInAs(name) {
      const { id } = await database.db
        .selectFrom("people")
        .select("id")
        .where("name", "=", name)
        .executeTakeFirstOrThrow();
      const response = await ask(`/personas/${id}/sessions`, undefined, {});
      return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    },
    async close() {
      pages.close();
      await database.close();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

function formBody(form: Form): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
  return body;
}

function listeningTo(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
}
