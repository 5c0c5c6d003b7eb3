import { describe, expect, test } from "vitest";
import { whoAnswers } from "./rules.ts";

const named = {
  contact_name: "Ann Iveson",
  contact_role: "Deputy head",
  contact_email: "Ann@school.example",
  cover_name: "Ben Coates",
  cover_role: null,
  cover_email: "ben@school.example",
};
const [ann, ben] = ["ann@school.example", "ben@school.example"];
const nobody = { cover_name: null, cover_role: null, cover_email: null };

describe("a practice is answered for", () => {
  test.each([
    ["by the contact", named, [], "Ann Iveson", false],
    ["by the contact also where the second person has left", named, [ben], "Ann Iveson", false],
    ["by the second person once the contact has left", named, [ann], "Ben Coates", true],
    ["by nobody once both have left", named, [ann, ben], undefined, false],
    ["by nobody where the contact has left and nobody covers", { ...named, ...nobody }, [ann], undefined, false],
    ["by nobody where the second person has no address", { ...named, cover_email: null }, [ann], undefined, false],
  ])("%s", (_, contacts, left, name, covers) => {
    const answering = whoAnswers(contacts, left);
    expect([answering.who?.name, answering.covers]).toEqual([name, covers]);
  });
});
