import { parseHTML } from "linkedom";
import { beforeEach, expect, test } from "vitest";
import { drawSuggestions } from "./suggestions-list.ts";

const schools = {
  title: "Schools",
  items: [
    { text: "Thornscar Primary School", detail: "Thornscar", href: "/schools/999001" },
    { text: "Kelderwick <b>School", href: "/schools/999002" },
  ],
};

let list: HTMLElement;

beforeEach(() => {
  const { document } = parseHTML("<body><div id='school-suggestions' role='listbox'></div></body>");
  list = document.querySelector("#school-suggestions") as unknown as HTMLElement;
});

test("each suggestion is an option with an id of its own, in a group named by its heading", () => {
  const options = drawSuggestions(list, [schools]);
  expect(options.map((option) => [option.id, option.getAttribute("role"), option.dataset["href"]])).toEqual([
    ["school-suggestions-1", "option", "/schools/999001"],
    ["school-suggestions-2", "option", "/schools/999002"],
  ]);
  const group = list.querySelector("[role=group]");
  expect(list.querySelector(`#${group?.getAttribute("aria-labelledby")}`)?.textContent).toBe("Schools");
});

test("what a school is called is shown as it is written, never read as HTML", () => {
  const [, second] = drawSuggestions(list, [schools]);
  expect(second?.textContent).toBe("Kelderwick <b>School");
  expect(list.querySelector("b")).toBeNull();
});

test("a group with nothing in it is not announced, and newer suggestions take the place of older ones", () => {
  drawSuggestions(list, [schools]);
  expect(drawSuggestions(list, [{ title: "Towns", items: [] }])).toEqual([]);
  expect(list.children).toHaveLength(0);
});
