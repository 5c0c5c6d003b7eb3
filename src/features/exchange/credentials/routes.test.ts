import { gunzipSync } from "node:zlib";
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { faultsOfTerms } from "../../../../test/support/open-badges-terms.ts";
import { clockAt } from "../../../platform/clock.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const { publicUrl } = app.deps.config;
const authority = await anAuthority(db, { name: "Fellside" });
const school = await aSchool(db, { authority, name: "Becksteads Primary School" });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const practice = await aPublishedPractice(db, { school, version: { title: "The worry walk" } });
const fileAddress = (ref: string) => `/practices/${ref}/kitemark/credential`;
const credential = async (ref: string) => (await app.get(fileAddress(ref))).text();

async function check(form: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  const headers = { "sec-fetch-site": "same-origin" };
  return read(await app.ask("/verify", { method: "POST", body, headers }));
}

describe("the certificate", () => {
  test("tells the level, the practice, the school, the authority, from when and until when", async () => {
    const page = await read(await app.get(`/practices/${practice.ref}/kitemark`));
    expect(page.heading).toBe("The worry walk");
    for (const words of [
      "Promising practice",
      school.name,
      "Fellside",
      "1 January 2020",
      "14 September 2028",
      practice.ref,
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.links).toContainEqual({ text: "Download the credential", href: fileAddress(practice.ref) });
    const verifying = page.links.find(({ text }) => text === "Check this kitemark");
    expect((await read(await app.get(verifying?.href ?? ""))).text).toContain("This kitemark holds");
  });

  test("of a practice that is not published, or of none, is not there", async () => {
    await aPractice(db, { school, status: "validated" });
    expect((await app.get("/practices/GP-1/kitemark")).status).toBe(404);
    expect((await app.get("/practices/x/kitemark")).status).toBe(404);
    expect((await app.get("/practices/GP-1/kitemark/credential")).status).toBe(404);
  });

  test("of a lapsed kitemark says so, and still gives the credential, which says so too", async () => {
    const lapsed = await aPublishedPractice(db, { school, kitemarkUntil: "2026-11-20" });
    const page = await read(await app.get(`/practices/${lapsed.ref}/kitemark`));
    expect(page.text).toContain("Lapsed after 20 November 2026");
    expect(page.html).toContain("waymark-disc--lapsed");
    const verdict = await check({ text: await credential(lapsed.ref) });
    expect(verdict.text).toContain("This kitemark has lapsed");
    expect(verdict.text).toContain("20 November 2026");
  });
});

describe("the credential", () => {
  test("is a signed file, the same each time, and its issue is told once", async () => {
    const answer = await app.get(fileAddress(practice.ref));
    expect(answer.headers.get("content-type")).toBe("application/vc+jwt");
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${practice.ref}-kitemark.jwt"`);
    expect(await answer.text()).toBe(await credential(practice.ref));
    const told = await db
      .selectFrom("events")
      .select("id")
      .where("type", "=", "credential_issued")
      .where("subject_id", "=", practice.id)
      .execute();
    expect(told).toHaveLength(1);
  });

  test("leads to its issuer, its level, its picture, its key and its list, each of which is there for other sites to read", async () => {
    const told = JSON.parse(
      Buffer.from((await credential(practice.ref)).split(".")[1] ?? "", "base64url").toString(),
    ) as {
      issuer: { id: string };
      credentialSubject: { id: string; achievement: { id: string; image: { id: string } } };
      credentialStatus: { statusListCredential: string };
    };
    const { achievement } = told.credentialSubject;
    const addresses = [
      told.issuer.id,
      achievement.id,
      achievement.image.id,
      told.credentialStatus.statusListCredential,
    ];
    for (const address of addresses) {
      const answer = await app.get(address.slice(publicUrl.length));
      expect([address, answer.status]).toEqual([address, 200]);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    }
    expect((await app.get(told.credentialSubject.id.slice(publicUrl.length))).status).toBe(200);
    const profile = (await (await app.get(`/authorities/${authority.code}`)).json()) as { name: string };
    expect(profile.name).toBe("Fellside");
    expect(faultsOfTerms(profile)).toEqual([]);
    const level = (await (await app.get("/achievements/good")).json()) as object;
    expect(faultsOfTerms(level)).toEqual([]);
    for (const address of [
      "/achievements/best",
      "/authorities/000",
      "/keys/1",
      "/status-lists/x",
      "/status-lists/000-1",
    ]) {
      expect([address, (await app.get(address)).status]).toEqual([address, 404]);
    }
  });

  test("is taken away with its practice: on the certificate, the file, the list and the page that checks", async () => {
    const doomed = await aPublishedPractice(db, { school });
    const file = await credential(doomed.ref);
    expect((await check({ text: file })).text).toContain("This kitemark holds");
    expect(await bitOf(file)).toBe(0);
    const reason = "The figures turned out to be of another class.";
    await app.post(`/practices/${doomed.ref}/withdrawals`, { reason }, coordinator);
    expect(await bitOf(file)).toBe(1);
    expect(await bitOf(await credential(practice.ref))).toBe(0);
    const page = await read(await app.get(`/practices/${doomed.ref}/kitemark`));
    expect([page.status, page.heading]).toEqual([410, "This kitemark was taken away"]);
    expect((await app.get(fileAddress(doomed.ref))).status).toBe(410);
    const verdict = await check({ text: file });
    expect(verdict.text).toContain("This kitemark was taken away");
    expect(verdict.text).toContain(reason);
    expect((await check({ address: doomed.ref })).text).toContain("This kitemark was taken away");
  });

  /** The credential's own bit in the list that it names, read as another verifier would. */
  async function bitOf(file: string): Promise<number> {
    const keys = createLocalJWKSet((await (await app.get("/.well-known/jwks.json")).json()) as JSONWebKeySet);
    const payload = async (jwt: string) =>
      JSON.parse(new TextDecoder().decode((await compactVerify(jwt, keys)).payload)) as Record<string, never>;
    const { statusListCredential, statusListIndex } = (await payload(file))["credentialStatus"] ?? ({} as never);
    const list = await payload(await (await app.get(String(statusListCredential).slice(publicUrl.length))).text());
    const { encodedList } = list["credentialSubject"] as unknown as { encodedList: string };
    const bits = gunzipSync(Buffer.from(encodedList.slice(1), "base64url"));
    expect(bits.length * 8).toBeGreaterThanOrEqual(131_072);
    const index = Number(statusListIndex);
    return ((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  }
});

describe("the page that checks", () => {
  test("takes a file, its text or its address, and says in plain words who, what, until when and that it holds", async () => {
    const jwt = await credential(practice.ref);
    const ways = [
      await check({ file: new File([jwt], "kitemark.jwt"), text: "", address: "" }),
      await check({ text: jwt.replaceAll(/(.{60})/g, "$1\n"), address: "" }),
      await check({ address: `${publicUrl}/practices/${practice.ref}/kitemark` }),
      await read(await app.get(`/verify?address=/practices/${practice.ref}`)),
    ];
    for (const page of ways) {
      expect([page.status, page.find("h2")[0]]).toEqual([200, "This kitemark holds"]);
      expect(page.text).toContain(
        `Practice The worry walk (${practice.ref}) School ${school.name} Awarded by Fellside`,
      );
      expect(page.text).toContain("Until 14 September 2028");
    }
  });

  test("says once its time is up that it has lapsed, without anybody doing anything", async () => {
    const jwt = await credential(practice.ref);
    clock.moveTo("2028-09-14T22:59:59Z");
    expect((await check({ text: jwt })).text).toContain("This kitemark holds");
    clock.moveTo("2028-09-14T23:00:00Z");
    expect((await check({ text: jwt })).text).toContain("This kitemark has lapsed");
    clock.moveTo("2026-11-21T10:00:00Z");
  });

  const file = (content: string | Uint8Array<ArrayBuffer>, name = "x.jwt") => ({ file: new File([content], name) });
  test.each([
    ["nothing", {}, 422, "There is nothing to check"],
    ["an empty file", file(""), 422, "There is nothing to check"],
    ["a picture", file(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), "badge.png"), 422, "This is a picture"],
    ["a PDF", file("%PDF-1.7 …"), 422, "This is a document"],
    ["junk of 900 kB", file("junk ".repeat(180_000)), 422, "This is too large to be a credential"],
    ["junk of 1 MB", file("x".repeat(1_048_576)), 413, "Forms may hold up to 1 MB"],
    ["words", { text: "It is on our website" }, 422, "This is not a credential"],
    ["no address", { address: "the one on the wall" }, 422, "This is not the address of a certificate"],
    ["another site's address", { address: "https://elsewhere.example/b/1" }, 200, "This address is of another site"],
    [
      "an address without a kitemark",
      { address: "/practices/GP-1/kitemark" },
      200,
      "There is no kitemark at this address",
    ],
    ["a script", { text: "<script>alert(1)</script>", address: "" }, 422, "This is not a credential"],
  ])("answers %s in its own words", async (_, form, status, words) => {
    const page = await check(form);
    expect(page.status).toBe(status);
    expect(page.text).toContain(words);
    expect(page.html).not.toContain("<script>alert");
    expect(app.faults).toEqual([]);
  });

  test("says of one changed word that it was changed", async () => {
    const [header = "", payload = "", signature = ""] = (await credential(practice.ref)).split(".");
    const told = Buffer.from(payload, "base64url").toString().replace("Promising practice", "Leading practice");
    const page = await check({ text: `${header}.${Buffer.from(told).toString("base64url")}.${signature}` });
    expect([page.status, page.find("h2")[0]]).toEqual([200, "This has been changed since it was signed"]);
    expect(page.text).not.toContain("Awarded by");
  });

  test("refuses what is no form, or not sent from here", async () => {
    const headers = { "sec-fetch-site": "same-origin", "content-type": "application/json" };
    expect((await app.ask("/verify", { method: "POST", body: "{}", headers })).status).toBe(400);
    const body = new FormData();
    expect(
      (await app.ask("/verify", { method: "POST", body, headers: { "sec-fetch-site": "cross-site" } })).status,
    ).toBe(403);
  });
});
