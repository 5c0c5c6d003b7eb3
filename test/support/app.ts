import { Writable } from "node:stream";
import { pino } from "pino";
import { createApp, type AppOptions } from "../../src/app.ts";
import { readConfig, type Config } from "../../src/config.ts";
import { createSignIn } from "../../src/features/people/index.ts";
import { clockAt, type Clock } from "../../src/platform/clock.ts";
import { inTransaction, type OpenDatabase } from "../../src/platform/database/index.ts";
import { workThrough } from "../../src/platform/jobs/index.ts";
import type { Files } from "../../src/platform/files/index.ts";
import type { Assets, Deps } from "../../src/web/index.ts";
import { everyJob } from "../../src/work.ts";
import { testDatabase } from "./database.ts";
import { filesOfTheTest } from "./files.ts";

/*
 * The whole application on a database of the test's own, asked as a browser would ask it: real routes, real forms, real
 * sessions. Only the time and the built files are the test's.
 */

/** A person to ask as, or the cookie of one of their sessions. */
export type As = { id: string } | { cookie: string };
export type Form = Record<string, string | readonly string[]>;
export type Mail = { to: string; subject: string; text: string; html: string; links: string[] };

export type TestApp = {
  deps: Deps;
  get(path: string, as?: As, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form as a page of ours would. */
  post(path: string, form?: Form, as?: As, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form with a file in it, as a page of ours would. */
  upload(
    path: string,
    file: { bytes: Uint8Array; name?: string; type?: string },
    as?: As,
    form?: Form,
  ): Promise<Response>;
  /** Sends a request as it is: another method, other headers, another body. */
  ask(path: string, init: RequestInit, as?: As): Promise<Response>;
  /** A new session of this person. */
  signedInAs(person: { id: string }): Promise<{ cookie: string }>;
  /** Does the work that waits, then gives every message so far, oldest first. */
  mails(): Promise<Mail[]>;
  /** What was logged as a fault: an answer of 500 has its cause here. */
  faults: string[];
};

export type TestAppSettings = {
  /** Off unless wished: with it, personas and the mailbox are served. */
  demonstration?: boolean;
  clock?: Clock;
  config?: Partial<Config>;
  /** Another application on the same database, as after a restart. */
  database?: OpenDatabase;
  options?: AppOptions;
  /** Where files are kept; a folder of the test's own where absent. */
  files?: Files;
};

export async function testApp(settings: TestAppSettings = {}): Promise<TestApp> {
  const faults: string[] = [];
  const deps: Deps = {
    config: { ...readConfig({}), demonstration: settings.demonstration ?? false, ...settings.config },
    database: settings.database ?? (await testDatabase()),
    clock: settings.clock ?? clockAt("2026-11-21T10:00:00Z"),
    log: pino({ level: "error" }, keeping(faults)),
    assets: noAssets,
    files: settings.files ?? (await filesOfTheTest()),
  };
  const app = createApp(deps, settings.options);
  const signedInAs = async (person: { id: string }) => ({ cookie: await newSession(deps, person.id) });
  const sessions = sessionsByPerson(deps, signedInAs);
  const ask = async (path: string, init: RequestInit, as?: As): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (as) headers.set("cookie", "cookie" in as ? as.cookie : await sessions(as));
    return app.request(deps.config.publicUrl + path, { ...init, headers });
  };
  return {
    deps,
    faults,
    signedInAs,
    ask,
    get: (path, as, headers = {}) => ask(path, { headers }, as),
    post(path, form = {}, as, headers = {}) {
      const sent = { "sec-fetch-site": "same-origin", origin: deps.config.publicUrl, ...headers };
      return ask(path, { method: "POST", body: formBody(form), headers: sent }, as);
    },
    upload(path, { bytes, name, type }, as, form = {}) {
      const body = new FormData();
      for (const [field, value] of formBody(form)) body.append(field, value);
      body.append(
        "file",
        new Blob([bytes as BlobPart], { type: type ?? "application/octet-stream" }),
        name ?? "file.bin",
      );
      const sent = { "sec-fetch-site": "same-origin", origin: deps.config.publicUrl };
      return ask(path, { method: "POST", body, headers: sent }, as);
    },
    mails: () => mailsOf(deps),
  };
}

/** One session a person, begun anew where the test has moved the clock on. */
function sessionsByPerson({ clock }: Deps, begin: (person: { id: string }) => Promise<{ cookie: string }>) {
  const begun = new Map<string, { cookie: string; hour: number }>();
  return async (person: { id: string }): Promise<string> => {
    const hour = Math.floor(clock.now().getTime() / 3_600_000);
    const known = begun.get(person.id);
    if (known?.hour === hour) return known.cookie;
    const { cookie } = await begin(person);
    begun.set(person.id, { cookie, hour });
    return cookie;
  };
}

async function newSession(deps: Deps, personId: string): Promise<string> {
  const engineOn = await createSignIn(deps).engine();
  const cookies = await inTransaction(deps.database.db, (trx) => engineOn(trx).startSession(personId));
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

async function mailsOf(deps: Deps): Promise<Mail[]> {
  await workThrough(deps.database, everyJob(deps));
  const messages = await deps.database.db
    .selectFrom("mail_messages")
    .select(["recipient", "subject", "text_body", "html_body"])
    .orderBy("queued_at")
    .orderBy("id")
    .execute();
  return messages.map(({ recipient, subject, text_body, html_body }) => ({
    to: recipient,
    subject,
    text: text_body,
    html: html_body,
    links: text_body.match(/https?:\/\/\S+/g) ?? [],
  }));
}

function formBody(form: Form): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  }
  return body;
}

function keeping(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
}

const noAssets: Assets = {
  stylesheet: "/assets/styles.css",
  script: "/assets/script.js",
  favicon: "/assets/favicon.svg",
  font: "/assets/font.woff2",
  file: () => undefined,
};
