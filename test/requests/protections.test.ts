import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { allRoutes } from "../../src/app.ts";
import { createSignIn } from "../../src/features/people/index.ts";
import { checkRegistry, type Route } from "../../src/web/index.ts";
import { aSchool, aPerson, type Person } from "../support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, type Practice } from "../support/builders/practices.ts";
import { read } from "../support/html.ts";
import { testApp, type TestApp } from "../support/app.ts";

/*
 * What protects every request, each beside its twin: the same request without what is refused goes through.
 */

let app: TestApp;
let routes: Route[];
let author: Person;
let draft: Practice;
let published: Practice & { ref: string };

beforeAll(async () => {
  app = await testApp({ demonstration: true });
  const { db } = app.deps.database;
  routes = allRoutes(createSignIn(app.deps), true);
  const school = await aSchool(db);
  author = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
  draft = await aPractice(db, { school, author });
  published = await aPublishedPractice(db, { school, author });
});
beforeEach(async () => {
  app.faults.length = 0;
  await sql`delete from rate_limits`.execute(app.deps.database.db);
});

const problem = (text: string) => ({ problem: text, edits: "999" });
const address = () => `/drafts/${draft.id}/sections/problem`;

async function problemNow(): Promise<string | null> {
  const row = await app.deps.database.db
    .selectFrom("practice_versions")
    .select("problem")
    .where("id", "=", draft.workingVersionId)
    .executeTakeFirstOrThrow();
  return row.problem;
}

/** The form as it comes from elsewhere: the same session and body, with these headers and no others. */
async function sentWith(headers: Record<string, string>, body: BodyInit): Promise<Response> {
  const { cookie } = await app.signedInAs(author);
  return app.ask(address(), { method: "POST", headers: { cookie, ...headers }, body });
}

const elsewhere: [string, Record<string, string>][] = [
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" }],
  ["another site that forges our origin", { "sec-fetch-site": "cross-site", origin: "http://localhost:3000" }],
  ["another host of the same domain", { "sec-fetch-site": "same-site", origin: "http://files.localhost:3000" }],
  ["a bookmark or a pasted address", { "sec-fetch-site": "none" }],
  ["a browser that says nothing", {}],
  ["an older browser on another site", { origin: "https://elsewhere.example" }],
  ["an older browser in a sandbox", { origin: "null" }],
  ["another port of our host", { origin: "http://localhost:3001" }],
  ["our host over another scheme", { origin: "https://localhost:3000" }],
  ["a host whose name begins as ours", { origin: "http://localhost:3000.elsewhere.example" }],
];

test.each(elsewhere)("a form sent from %s changes nothing", async (_where, headers) => {
  const before = await problemNow();
  const response = await sentWith(headers, new URLSearchParams(problem("Written from elsewhere")));
  expect(response.status).toBe(403);
  expect(await problemNow()).toBe(before);
});

test.each([
  ["a browser", { "sec-fetch-site": "same-origin" }],
  ["an older browser", { origin: "http://localhost:3000" }],
])("the twin: the same form sent from our own page by %s is kept", async (by, headers) => {
  const response = await sentWith(headers, new URLSearchParams(problem(`Written here by ${by}`)));
  expect(response.status).toBe(303);
  expect(await problemNow()).toBe(`Written here by ${by}`);
});

test.each(["application/json", "text/plain", "text/xml", "application/octet-stream", ""])(
  "a body of the type “%s” is not read as a form",
  async (type) => {
    const before = await problemNow();
    const ours = { "sec-fetch-site": "same-origin", "content-type": type };
    const body = type === "application/json" ? JSON.stringify(problem("x")) : "problem=x&edits=999";
    expect((await sentWith(ours, body)).status).toBe(415);
    expect(await problemNow()).toBe(before);
  },
);

test("a form that says it has parts and has none is told to be sent again", async () => {
  const ours = { "sec-fetch-site": "same-origin", "content-type": "multipart/form-data; boundary=x" };
  expect((await sentWith(ours, "not parts at all")).status).toBe(400);
  expect(app.faults).toEqual([]);
});

test("every form of every room refuses what comes from elsewhere, whoever sends it", async () => {
  for (const route of routes.filter(({ method }) => method === "POST")) {
    const path = route.path.replaceAll(/:[a-z]+/gi, draft.id);
    const response = await app.post(path, {}, author, { "sec-fetch-site": "cross-site" });
    expect([path, response.status]).toEqual([path, route.acceptsCrossSite ? response.status : 403]);
  }
});

test("a body over 1 MB is refused before it is read; one just under is", async () => {
  const before = await problemNow();
  expect((await app.post(address(), problem("x".repeat(1024 * 1024)), author)).status).toBe(413);
  const streamed = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode("problem=".padEnd(64 * 1024, "x")));
    },
  });
  const { cookie } = await app.signedInAs(author);
  const endless = await app.ask(address(), {
    method: "POST",
    body: streamed,
    duplex: "half",
    headers: { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
  } as RequestInit);
  expect(endless.status).toBe(413);
  expect(await problemNow()).toBe(before);
  expect((await app.post(address(), problem("x".repeat(1024 * 1024 - 100)), author)).status).toBe(422);
});

test.each([
  ["action", "has no policy action"],
  ["cache", "has no cache class"],
  ["rate", "has no rate class"],
])("a route without its %s stops the start", (lack, told) => {
  const [first, ...rest] = routes as [Route, ...Route[]];
  expect(() => checkRegistry([...rest, { ...first, [lack]: undefined }])).toThrow(told);
  expect(() => checkRegistry([...rest, { ...first, [lack]: "toString" }])).toThrow(told);
  expect(() => checkRegistry(routes)).not.toThrow();
});

const headersOfEveryAnswer = {
  "content-security-policy": /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'.*object-src 'none'/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
};

test("every answer carries the security headers and says how long it may be kept, errors and redirects included", async () => {
  const answers = await Promise.all([
    app.get("/"),
    app.get(`/practices/${published.ref}`),
    app.get("/nowhere"),
    app.get("/my-work"),
    app.get("/favicon.ico"),
    app.get("/health"),
    app.get("/metrics"),
    app.get("/schools/suggestions?q=beck"),
    app.post("/sign-in-links", { email: "no address" }),
    app.post("/sign-in-links", {}, undefined, { "sec-fetch-site": "cross-site" }),
    app.post(address(), problem("kept"), author),
    app.ask("/", { method: "DELETE" }),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 302, 303, 403, 404, 422]));
  for (const { headers, status } of answers) {
    for (const [name, value] of Object.entries(headersOfEveryAnswer)) expect(headers.get(name)).toMatch(value);
    expect(headers.get("cache-control") ?? `none on ${status}`).toMatch(/no-store|no-cache|immutable/);
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("x-powered-by")).toBeNull();
  }
});

test("over https the browser is told to stay there", async () => {
  const https = await testApp({
    config: { publicUrl: "https://waymark.example" },
    database: app.deps.database,
  });
  expect((await https.get("/")).headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
});

test("nobody who reads is given a cookie; signing in gives one that script and other sites cannot use", async () => {
  for (const route of routes.filter(({ method }) => method === "GET")) {
    const path = route.path.replace(":ref", published.ref).replaceAll(/:[a-z]+/gi, draft.id);
    expect([path, (await app.get(path)).headers.getSetCookie()]).toEqual([path, []]);
  }
  expect((await app.post("/sign-in-links", { email: author.email })).headers.getSetCookie()).toEqual([]);
  const mail = (await app.mails()).find(({ to }) => to === author.email);
  const link = new URL(mail?.links[0] ?? "");
  const [cookie] = (await app.post(link.pathname)).headers.getSetCookie();
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Path=\//);
  expect(cookie).not.toMatch(/Domain/);
});

test("a fault is told with an id that the log has beside its cause, and the page says nothing of the cause", async () => {
  const { db } = app.deps.database;
  await sql`alter table practice_versions rename column problem to not_there`.execute(db);
  const asPage = await app.get(`/practices/${published.ref}`);
  const asJson = await app.get(`/practices/${published.ref}`, undefined, { accept: "application/json" });
  await sql`alter table practice_versions rename column not_there to problem`.execute(db);
  const page = await read(asPage);
  const [id = "no id"] = page.find("main code");
  expect([page.status, page.heading]).toEqual([500, "Sorry, something went wrong"]);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const [first, second] = app.faults.map((line) => JSON.parse(line) as { id: string; err: { stack: string } });
  expect(first?.id).toBe(id);
  expect(first?.err.stack).toMatch(/problem/);
  expect(page.html).not.toMatch(/column|not_there|select|at .*\.ts|node_modules|Error:/);
  const told = await asJson.text();
  expect([asJson.status, asJson.headers.get("content-type")]).toEqual([500, "application/problem+json"]);
  expect(told).not.toMatch(/column|not_there|node_modules/);
  expect(second?.id).toBeDefined();
  expect(told).toContain(second?.id);
  expect((await app.get(`/practices/${published.ref}`)).status).toBe(200);
});

test("HEAD answers as GET does, without a body; other methods are answered and change nothing", async () => {
  for (const path of ["/", "/practices", `/practices/${published.ref}`, "/nowhere", "/my-work", "/schools"]) {
    const [get, head] = [await app.get(path), await app.ask(path, { method: "HEAD" })];
    expect([path, head.status, await head.text()]).toEqual([path, get.status, ""]);
  }
  for (const method of ["OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "SEARCH"]) {
    const headers = { "sec-fetch-site": "same-origin" };
    for (const path of ["/", `/practices/${published.ref}`, address()]) {
      const { status } = await app.ask(path, { method, headers });
      expect([method, path, status]).toEqual([method, path, 404]);
    }
  }
  expect(app.faults).toEqual([]);
});

const odd = [
  "//evil.example",
  "///evil.example/%2e%2e",
  "/\\evil.example",
  "/%00",
  "/practices/%00",
  "/practices/GP-1%00",
  "/practices/GP-99999999999999999999999",
  "/schools/%00",
  "/schools/99999999999999999999",
  "/drafts/%00",
  "/drafts/00000000-0000-0000-0000-000000000000",
  "/drafts/not-a-uuid/check",
  "/submissions/%F0%9F%92%A9",
  "/people/%00",
  "/people/school-%00",
  "/people/memberships/1",
  "/personas/__proto__",
  "/sign-in/%00",
  `/sign-in/${"a".repeat(5_000)}`,
  "/mailbox/%00",
  "/mailbox/1",
  "/assets/..%2f..%2fpackage.json",
  "/assets/%2e%2e/package.json",
  "/assets/constructor",
  "/..%2f..%2fetc/passwd",
  "/%",
  "/%zz",
  "/practices/%c0%af",
  "/practices/%ed%a0%80",
  `/${"a".repeat(10_000)}`,
  `/practices/${"%41".repeat(3_400)}`,
  `/practices?q=${"%F0%9F%92%A9".repeat(900)}`,
  "/practices?q=%00&q=b&theme=%00&phase[]=x&page=-1",
  "/practices?page=99999999999999999999&theme=__proto__&theme=constructor",
  "/schools?q=%00%ff&after=1e9",
  "/schools/suggestions?q=%5C&q[]=x",
  "/sign-in?then=//evil.example",
  "/sign-in?then=%00&then=/",
  "/?__proto__[x]=1&constructor.prototype.x=1",
];

test.each(odd)("the odd address %s is answered plainly, to nobody and to somebody", async (path) => {
  for (const as of [undefined, author]) {
    const response = await app.get(path, as);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get("location") ?? "/").toMatch(/^\/(?![/\\])/);
  }
  expect(app.faults).toEqual([]);
});

const oddForms: [string, string][] = [
  ["keys of every object", "__proto__=x&constructor=x&prototype=x&toString=x&hasOwnProperty=x&edits=999"],
  ["keys with brackets", "__proto__[admin]=1&problem[]=a&problem[x]=b&problem.x=c&edits[]=999"],
  ["repeated keys", "problem=first&problem=second&edits=0&edits=999"],
  ["a repeated choice", "scale=class&scale=school&phases=primary&phases=primary&themes=x&themes=__proto__&edits=999"],
  ["columns that are not in the form", "id=1&practice_id=1&status=published&frozen_at=2020-01-01&edits=999"],
  ["numbers that are none", "cohort_size=1e9&baseline=NaN&after_value=0x10&edits=Infinity"],
  ["no keys", "=&&==&=x&edits=999"],
  ["bad percent-encoding", "problem=%zz%ff%&edits=%"],
  ["a null character", "problem=a%00b&reason=%00&name=%00&email=%00%40a.example&edits=999"],
  ["half a character", "problem=%ED%A0%80&reason=%ED%A0%80&edits=999"],
  ["ten thousand keys", `${Array.from({ length: 10_000 }, (_, index) => `k${index}=v`).join("&")}&edits=999`],
];

test.each(oddForms)("every form of every room answers %s without a fault", async (_name, body) => {
  const { cookie } = await app.signedInAs(author);
  const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
  const before = Object.getOwnPropertyNames(Object.prototype);
  for (const { path } of routes.filter(({ method, path: to }) => method === "POST" && to !== "/sign-out")) {
    await sql`delete from rate_limits`.execute(app.deps.database.db);
    for (const one of filledIn(path)) {
      const { status } = await app.ask(one, { method: "POST", headers, body });
      expect([one, status < 500]).toEqual([one, true]);
    }
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(app.faults).toEqual([]);
  expect((await app.get("/my-work", author)).status).toBe(200);
});

/** The addresses of a form of the author's own practice, one for each section. */
function filledIn(path: string): string[] {
  const own = path.replace(":ref", published.ref).replace(":id", draft.id).replace(":organisation", draft.school.urn);
  const sections = ["what-and-for-whom", "problem", "what-we-did", "cost", "who-to-ask", "__proto__"];
  return own.includes(":section")
    ? sections.map((section) => own.replace(":section", section))
    : [own.replaceAll(/:[a-z]+/gi, draft.id)];
}

const names = fc.constantFrom("q", "theme", "phase", "page", "after", "then", "__proto__", "q[]", "sort", "part");
const junk = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.string({ maxLength: 20 }),
  fc.constantFrom("%00", "%", "%ff", "-1", "1e400", "'", '"', "\\", "(", "*", ":*", "a|b&!c", "<script>", "${x}"),
);
const query = fc
  .array(fc.tuple(names, junk), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value.replaceAll("#", "")}`).join("&"));

test("whatever is asked of whichever page, no answer is a fault", { timeout: 120_000 }, async () => {
  const pages = routes.filter(({ method }) => method === "GET").flatMap(({ path }) => filledIn(path));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pages), query, fc.boolean(), async (page, asked, signedIn) => {
      const { status } = await app.get(`${page}?${asked}`, signedIn ? author : undefined);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 1_500 },
  );
  expect(app.faults).toEqual([]);
});

test("the twin: a page that fails is noticed by the same property", async () => {
  const { db } = app.deps.database;
  await sql`alter table schools rename column town to not_there`.execute(db);
  const asked = fc.asyncProperty(query, async (words) => (await app.get(`/schools?q=beck&${words}`)).status < 500);
  const { failed } = await fc.check(asked, { numRuns: 20 });
  await sql`alter table schools rename column not_there to town`.execute(db);
  expect(failed).toBe(true);
});
