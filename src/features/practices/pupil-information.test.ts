import { expect, test } from "vitest";
import { isPupilNumber, pupilInformation } from "./pupil-information.ts";

const why = (text: string) => pupilInformation(text).map((suspicion) => suspicion.why);

test("a unique pupil number is known by its check letter", () => {
  // 801200001001: 8*2+0*3+1*4+2*5+0+0+0+0+1*10+0+0+1*13 = 53; 53 mod 23 = 7, the eighth letter, H.
  expect(isPupilNumber("H801200001001")).toBe(true);
  expect(isPupilNumber("A801200001001")).toBe(false);
  expect(why("Her number is H801200001001.")).toEqual(["a unique pupil number"]);
});

test("a date beside a word for a pupil is a date of birth, and a date on its own is not", () => {
  expect(why("One girl, born 4 March 2017, could not sit still")).toEqual(["a date of birth"]);
  expect(why("DOB 04/03/2017")).toEqual(["a date of birth"]);
  expect(why("We began on 4 March 2024 with six pupils.")).toEqual([]);
});

test("a full name with a year group is a pupil's, and a teacher's is not", () => {
  expect(why("Jack Thornley, Year 5, read aloud")).toEqual(["a pupil’s name"]);
  expect(why("Ellie O’Hara (Y4) read aloud")).toEqual(["a pupil’s name"]);
  expect(why("Ann Iveson, Year 5 teacher, ran it")).toEqual([]);
  expect(why("In Autumn Term, Year 5 moved to the hall")).toEqual([]);
});
