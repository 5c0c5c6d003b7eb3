import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("HTML is sent unescaped from one place only", () => {
  const source = new URL("../", import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const senders = files.filter((file) => {
    if (file.endsWith("safe-html.test.ts")) return false;
    return /dangerouslySetInnerHTML|jsxTemplate/.test(readFileSync(new URL(file, source), "utf8"));
  });
  expect(senders.map((file) => file.replaceAll("\\", "/"))).toEqual(["design-system/safe-html.ts"]);
});
