import fc from "fast-check";
import { expect, test } from "vitest";
import { askedIn, cleaned, hrefOf, longestQuery, referenceIn, withFacet, withoutFacet } from "./asked.ts";

const asked = (address: string) => askedIn(new URL(address, "http://localhost").searchParams);

test("the address is the whole state of the page", () => {
  const state = asked("/practices?q=phonics&theme=reading&phase=primary&page=3");
  expect(state).toEqual({
    words: "phonics",
    facets: [
      { kind: "theme", value: "reading" },
      { kind: "phase", value: "primary" },
    ],
    page: 3,
  });
  expect(hrefOf(state)).toBe("/practices?q=phonics&theme=reading&phase=primary&page=3");
});

test("choosing a theme and removing it again leads back to the first page of the same search", () => {
  const state = asked("/practices?q=phonics");
  const theme = { kind: "theme", value: "reading" } as const;
  expect(withoutFacet(withFacet({ ...state, page: 4 }, theme), theme)).toEqual(state);
});

test("a kitemark that is chosen takes the place of another; a second phase narrows further", () => {
  const state = asked("/practices?kitemark=promising&phase=primary");
  const chosen = withFacet(withFacet(state, { kind: "kitemark", value: "good" }), {
    kind: "phase",
    value: "secondary",
  });
  expect(asked(hrefOf(chosen)).facets).toEqual([
    { kind: "phase", value: "primary" },
    { kind: "phase", value: "secondary" },
    { kind: "kitemark", value: "good" },
  ]);
});

test("what cannot be meant is left out", () => {
  expect(asked("/practices?phase=teatime&theme=<b>&page=-1")).toEqual({ words: "", facets: [], page: 1 });
  expect(asked("/practices?page=999").page).toBe(25);
});

test("whatever is typed, what is searched for can be kept by a database and is not too long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 700 }), (typed) => {
      const words = cleaned(typed);
      expect(words.isWellFormed()).toBe(true);
      expect(words).not.toContain("\0");
      expect(words.length).toBeLessThanOrEqual(longestQuery);
      expect(cleaned(words)).toBe(words);
    }),
  );
});

test("a reference is recognised however it is typed", () => {
  for (const typed of ["GP-2047", "gp2047", "gp 2047", "Gp–2047", "gp - 2047"])
    expect(referenceIn(typed)).toBe("GP-2047");
  for (const typed of ["NR-1001", "nr1001", "nr 1001", "Nr – 1001"]) expect(referenceIn(typed)).toBe("NR-1001");
  for (const typed of ["GP", "2047", "GP-2047 phonics", "my gp-2047", "nr", "pr-1001"])
    expect(referenceIn(typed)).toBeUndefined();
});
