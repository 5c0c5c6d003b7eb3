import { createAdaptorServer } from "@hono/node-server";
import { sql } from "kysely";
import { once } from "node:events";
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
import "./provided.ts";
import { freePort } from "./running-server.ts";

/*
 * The demonstration as a server inside the test, without the content security policy, which would hide a fault of
 * escaping, and without what forbids framing, so that many pages can be looked at together. Nothing is drawn, so there
 * are no styles.
 */

export type OpenServer = {
  address: string;
  db: Database;
  /** What was logged as a fault. */
  faults: string[];
  /** Asks in the same process. The form, where there is one, is sent as a page of ours would. */
  ask(path: string, as?: string, form?: Form): Promise<Response>;
  /** Keeps a page to be looked at in the browser, and gives its address. */
  keep(html: string): string;
  /** A page as it is sent, or one that was kept. A fault is a page too. */
  page(path: string, as: string): Promise<string>;
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
  const kept = new Map<string, string>();
  let keptSoFar = 0;

  const listener = createAdaptorServer({
    async fetch(request: Request, env: object) {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith(".css")) return new Response("", { headers: { "content-type": "text/css" } });
      const page = kept.get(pathname);
      kept.delete(pathname);
      const response = page === undefined ? await app.fetch(request, env) : htmlResponse(page);
      response.headers.delete("x-frame-options");
      return response;
    },
  });
  listener.listen(port, "127.0.0.1");
  await once(listener, "listening");
  const ask: OpenServer["ask"] = async (path, as, form) => {
    const headers = { origin: config.publicUrl, "sec-fetch-site": "same-origin", ...(as ? { cookie: as } : {}) };
    if (!form) return app.request(config.publicUrl + path, { headers });
    await sql`delete from rate_limits`.execute(database.db);
    return app.request(config.publicUrl + path, { method: "POST", headers, body: formBody(form) });
  };
  return {
    address: config.publicUrl,
    db: database.db,
    faults,
    ask,
    keep(html) {
      const path = `/kept/${++keptSoFar}`;
      kept.set(path, html);
      return path;
    },
    async page(path, as) {
      const page = kept.get(path);
      if (page !== undefined) {
        kept.delete(path);
        return page;
      }
      const response = await ask(path, as);
      const type = response.headers.get("content-type") ?? "no type";
      const isShown = response.ok || response.status === 410;
      if (isShown && type.toLowerCase() === "text/html; charset=utf-8") return response.text();
      return `<p onfault>${path} was answered with ${response.status}, ${type}</p>`;
    },
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
      listener.close();
      await database.close();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

function htmlResponse(page: string): Response {
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
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
