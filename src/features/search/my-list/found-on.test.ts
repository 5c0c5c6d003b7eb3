import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOfFinding } from "./found-on.ts";

test("pages of finding lead back, and no other address", () => {
  const back = [
    "/practices?q=boys+writing&theme=writing",
    "/themes/writing",
    "/improve/reluctant-writers",
    "/like-mine",
  ];
  for (const address of back) expect(pageOfFinding(address)).toBe(address);
  const elsewhere = [
    "",
    "/",
    "/practices",
    "/practices/GP-2008",
    "/my-list",
    "//evil.example/practices?q=a",
    "/themes/../queue",
  ];
  for (const address of [
    ...elsewhere,
    "https://evil.example/themes/writing",
    "/themes/\\evil.example",
    "javascript:alert(1)",
  ])
    expect([address, pageOfFinding(address)]).toEqual([address, undefined]);
});

test("whatever is sent, what comes out is a path of this site", () => {
  const hosts = new Set<string>();
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("", "/themes/", "//", "/practices?"), (end, begin) => {
      const found = pageOfFinding(begin + end);
      if (found !== undefined) hosts.add(new URL(found, "http://localhost:3000").host);
    }),
  );
  expect([...hosts]).toEqual(["localhost:3000"]);
});
