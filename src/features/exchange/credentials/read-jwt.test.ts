import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAddress } from "./check-address.ts";
import { readJwt, textOfFile } from "./read-jwt.ts";

const part = (text: string) => Buffer.from(text).toString("base64url");
const token = (header: string, payload = '{"iss":"https://a.example"}', signature = "c2ln") =>
  `${part(header)}.${part(payload)}.${signature}`;
const plain = '{"alg":"ES256"}';
const refusal = (text: string) => {
  const read = readJwt(text);
  return read.ok ? "read" : read.refusal;
};
const fileRefusal = (bytes: Uint8Array) => {
  const read = textOfFile(bytes);
  return read.ok ? "read" : read.refusal;
};

describe("a token", () => {
  test("that is well formed is read, even where a mail program broke its line", () => {
    expect(refusal(token(plain))).toBe("read");
    expect(refusal(`  ${token(plain).replaceAll(/(.{20})/g, "$1\r\n")} `)).toBe("read");
  });

  test.each([
    ["", "empty"],
    [" \n ", "empty"],
    ["x".repeat(1_000_000), "too_long"],
    ["Dear sir", "not_a_credential"],
    ["a.b", "not_a_credential"],
    ["..", "not_a_credential"],
    [`${token(plain)}.x`, "not_a_credential"],
    [token("not json"), "not_a_credential"],
    [token("[]"), "not_a_credential"],
    [token("null"), "not_a_credential"],
    [token("{}"), "not_a_credential"],
    [token(plain, '"text"'), "not_a_credential"],
    [token(plain, "[".repeat(40_000)), "not_a_credential"],
    [token(plain, '{"iss":"a","iss":"b"}'), "repeated_name"],
    [token('{"alg":"ES256","alg":"none"}'), "repeated_name"],
    [token('{"alg":"none"}'), "unsigned"],
    [token('{"alg":"nOnE"}', undefined, ""), "unsigned"],
    [token(plain, undefined, ""), "unsigned"],
    [token('{"alg":"HS256"}'), "shared_secret"],
    [token('{"alg":"ROT13"}'), "unknown_algorithm"],
    [token('{"alg":"ES256","crit":["exp"],"exp":1}'), "unknown_demand"],
    [token('{"alg":"ES256","b64":false}'), "unknown_demand"],
  ])("%# is refused for what is wrong with it", (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  test("that says a name twice is what JSON.parse alone would let through", () => {
    expect(JSON.parse('{"iss":"a","iss":"b"}')).toEqual({ iss: "b" });
    expect(refusal(token(plain, '{"iss":"a: \\" :","other":{"iss":"b"},"list":[{"a":1},{"a":2}]}'))).toBe("read");
  });

  test("of any shape never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => token(plain, json)),
          fc.json().map((json) => token(json)),
        ),
        (text) => {
          expect(typeof readJwt(text).ok).toBe("boolean");
        },
      ),
    );
  });
});

describe("a file", () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  test("is told apart by how it begins", () => {
    expect(fileRefusal(bytes())).toBe("empty");
    expect(fileRefusal(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toBe("picture");
    expect(fileRefusal(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe("picture");
    expect(fileRefusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe("picture");
    expect(fileRefusal(Buffer.from("%PDF-1.7"))).toBe("document");
    expect(fileRefusal(bytes(0xc3, 0x28))).toBe("not_a_credential");
    expect(fileRefusal(Buffer.alloc(100_000, "a"))).toBe("too_long");
    expect(fileRefusal(Buffer.from(`\uFEFF${token(plain)}`))).toBe("read");
  });
});

describe("an address", () => {
  const here = "https://waymark.example";
  const ours = { kind: "practice", ref: "GP-2047" };
  test.each([
    ["GP-2047", ours],
    [" gp-2047 ", ours],
    ["/practices/GP-2047", ours],
    ["https://waymark.example/practices/GP-2047/kitemark", ours],
    ["waymark.example/practices/gp-2047/kitemark/credential", ours],
    ["https://waymark.example/practices/GP-2047/kitemark?x=1#y", ours],
    ["https://waymark.example/practices/GP-2047/withdrawal", { kind: "not_an_address" }],
    ["https://elsewhere.example/practices/GP-2047/kitemark", { kind: "elsewhere", host: "elsewhere.example" }],
    ["https://waymark.example@elsewhere.example/practices/GP-2047", { kind: "elsewhere", host: "elsewhere.example" }],
    ["//elsewhere.example/practices/GP-2047", { kind: "elsewhere", host: "elsewhere.example" }],
    ["javascript:alert(1)", { kind: "not_an_address" }],
    ["file:///etc/passwd", { kind: "not_an_address" }],
    ["the one on the wall", { kind: "not_an_address" }],
  ])("%s is read for what it means", (text, expected) => {
    expect(readAddress(text, here)).toEqual(expected);
  });

  test("of any shape never throws, and is never one to fetch", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        expect(["practice", "not_an_address", "elsewhere"]).toContain(readAddress(text, here).kind);
      }),
    );
  });
});
