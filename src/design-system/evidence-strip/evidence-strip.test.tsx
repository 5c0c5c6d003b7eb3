import { parseHTML } from "linkedom";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { EvidenceStrip, type EvidenceStripProps } from "./evidence-strip.tsx";

const adopted: EvidenceStripProps = {
  kitemark: { level: "good", until: "3 March 2028" },
  benefit: { effect: 0.18, interval: [-0.04, 0.4], months: 2 },
  security: 2,
  cost: "under_10",
  adopters: { delivering: 3, sustained: 1, stopped: 1 },
  fromYourSchool: { kilometres: 12, similarity: "0.31 apart" },
};

function facts(props: EvidenceStripProps): [string, string][] {
  const { document } = parseHTML(`<body>${render(<EvidenceStrip {...props} />)}</body>`);
  const text = (element: Element | null) => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  return [...document.querySelectorAll(".waymark-strip__fact")].map((fact) => [
    text(fact.querySelector("dt")),
    text(fact.querySelector("dd")),
  ]);
}

const ORDER = ["Kitemark", "Benefit to pupils", "Security", "Cost", "Adopted by", "From your school"];

test("the facts stand in the same order on a page and on a card", () => {
  expect(facts(adopted).map(([name]) => name)).toEqual(ORDER);
  expect(facts({ ...adopted, compact: true })).toEqual(facts(adopted));
});

test("each fact is told with its unit, its interval and its base", () => {
  expect(facts(adopted).map(([, value]) => value)).toEqual([
    "Good practice until 3 March 2028",
    "+2 months, effect +0.18 (−0.04 to +0.40)",
    "2 of 5",
    "Under £10 a pupil a year",
    "5 schools: 3 delivering, 1 sustained, 1 stopped",
    "7 miles away: 0.31 apart",
  ]);
});

test("before any adopter's outcome there is a rationale only", () => {
  const none = { delivering: 0, sustained: 0, stopped: 0 };
  const values = facts({ security: 0, adopters: none }).map(([, value]) => value);
  expect(values).toEqual(["No kitemark", "Rationale only", "0 of 5", "Not given", "No adopter yet"]);
});

test("a card says once, not three times, that no other school has taken it up", () => {
  const untried = { security: 0, cost: "none", adopters: { delivering: 0, sustained: 0, stopped: 0 } } as const;
  expect(facts({ ...untried, compact: true })).toEqual([
    ["Kitemark", "No kitemark"],
    ["Cost", "No cost beyond staff time"],
    ["Adopted by", "No other school has taken it up yet"],
  ]);
});

test("a kitemark that has lapsed says so in words as well as by its hollow disc", () => {
  const [kitemark] = facts({ ...adopted, kitemark: { level: "promising", until: "1 May 2026", lapsed: true } });
  expect(kitemark?.[1]).toBe("Promising, lapsed since 1 May 2026");
});
