import { describe, expect, test } from "vitest";
import { isBeyondReference, publicWebAddress } from "./rules.ts";

describe("an address that readers are sent to", () => {
  test.each([
    ["https://www.gov.uk/government/publications/the-reading-framework", undefined],
    [" https://amsp.org.uk ", "https://amsp.org.uk/"],
    ["http://learning.example/a?b=c#d", undefined],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
  ])("may be %j", (typed, kept) => {
    expect(publicWebAddress(typed)).toBe(kept ?? typed);
  });

  test.each([
    "",
    "the-reading-framework",
    "javascript:alert(1)",
    "data:text/html,<b>",
    "ftp://www.gov.uk/file",
    "//www.gov.uk",
    "https://localhost/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://0x7f.1/",
    "https://teacher:secret@school.example/",
    "https://school.example:8443/",
    "https://school/",
    `https://school.example/${"a".repeat(1_000)}`,
  ])("may not be %j", (typed) => {
    expect(publicWebAddress(typed)).toBeUndefined();
  });
});

test("a reference is NR- and a number, in any case", () => {
  expect(["NR-1001", "nr-1", "NR-", "GP-1001", "NR-1x", "NR-1234567890"].map(isBeyondReference)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
