import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { h, type ComponentType } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import * as designSystem from "./index.ts";

/*
 * Every component that is ported from GOV.UK Frontend, against every fixture that GOV.UK Frontend publishes for it,
 * the hidden ones included. A folder is a port unless it is listed as our own.
 */
const OUR_OWN = new Set([
  "layout",
  "waymark-disc",
  "evidence-strip",
  "practice-card",
  "search-box",
  "charts",
  "gallery",
]);

interface Fixture {
  name: string;
  options: Record<string, unknown>;
  html: string;
}

const here = new URL(".", import.meta.url);
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OUR_OWN.has(entry.name))
  .map((entry) => entry.name);

const components = designSystem as unknown as Record<string, ComponentType<Record<string, unknown>> | undefined>;

describe.each(folders)("%s", (folder) => {
  const component = components[exportedNameOf(folder)];
  const fixtures = fixturesOf(folder);

  test("has its fixtures and is exported at the front door", () => {
    expect(fixtures.length).toBeGreaterThan(0);
    expect(component).toBeTypeOf("function");
  });

  test.each(fixtures)("draws “$name” as GOV.UK does", ({ options, html }) => {
    if (!component) throw new Error(`${folder} is not exported`);
    expect(normalised(render(h(component, options)))).toBe(normalised(html));
  });
});

function exportedNameOf(folder: string): string {
  return folder.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function fixturesOf(folder: string): Fixture[] {
  const file = new URL(`../../node_modules/govuk-frontend/dist/govuk/components/${folder}/fixtures.json`, here);
  return (JSON.parse(readFileSync(file, "utf8")) as { fixtures: Fixture[] }).fixtures;
}

/** One line an element, with its attributes and class names sorted and its white space collapsed. */
function normalised(html: string): string {
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  document.body.normalize();
  return linesOf(document.body, "").join("\n");
}

function linesOf(node: Node, indent: string): string[] {
  if (node.nodeType === node.TEXT_NODE) {
    const text = (node.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    return text ? [indent + text] : [];
  }
  if (node.nodeType !== node.ELEMENT_NODE) return [];
  const element = node as Element;
  const attributes = [...element.attributes].map(attributeOf).sort();
  const opening = `${indent}<${[element.localName, ...attributes].join(" ")}>`;
  return [opening, ...[...element.childNodes].flatMap((child) => linesOf(child, `${indent}  `))];
}

function attributeOf({ name, value }: Attr): string {
  if (name !== "class") return `${name}=${JSON.stringify(value)}`;
  return `class=${JSON.stringify(value.split(/\s+/).filter(Boolean).sort().join(" "))}`;
}
