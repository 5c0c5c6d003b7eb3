import { expect, test } from "vitest";
import { inASentence } from "./in-a-sentence.ts";

test("a theme within a sentence loses the capital of its first word, but never that of a name", () => {
  const said: Record<string, string> = {
    Writing: "writing",
    "Reading for pleasure": "reading for pleasure",
    "English as an additional language": "English as an additional language",
    "Gypsy, Roma and Traveller pupils": "Gypsy, Roma and Traveller pupils",
    "ICT and computing": "ICT and computing",
    "Key stage 2 writing in English": "key stage 2 writing in English",
    "": "",
  };
  for (const [name, expected] of Object.entries(said)) expect(inASentence(name)).toBe(expected);
});
