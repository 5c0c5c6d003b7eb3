import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { testApp, type TestApp } from "../support/app.ts";
import { attackSet, marker, type Attack } from "../support/attack-set.ts";
import { aPerson, aSchool, type Person } from "../support/builders/organisations-and-people.ts";
import { aPractice } from "../support/builders/practices.ts";
import { filesBelow, filesOfTheTest } from "../support/files.ts";
import { read } from "../support/html.ts";

/*
 * Every file that somebody might send to do harm (docs/rules/computed.md, files): each is refused with a reason in plain words, or kept
 * as what it truly is and served so that it can do none. Nothing is left half done.
 */

vi.setConfig({ testTimeout: 240_000 });

const attacks = await attackSet();
const files = await filesOfTheTest();
const told: string[] = [];
let app: TestApp;
let author: Person;
let draft: string;

beforeAll(async () => {
  app = await testApp({ files });
  const { db } = app.deps.database;
  const school = await aSchool(db);
  author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
  draft = (await aPractice(db, { author, school })).id;
});

afterAll(() => console.info(told.join("\n")));

/** The file as a browser sends it, with a name that no browser would send, in pieces. */
function send({ fileName, bytes, type }: Pick<Attack, "fileName" | "bytes" | "type">): Promise<Response> {
  const line = "xxxxwaymarkxxxx";
  const head = `--${line}\r\nContent-Disposition: form-data; name="file"; filename="${fileName.replaceAll('"', "%22")}"\r\nContent-Type: ${type ?? "application/octet-stream"}\r\n\r\n`;
  const pieces = function* () {
    yield Buffer.from(head);
    for (let at = 0; at < bytes.length; at += 65_536) yield Buffer.from(bytes.subarray(at, at + 65_536));
    yield Buffer.from(`\r\n--${line}--\r\n`);
  };
  const headers = {
    "content-type": `multipart/form-data; boundary=${line}`,
    "sec-fetch-site": "same-origin",
    origin: app.deps.config.publicUrl,
  };
  const body = Readable.toWeb(Readable.from(pieces())) as ReadableStream;
  return app.ask(`/drafts/${draft}/media`, { method: "POST", headers, body, duplex: "half" } as RequestInit, author);
}

const kept = () => filesBelow(files.folder);
const rows = async () => {
  const { db } = app.deps.database;
  const media = await db.selectFrom("media").select("id").execute();
  const stored = await db.selectFrom("stored_files").select("hash").execute();
  return { media: media.length, stored: stored.length };
};

test("the set holds at least forty files", () => {
  expect(attacks.length).toBeGreaterThanOrEqual(40);
});

const refused = attacks.flatMap((one) => ("refused" in one.outcome ? [{ ...one, reason: one.outcome.refused }] : []));
const taken = attacks.flatMap((one) => ("kept" in one.outcome ? [{ ...one, ...one.outcome }] : []));

test.each(refused)("$what is refused, and nothing of it is kept", async (attack) => {
  const before = { files: await kept(), rows: await rows() };
  const page = await read(await send(attack));
  told.push(`refused  ${attack.what}: ${page.errors.join(" ")}`);
  expect(page.status).toBe(422);
  expect(page.errors.join(" ")).toMatch(attack.reason);
  expect({ files: await kept(), rows: await rows() }).toEqual(before);
  expect(app.faults).toEqual([]);
});

test.each(taken)("$what is kept as what it is, and can do no harm", async (attack) => {
  const response = await send(attack);
  expect(response.status).toBe(303);
  const page = await read(await app.get(response.headers.get("location") ?? "", author));
  expect(page.text).toMatch(attack.finding ?? /./);
  const file = await app.get(/\/files\/[0-9a-f]{64}/.exec(page.html)?.[0] ?? "", author);
  const bytes = Buffer.from(await file.arrayBuffer());
  const about = (name: string) => file.headers.get(name) ?? "";
  told.push(`kept     ${attack.what}: ${about("content-type")}, ${about("content-disposition")}`);
  expect(about("x-content-type-options")).toBe("nosniff");
  expect(about("content-security-policy")).toBe("default-src 'none'; sandbox");
  const isPicture = attack.kept === "image/webp";
  const way = isPicture ? "inline" : "attachment";
  expect(about("content-disposition")).toMatch(new RegExp(`^${way}; filename="waymark-[0-9a-f]{12}\\.[a-z0-9]{3,4}"$`));
  expect(about("content-type") === "image/webp").toBe(isPicture);
  expect(bytes.includes(marker)).toBe(false);
  expect((await kept()).filter((path) => path.includes("arriving") || path.includes("aside"))).toEqual([]);
});

test("a form that is cut short leaves nothing", async () => {
  const before = { files: await kept(), rows: await rows() };
  const line = "--xxxxwaymarkxxxx";
  const head = `${line}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
  for (const body of [`${head}half a picture`, head.slice(0, 40), "", `${line}--`]) {
    const headers = {
      "content-type": "multipart/form-data; boundary=xxxxwaymarkxxxx",
      "sec-fetch-site": "same-origin",
      origin: app.deps.config.publicUrl,
    };
    const response = await app.ask(`/drafts/${draft}/media`, { method: "POST", headers, body }, author);
    expect([400, 415, 422]).toContain(response.status);
  }
  expect({ files: await kept(), rows: await rows() }).toEqual(before);
  expect(app.faults).toEqual([]);
});
