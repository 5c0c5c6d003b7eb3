import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

describe("where to go after signing in", () => {
  test("is a page of this site", () => {
    for (const path of ["/", "/my-work", "/practices?q=reading&phase=primary", "/practices/GP-2047"]) {
      expect(safePath(path)).toBe(path);
    }
  });

  test("is never another site, however it is written", () => {
    const elsewhere = [
      "https://evil.example",
      "//evil.example",
      "///evil.example",
      "/\\evil.example",
      "\\\\evil.example",
      "/.//evil.example",
      "/a/..//evil.example",
      "/%2e//evil.example",
      "/\t/evil.example",
      "/\n/evil.example",
      "javascript:alert(1)",
      "evil.example",
      " //evil.example",
      "",
    ];
    for (const path of elsewhere) expect([path, safePath(path)]).toEqual([path, undefined]);
  });

  test("is not signing in or out again", () => {
    for (const path of ["/sign-in", "/sign-in/abc", "/sign-in-links", "/sign-out", "/personas"]) {
      expect(safePath(path)).toBeUndefined();
    }
  });

  test("always stays on this site, whatever was typed", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2e",
      "%2f",
      "\t",
      "\n",
      "@",
      ":",
      "?",
      "#",
      "evil.example",
      "a",
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 8 }).map((parts) => `/${parts.join("")}`),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const path = safePath(text);
        if (path === undefined) return;
        expect(new URL(path, "https://waymark.example/sign-in/token").origin).toBe("https://waymark.example");
      }),
      { numRuns: 2000 },
    );
  });
});
