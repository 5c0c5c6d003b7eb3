import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Textarea } from "./textarea.tsx";

test("a text that begins with an empty line keeps it, though a browser drops the first newline it reads", () => {
  expect(render(<Textarea name="a" label={{ text: "A" }} value={"\nsecond line"} />)).toContain(">\n\nsecond line<");
});

test("what somebody typed cannot close the field it is shown in", () => {
  const html = render(<Textarea name="a" label={{ text: "A" }} value="</textarea><script>" />);
  expect(html).not.toContain("<script>");
});
