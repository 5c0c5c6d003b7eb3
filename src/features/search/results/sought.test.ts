import { expect, test } from "vitest";
import { soughtIn } from "./sought.ts";

test("what was typed is words, or a reference, a URN, a postcode, or nothing that can be looked for", () => {
  const typed: Record<string, string> = {
    "reluctant writers": "words",
    "year 5": "words",
    x: "words",
    '"of the"': "too_common",
    "GP-2047": "reference",
    "nr 1001": "reference",
    "900007": "urn",
    "FL2 4HG": "postcode",
    fl24hg: "postcode",
    the: "too_common",
    "how do I do this": "too_common",
    '"': "too_common",
    "-": "too_common",
    "-phonics": "too_common",
    "": "too_common",
  };
  for (const [words, sought] of Object.entries(typed)) expect([words, soughtIn(words)]).toEqual([words, sought]);
});
