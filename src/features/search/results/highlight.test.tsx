import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { highlighted } from "./highlight.tsx";

const marked = (text: string, ...terms: string[]) => render(<p>{highlighted(text, new Set(terms))}</p>);

test("what was asked for is marked, in whatever form it stands", () => {
  expect(marked("Readers read the reading", "read", "reader")).toBe(
    "<p><mark>Readers</mark> <mark>read</mark> the <mark>reading</mark></p>",
  );
});

test("a word with a hyphen is marked as a whole where it was asked for as a whole", () => {
  expect(marked("A catch-up club", "catchup")).toBe("<p>A <mark>catch-up</mark> club</p>");
});

test("of several words that were asked for as one, none is marked alone", () => {
  expect(marked("This year, Year 5 and Years 5 to 6 chose 5", "year 5")).toBe(
    "<p>This year, <mark>Year 5</mark> and <mark>Years 5</mark> to 6 chose 5</p>",
  );
  expect(marked("A teaching assistant teaching", "teach assist", "ta")).toBe(
    "<p>A <mark>teaching assistant</mark> teaching</p>",
  );
});

test("what is between the marks is text like any other", () => {
  expect(marked("<b>Oracy</b>", "oraci")).toBe("<p>&lt;b><mark>Oracy</mark>&lt;/b></p>");
});

test("without terms the text is as it is", () => {
  expect(marked("Reading")).toBe("<p>Reading</p>");
});
