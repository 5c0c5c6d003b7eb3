import { afterEach, describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, type Person } from "../../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../../test/support/html.ts";
import { clockAt } from "../../../platform/clock.ts";
import { forgetExpired } from "./forget-expired.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const school = await aSchool(db);

afterEach(() => {
  if (app.faults.length > 0) throw new Error(app.faults.join("\n"));
});

const aTeacher = (name = "Aisha Rahman") => aPerson(db, { name, roles: [{ role: "school_staff", at: school }] });

/** Asks for a link and gives the path that the message leads to. */
async function linkFor(person: Person, form: Record<string, string> = {}, on: TestApp = app): Promise<string> {
  const answer = await on.post("/sign-in-links", { email: person.email, ...form });
  expect(answer.status).toBe(303);
  const mail = (await on.mails()).findLast(({ to }) => to === person.email);
  return (mail?.links[0] ?? "").replace(on.deps.config.publicUrl, "");
}

/** The form, saying where to go after signing in. */
function wanting(path: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(`then=${encodeURIComponent(path)}`));
}

function cookieOf(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

async function nameAtTheHead(cookie: string): Promise<string | undefined> {
  return (await read(await app.get("/about", { cookie }))).find(".waymark-account__name")[0];
}

describe("a link to sign in", () => {
  test("leads to a page with one button, and the button signs the person in", async () => {
    const link = await linkFor(await aTeacher());
    const page = await read(await app.get(link));
    expect(page.heading).toBe("Sign in as Aisha Rahman");
    expect(page.find("main form button")).toEqual(["Sign in"]);
    const answer = await app.post(link);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/my-work"]);
    expect(await nameAtTheHead(cookieOf(answer))).toBe("Aisha Rahman");
  });

  test("is not used up by a filter that opens every link in a message", async () => {
    const link = await linkFor(await aTeacher());
    for (let opened = 0; opened < 3; opened++) expect((await app.get(link)).status).toBe(200);
    await app.get(`${link}&utm_source=filter`);
    expect((await app.post(link)).status).toBe(303);
  });

  test("works once", async () => {
    const link = await linkFor(await aTeacher());
    expect((await app.post(link)).status).toBe(303);
    const again = await app.post(link);
    expect(again.headers.getSetCookie()).toEqual([]);
    const page = await read(again);
    expect([page.status, page.heading]).toEqual([410, "This link no longer works"]);
    expect(page.links).toContainEqual({ text: "Ask for a new link", href: "/sign-in" });
  });

  test("works once even when the button is pressed twice at once", async () => {
    const link = await linkFor(await aTeacher());
    const answers = await Promise.all([app.post(link), app.post(link), app.post(link)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410, 410]);
  });

  test("works for 15 minutes and no longer", async () => {
    const start = clock.now();
    const link = await linkFor(await aTeacher());
    clock.moveTo(new Date(start.getTime() + 14 * 60_000 + 59_000));
    expect((await app.get(link)).status).toBe(200);
    clock.moveTo(new Date(start.getTime() + 15 * 60_000));
    expect((await app.get(link)).status).toBe(410);
    expect((await app.post(link)).status).toBe(410);
  });

  test("that was never sent, or is nonsense, says so plainly", async () => {
    for (const token of ["nonsense", "a".repeat(32), "%00", "%E2%80%AE", "x".repeat(4000)]) {
      const answers = [await app.get(`/sign-in/${token}`), await app.post(`/sign-in/${token}`)];
      expect([token, ...answers.map(({ status }) => status)]).toEqual([token, 410, 410]);
    }
  });

  test("is kept only as a hash", async () => {
    const link = await linkFor(await aTeacher());
    const token = link.split("/").at(-1) ?? "";
    const kept = await db.selectFrom("verifications").selectAll().execute();
    expect(token).toMatch(/^[a-zA-Z]{32}$/);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test("leads on to the page that was wanted", async () => {
    const wanted = await app.get("/people?page=2");
    expect(wanted.headers.get("location")).toBe("/sign-in?then=%2Fpeople%3Fpage%3D2");
    const page = await read(await app.get(wanted.headers.get("location") ?? ""));
    expect(page.forms.at(-1)?.fields.then).toEqual(["/people?page=2"]);
    const link = await linkFor(await aTeacher(), wanting("/people?page=2"));
    const button = await read(await app.get(link));
    expect(button.forms.at(-1)?.fields.then).toEqual(["/people?page=2"]);
    expect((await app.post(link, wanting("/people?page=2"))).headers.get("location")).toBe("/people?page=2");
  });

  test("never leads to another site", async () => {
    for (const site of ["https://evil.example/", "//evil.example", "/\\evil.example", "/.//evil.example"]) {
      const link = await linkFor(await aTeacher(), wanting(site));
      expect(link).not.toContain("then");
      expect((await app.post(link, wanting(site))).headers.get("location")).toBe("/my-work");
    }
  });
});

describe("asking for a link", () => {
  test("gives the same answer whether or not the address is known", async () => {
    const known = await app.post("/sign-in-links", { email: (await aTeacher()).email });
    const unknown = await app.post("/sign-in-links", { email: "nobody-here@elsewhere.example" });
    const left = await aPerson(db, { roles: [{ role: "school_staff", at: school, until: "2026-08-31" }] });
    const former = await app.post("/sign-in-links", { email: left.email });
    const told = (answer: Response) => [answer.status, [...answer.headers], answer.headers.getSetCookie()];
    expect(told(unknown)).toEqual(told(known));
    expect(told(former)).toEqual(told(known));
    const mails = await app.mails();
    expect(mails.filter(({ to }) => to === "nobody-here@elsewhere.example" || to === left.email)).toEqual([]);
  });

  test("does the same work before it answers, for an address that is known and for one that is not", async () => {
    const written = async (email: string): Promise<string[]> => {
      const before = await tableCounts();
      await app.post("/sign-in-links", { email });
      const after = await tableCounts();
      return Object.keys(after).filter((table) => after[table] !== before[table]);
    };
    const known = await written((await aTeacher()).email);
    expect(await written("unheard-of@elsewhere.example")).toEqual(known);
  });

  test("takes an address as people type it", async () => {
    const person = await aTeacher();
    await app.post("/sign-in-links", { email: `  ${person.email.toUpperCase()} ` });
    const mail = (await app.mails()).find(({ to }) => to === person.email);
    expect(mail?.subject).toBe("Sign in to Waymark");
  });

  test("with something that is no address says what is wrong and keeps what was typed", async () => {
    const page = await read(await app.post("/sign-in-links", { email: "aisha at school", ...wanting("/people") }));
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Error: /);
    expect(page.errors).toEqual(["Enter an e-mail address in the correct form, like name@school.sch.uk"]);
    expect(page.forms.at(-1)?.fields.email).toEqual(["aisha at school"]);
    expect(page.forms.at(-1)?.fields.then).toEqual(["/people"]);
  });

  test("is limited for one account, known or not, from however many machines, and after a restart", async () => {
    const limited = await testApp({ clock, config: { trustedProxies: ["in-process"] } });
    const from = (hop: number) => ({ "x-forwarded-for": `192.0.2.${hop}` });
    for (const email of ["victim@school.example", "unheard-of@elsewhere.example"]) {
      for (let asked = 0; asked < 5; asked++) {
        expect((await limited.post("/sign-in-links", { email }, undefined, from(asked))).status).toBe(303);
      }
      const restarted = await testApp({ clock, database: limited.deps.database });
      const refused = await read(await restarted.post("/sign-in-links", { email }));
      expect([refused.status, refused.heading]).toEqual([429, "Too many attempts"]);
      expect(refused.text).toContain("Try again in 30 minutes");
    }
  });

  test("is limited for one machine, which cannot pretend to be others", async () => {
    const limited = await testApp({ clock });
    const statuses: number[] = [];
    for (let asked = 0; asked < 21; asked++) {
      const headers = { "x-forwarded-for": `192.0.2.${asked}` };
      const answer = await limited.post("/sign-in-links", { email: `p${asked}@school.example` }, undefined, headers);
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 303), 429]);
  });

  test("twin: where the machine in front is a trusted proxy, the machines behind it are told apart", async () => {
    const proxied = await testApp({ clock, config: { trustedProxies: ["in-process"] } });
    for (let asked = 0; asked < 21; asked++) {
      const headers = { "x-forwarded-for": `192.0.2.${asked}` };
      const answer = await proxied.post("/sign-in-links", { email: `p${asked}@school.example` }, undefined, headers);
      expect(answer.status).toBe(303);
    }
  });
});

describe("a session", () => {
  test("is a cookie that scripts and other sites cannot use, and there is none before", async () => {
    for (const path of ["/sign-in", "/sign-in-links", "/about"]) {
      expect((await app.get(path)).headers.getSetCookie()).toEqual([]);
    }
    const answer = await app.post(await linkFor(await aTeacher()));
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^waymark=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  test("over https is bound to this host alone", async () => {
    const secure = await testApp({ clock, config: { publicUrl: "https://waymark.example" } });
    const person = await aPerson(secure.deps.database.db, {
      roles: [{ role: "school_staff", at: await aSchool(secure.deps.database.db) }],
    });
    const answer = await secure.post(await linkFor(person, {}, secure));
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-waymark=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const page = await read(await secure.get("/about", { cookie: cookieOf(answer) }));
    expect(page.find(".waymark-account__name")).toEqual([person.name]);
  });

  test("ends on the server when the person signs out", async () => {
    const cookie = cookieOf(await app.post(await linkFor(await aTeacher())));
    const answer = await app.post("/sign-out", {}, { cookie });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    expect(answer.headers.getSetCookie().join()).toMatch(/^waymark=; Max-Age=0/);
    expect(await nameAtTheHead(cookie)).toBeUndefined();
  });

  test("is new at each sign-in: one that was planted in the browser is never taken up", async () => {
    const [person, attacker] = [await aTeacher("Aisha Rahman"), await aTeacher("Mallory")];
    const planted = await app.signedInAs(attacker);
    const answer = await app.post(await linkFor(person), {}, planted);
    expect(cookieOf(answer)).not.toBe(planted.cookie);
    expect(await nameAtTheHead(cookieOf(answer))).toBe("Aisha Rahman");
    expect(await nameAtTheHead(planted.cookie)).toBeUndefined();
  });

  test("with a signature that is not ours is no session, though its token be right", async () => {
    const { cookie } = await app.signedInAs(await aTeacher());
    const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? "";
    const stored = await db.selectFrom("sessions").select("token").where("token", "=", token).execute();
    expect(stored).toHaveLength(1);
    for (const forged of [token, `${token}.`, `${token}.AAAA`, `${token}.${"A".repeat(43)}=`, `%`, `.`]) {
      expect([forged, await nameAtTheHead(`waymark=${forged}`)]).toEqual([forged, undefined]);
    }
  });

  test("ends after 12 hours without use, and lasts while it is used", async () => {
    const { cookie } = await app.signedInAs(await aTeacher());
    const start = clock.now().getTime();
    for (const hours of [6, 17, 28]) {
      clock.moveTo(new Date(start + hours * 3_600_000));
      expect([hours, await nameAtTheHead(cookie)]).toEqual([hours, "Aisha Rahman"]);
    }
    clock.moveTo(new Date(start + 40 * 3_600_000));
    expect(await nameAtTheHead(cookie)).toBeUndefined();
  });

  test("writes nothing when a page is read, but for once an hour", async () => {
    const { cookie } = await app.signedInAs(await aTeacher());
    const updatedAt = async () => JSON.stringify(await db.selectFrom("sessions").select("updated_at").execute());
    const before = await updatedAt();
    await app.get("/about", { cookie });
    expect(await updatedAt()).toBe(before);
  });

  test("outlives a restart, with a secret that was made once", async () => {
    const person = await aTeacher();
    const session = await app.signedInAs(person);
    const restarted = await testApp({ clock, database: app.deps.database });
    const page = await read(await restarted.get("/about", session));
    expect(page.find(".waymark-account__name")).toEqual(["Aisha Rahman"]);
  });

  test("is nobody’s once the last role has ended by its date", async () => {
    const person = await aPerson(db, { roles: [{ role: "school_staff", at: school, until: "2026-12-01" }] });
    clock.moveTo("2026-11-30T23:50:00Z");
    const { cookie } = await app.signedInAs(person);
    expect(await nameAtTheHead(cookie)).toBe(person.name);
    clock.moveTo("2026-12-01T00:00:01Z");
    expect(await nameAtTheHead(cookie)).toBeUndefined();
  });
});

test("what has expired is forgotten, and what is in use is kept", async () => {
  const now = clock.now().getTime();
  await app.signedInAs(await aTeacher());
  await app.post("/sign-in-links", { email: "somebody@school.example" });
  clock.moveTo(new Date(now + 25 * 3_600_000));
  const { cookie } = await app.signedInAs(await aTeacher());
  const link = await linkFor(await aTeacher());
  await forgetExpired(app.deps);
  expect(await db.selectFrom("sessions").select("id").execute()).toHaveLength(1);
  expect(await db.selectFrom("verifications").select("id").execute()).toHaveLength(1);
  expect(await nameAtTheHead(cookie)).toBe("Aisha Rahman");
  expect((await app.post(link)).status).toBe(303);
});

test("nothing of better-auth’s own is served", async () => {
  for (const path of [
    "/api/auth/get-session",
    "/api/auth/ok",
    "/magic-link/verify?token=x",
    "/api/auth/sign-in/magic-link",
  ]) {
    const answers = [await app.get(path), await app.post(path)];
    expect([path, ...answers.map(({ status }) => status)]).toEqual([path, 404, 404]);
  }
});

async function tableCounts(): Promise<Record<string, string>> {
  const tables = ["verifications", "mail_messages", "sessions", "rate_limits", "events", "people"] as const;
  const counts = await Promise.all(
    tables.map(async (table) => {
      const { n } = await db
        .selectFrom(table)
        .select((count) => count.fn.countAll().as("n"))
        .executeTakeFirstOrThrow();
      return [table, String(n)] as const;
    }),
  );
  return Object.fromEntries(counts);
}
