import { expect, test } from "vitest";
import { authorityTheme, contrast, isReadableBrand } from "./authority-theme.ts";

test("black on white has the greatest contrast there is, and a colour on itself none", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#14532d", "#14532d")).toBeCloseTo(1);
});

test("an authority is warned of a brand colour that white cannot be read on", () => {
  expect(isReadableBrand("#14532d")).toBe(true);
  expect(isReadableBrand("#ffc928")).toBe(false);
});

test("nothing but a colour becomes part of a stylesheet", () => {
  expect(authorityTheme("#00565b")).toContain("--waymark-brand:#00565b");
  expect(() => authorityTheme("red;}body{display:none")).toThrow("Not a colour");
});
