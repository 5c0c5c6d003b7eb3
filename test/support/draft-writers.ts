import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../../src/platform/database/index.ts";

/*
 * People who write without pause over HTTP, each in drafts of their own, and who remember what was acknowledged. The
 * server may be killed at any moment; what it said to be kept must be found afterwards.
 */

/** `tried` counts every save that was sent, `saves` those acknowledged, and `lastSaved` is the last of them. */
type Draft = { id: string; saves: number; lastSaved: number; tried: number };
export type Writer = { school: string; cookie: string; drafts: Draft[] };

/** Signs in one writer for each name, a persona of the demonstration who works at this school. */
export async function writersAs(address: string, personas: [name: string, school: string][]): Promise<Writer[]> {
  const page = await (await fetch(`${address}/personas`)).text();
  const found = [...page.matchAll(/action="(\/personas\/[0-9a-f-]+\/sessions)"[^]*?Sign in as ([^<]+)/g)];
  const pathOf = new Map(found.map(([, path = "", name = ""]) => [name.replace("&#39;", "'").trim(), path]));
  return Promise.all(
    personas.map(async ([name, school]) => {
      const response = await send(address, pathOf.get(name) ?? name, "", {});
      const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
      if (!cookie) throw new Error(`Nobody can sign in as ${name}: ${response.status}`);
      return { school, cookie, drafts: [] };
    }),
  );
}

/** Writes until told to stop. A refusal is waited out; a broken connection is no acknowledgement. */
export async function write(writer: Writer, address: string, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    try {
      const draft = writer.drafts.at(-1);
      const status = draft && draft.saves < 12 ? await save(writer, draft, address) : await begin(writer, address);
      if (status !== 303) await pause(250);
    } catch {
      await pause(50);
    }
  }
}

async function begin(writer: Writer, address: string): Promise<number> {
  const response = await send(address, "/drafts", writer.cookie, { school: writer.school });
  const id = /^\/drafts\/([0-9a-f-]{36})$/.exec(response.headers.get("location") ?? "")?.[1];
  if (response.status === 303 && id) writer.drafts.push({ id, saves: 0, lastSaved: 0, tried: 0 });
  return response.status;
}

async function save(writer: Writer, draft: Draft, address: string): Promise<number> {
  const number = ++draft.tried;
  const form = { problem: `Written ${number} times`, edits: "999999" };
  const { status } = await send(address, `/drafts/${draft.id}/sections/problem`, writer.cookie, form);
  if (status === 303) {
    draft.saves += 1;
    draft.lastSaved = number;
  }
  return status;
}

async function send(address: string, path: string, cookie: string, form: Record<string, string>): Promise<Response> {
  const response = await fetch(address + path, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: address, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(10_000),
  });
  await response.arrayBuffer();
  return response;
}

/** How many changes the server said to be kept. */
export function acknowledged(writers: readonly Writer[]): number {
  return writers.flatMap(({ drafts }) => drafts).reduce((total, { saves }) => total + 1 + saves, 0);
}

/** What was acknowledged and is not there, in words; nothing where all of it is, each change with its event, once. */
export async function lost(db: Database, writers: readonly Writer[]): Promise<string[]> {
  const rows = await db
    .selectFrom("practices as p")
    .innerJoin("practice_versions as v", "v.id", "p.working_version_id")
    .select(["p.id", "v.problem", "v.edits"])
    .select((of) =>
      of
        .selectFrom("events as e")
        .select((count) => count.fn.countAll<number>().as("changes"))
        .whereRef("e.subject_id", "=", (cast) => cast.cast<string>("p.id", "text"))
        .where("e.type", "=", "write_up_changed")
        .as("changes"),
    )
    .execute();
  const kept = new Map(rows.map((row) => [row.id, row]));
  return writers.flatMap(({ drafts }) =>
    drafts.flatMap(({ id, saves, lastSaved, tried }) => {
      const row = kept.get(id);
      if (!row) return [`the draft ${id}`];
      const written = Number(/\d+/.exec(row.problem ?? "")?.[0] ?? 0);
      const wrong: string[] = [];
      if (written < lastSaved || written > tried) wrong.push(`${id} says ${written}, acknowledged was ${lastSaved}`);
      if (row.edits < saves || row.edits > tried)
        wrong.push(`${id} counts ${row.edits} changes of ${saves} to ${tried}`);
      if (Number(row.changes) !== row.edits) wrong.push(`${id} has ${row.changes} events for ${row.edits} changes`);
      return wrong;
    }),
  );
}
