import { parseHTML } from "linkedom";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { PracticeCard } from "./practice-card.tsx";

test("a card holds a title, one sentence, the school and the strip, and nothing more", () => {
  const card = (
    <PracticeCard
      href="/practices/GP-2047"
      title="A story at the gate"
      sentence="Read to families, three afternoons a week."
      school="Kelderwick Primary School"
      strip={{ security: 0, adopters: { delivering: 0, sustained: 0, stopped: 0 } }}
    />
  );
  const { document } = parseHTML(`<body>${render(card)}</body>`);
  const parts = [...(document.querySelector(".waymark-card")?.children ?? [])].map((part) => part.localName);
  expect(parts).toEqual(["h3", "p", "p", "dl"]);
  expect(document.querySelector("h3 a")?.getAttribute("href")).toBe("/practices/GP-2047");
});
