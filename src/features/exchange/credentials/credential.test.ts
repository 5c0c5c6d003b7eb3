import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultsOfTerms } from "../../../../test/support/open-badges-terms.ts";
import { levels } from "./achievements.ts";
import { credentialOf, validity, type KitemarkFacts } from "./credential.ts";
import { encodedList, placesInAList, statusListCredential } from "./status-list.ts";

const facts: KitemarkFacts = {
  kitemarkId: "0199a0b0-0000-7000-8000-000000000001",
  level: "promising",
  awardedOn: "2026-11-21",
  validUntil: "2028-11-21",
  practice: { ref: "GP-2047", title: "The worry walk" },
  school: { urn: "122500", name: "Becksteads Primary School" },
  authority: { code: "909", name: "Fellside" },
  place: { list: 1, index: 7 },
};
const here = "https://waymark.example";

describe("the credential of a kitemark", () => {
  test.each(levels)(
    "at level %s uses no term that its contexts do not define, and lacks none that they require",
    (level) => {
      expect(faultsOfTerms(credentialOf(here, { ...facts, level }))).toEqual([]);
    },
  );

  test("with one term misspelt, or one left out, is found out", () => {
    const credential = credentialOf(here, facts);
    const { criteria, ...achievement } = credential.credentialSubject.achievement;
    const misspelt = {
      ...credential,
      credentialSubject: { ...credential.credentialSubject, achievement: { ...achievement, criterion: criteria } },
    };
    expect(faultsOfTerms(misspelt)).toEqual([
      "/credentialSubject/achievement has the undefined term criterion",
      "/credentialSubject/achievement lacks criteria",
    ]);
    expect(faultsOfTerms({ ...credential, type: ["VerifiableCredential", "Kitemark"] })).toContain(
      " is of the unknown type Kitemark",
    );
  });

  test("says as a token what it says as a credential", () => {
    const credential = credentialOf(here, facts);
    expect(credential.iss).toBe(credential.issuer.id);
    expect(credential.sub).toBe(credential.credentialSubject.id);
    expect(credential.jti).toBe(credential.id);
    expect(new Date(credential.nbf * 1000)).toEqual(new Date(credential.validFrom));
    expect(new Date(credential.exp * 1000)).toEqual(new Date(credential.validUntil));
    expect(credential["@context"][0]).toBe("https://www.w3.org/ns/credentials/v2");
  });

  test("is the same, byte for byte, whenever it is made", () => {
    expect(JSON.stringify(credentialOf(here, facts))).toBe(JSON.stringify(credentialOf(here, { ...facts })));
  });

  test("holds through the whole of its last day in London, in winter and in summer time", () => {
    expect(validity(facts).until).toEqual(new Date("2028-11-22T00:00:00Z"));
    expect(validity({ awardedOn: "2026-06-30", validUntil: "2028-06-30" })).toEqual({
      from: new Date("2026-06-29T23:00:00Z"),
      until: new Date("2028-06-30T23:00:00Z"),
    });
    // The clocks go forward on 26 March 2028 and back on 29 October.
    expect(validity({ awardedOn: "2028-03-26", validUntil: "2028-10-29" })).toEqual({
      from: new Date("2028-03-26T00:00:00Z"),
      until: new Date("2028-10-30T00:00:00Z"),
    });
  });
});

const bitsOf = (list: string) => gunzipSync(Buffer.from(list.slice(1), "base64url"));
const isSet = (bits: Buffer, index: number) => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;

describe("the status list", () => {
  test("has the bit of each credential that was taken away, from the left, and no other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(placesInAList - 1), { maxLength: 20 }), async (taken) => {
        const bits = bitsOf(await encodedList(taken));
        expect(bits.length).toBe(16_384);
        expect(taken.every((index) => isSet(bits, index))).toBe(true);
        const set = bits.reduce((count, byte) => count + byte.toString(2).replaceAll("0", "").length, 0);
        expect(set).toBe(taken.length);
      }),
      { numRuns: 25 },
    );
    expect(bitsOf(await encodedList([0]))[0]).toBe(0b1000_0000);
  });

  test("uses no term that its context does not define, and is in Multibase", async () => {
    const list = { authority: facts.authority, number: 1, takenAway: [7] };
    const credential = await statusListCredential(here, list, new Date("2026-11-21T10:00:00.123Z"));
    expect(faultsOfTerms(credential)).toEqual([]);
    expect(credential.credentialSubject.encodedList).toMatch(/^uH4sI[\w-]+$/);
    expect(credential.id).toBe(`${here}/status-lists/909-1`);
  });
});
