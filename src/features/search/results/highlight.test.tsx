import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { highlighted, markEnd, markStart } from "./highlight.tsx";

const html = (text: string, marked: string) => render(<>{highlighted(text, marked)}</>);

test("what was searched for is marked, and everything around it is text", () => {
  const text = "Phonics <b>& more</b> phonics";
  const marked = `${markStart}Phonics${markEnd} <b>& more</b> ${markStart}phonics${markEnd}`;
  expect(html(text, marked)).toBe("<mark>Phonics</mark> &lt;b>&amp; more&lt;/b> <mark>phonics</mark>");
});

test("a text that the database would have changed, or that holds the markers itself, is shown as it is", () => {
  expect(html("a <b>tag</b>", "a  tag ")).toBe("a &lt;b>tag&lt;/b>");
  expect(html(`odd ${markStart} text`, `odd ${markStart} ${markStart}text${markEnd}`)).toBe(`odd ${markStart} text`);
});
