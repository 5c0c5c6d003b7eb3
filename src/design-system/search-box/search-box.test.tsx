import { parseHTML } from "linkedom";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { SearchBox } from "./search-box.tsx";

test("a search is an ordinary form with a label, which works without script", () => {
  const box = <SearchBox action="/practices" label="Search" value={'"phonics" & <b>'} hidden={{ theme: "reading" }} />;
  const { document } = parseHTML(`<body>${render(box)}</body>`);
  const form = document.querySelector("form");
  expect(form?.getAttribute("method")).toBe("get");
  expect(document.querySelector("label")?.getAttribute("for")).toBe(document.querySelector("#search")?.id);
  expect(document.querySelector("#search")?.getAttribute("value")).toBe('"phonics" & <b>');
  expect(document.querySelector("[name=theme]")?.getAttribute("value")).toBe("reading");
});
