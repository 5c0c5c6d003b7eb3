import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { WaymarkDisc } from "./waymark-disc.tsx";

const arrowsIn = (html: string) => (/ d="([^"]*)"/.exec(html)?.[1] ?? "").split("Z").length - 1;

test.each([
  ["promising", 1, "Promising"],
  ["good", 2, "Good practice"],
  ["leading", 3, "Leading practice"],
] as const)("%s has %i arrows and is called %s", (level, arrows, name) => {
  const html = render(<WaymarkDisc level={level} />);
  expect(arrowsIn(html)).toBe(arrows);
  expect(html).toContain(`aria-label="${name}"`);
});

test("a lapsed disc is hollow and says that it has lapsed", () => {
  const html = render(<WaymarkDisc level="promising" lapsed />);
  expect(html).toContain("waymark-disc--lapsed");
  expect(html).toContain('aria-label="Promising, lapsed"');
});

test("beside words that say the same, the disc is silent", () => {
  expect(render(<WaymarkDisc label="" />)).toContain('aria-hidden="true"');
});
