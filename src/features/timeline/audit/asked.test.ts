import { expect, test } from "vitest";
import { addressOf, askedIn, dayIn } from "./asked.ts";

test("a day is read as people write it", () => {
  expect(["21/11/2026", "1-2-2027", "2026-11-21", "29/02/2028"].map(dayIn)).toEqual([
    "2026-11-21",
    "2027-02-01",
    "2026-11-21",
    "2028-02-29",
  ]);
});

test("what is no day of the calendar is not taken for one", () => {
  for (const typed of ["31/11/2026", "29/02/2027", "11/21/2026", "yesterday", "2026-1-1", "'; drop table events", ""]) {
    expect(dayIn(typed)).toBeNull();
  }
});

test("what is asked stands in the address and comes back from it", () => {
  const { asked, errors } = askedIn(
    new URLSearchParams("who=Gwen&record=GP-2047&from=1/11/2026&to=21/11/2026&before=1795255200000-77"),
  );
  expect(errors).toEqual({});
  const again = askedIn(new URLSearchParams(addressOf("/audit", asked).split("?")[1]));
  expect(again.asked).toEqual(asked);
  expect(askedIn(new URLSearchParams("from=soon")).errors).toEqual({ from: "Write the date like this: 21/11/2026" });
});
