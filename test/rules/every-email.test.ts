import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { everyEmail } from "../../src/site/every-email.ts";

/* Every template of a mail stands in the list of examples, so that the gallery shows what people are sent. */

const features = path.join(import.meta.dirname, "../../src/features");
const templates = globSync("**/*.{ts,tsx}", { cwd: features })
  .filter((file) => !file.includes(".test."))
  .flatMap((file) => {
    const source = readFileSync(path.join(features, file), "utf8");
    const names = [...source.matchAll(/^export function (\w+Email)\([^]*?(?=^})/gm)];
    return names.filter(([text]) => text.includes("subject:")).map(([, name]) => ({ file, name: name ?? "" }));
  });

/** The code that makes examples in the room of this file: what follows the first function that is named so. */
function examplesBeside(file: string): string {
  const room = file.split(path.sep)[0] ?? "";
  return globSync("**/*.{ts,tsx}", { cwd: path.join(features, room) })
    .filter((one) => !one.includes(".test."))
    .map((one) => readFileSync(path.join(features, room, one), "utf8"))
    .map((source) => /^export function example\w*Emails?\([^]*/m.exec(source)?.[0] ?? "")
    .join("\n");
}

test("there are templates to look at", () => {
  expect(templates.length).toBeGreaterThan(50);
});

describe.each(templates.map(({ file, name }) => [`${name} (${file})`, file, name]))("%s", (_title, file, name) => {
  test("is among the examples of its room", () => {
    expect(examplesBeside(file ?? "")).toContain(`${name}(`);
  });
});

/** What is sent although the practice is withdrawn meanwhile: it is about what happened to the reader's own. */
const goesAllTheSame = new Set(["Withdrawn", "Kitemark: revoked", "Post hidden"]);

test("each that leads to a published practice says of which it tells, so that it can be called back", () => {
  const leading = everyEmail("https://waymark.example").filter(
    ({ name, text }) => /\/practices\/GP-\d+/.test(text) && !goesAllTheSame.has(name),
  );
  expect(leading.length).toBeGreaterThan(6);
  for (const { name, text, tellsOf } of leading) {
    const refs = [...text.matchAll(/\/practices\/(GP-\d+)/g)].map(([, ref]) => ref);
    expect({ name, tellsOf }).toEqual({ name, tellsOf: expect.arrayContaining(refs) as unknown });
  }
});

/** What is sent although the practice of an adoption is withdrawn meanwhile: it tells somebody that something has ended. */
const endsAllTheSame = new Set(["The ask is not sent", "Not now", "An adoption is stopped"]);

test("each that leads two schools on to work together says on which practice, so that it can be called back", () => {
  const leading = everyEmail("https://waymark.example").filter(({ text }) => /\/adoptions\/[0-9a-f-]{36}/.test(text));
  const silent = leading.filter(({ tellsOf }) => !tellsOf.includes("GP-2047")).map(({ name }) => name);
  expect(new Set(silent)).toEqual(endsAllTheSame);
  expect(leading.length).toBeGreaterThan(9);
});

test("no two examples have one name, and each says something", () => {
  const all = everyEmail("https://waymark.example");
  const names = all.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  for (const { subject, text, html } of all) {
    expect(subject).toMatch(/\S/);
    expect(text + html + subject).not.toMatch(/undefined|\[object|NaN/);
  }
  expect(all.length).toBeGreaterThanOrEqual(templates.length);
});
