import { describe, expect, test } from "vitest";
import { becameWords, stages, stagesReached, type Standing } from "./rules.ts";

const standing = (given: Partial<Standing> = {}): Standing => ({
  status: "waiting",
  wasInvited: false,
  wasSubmitted: false,
  wasPublished: false,
  ...given,
});

/** Every standing that there can be. */
const all = (["waiting", "invited", "accepted", "turned_down", "declined"] as const).flatMap((status) =>
  [true, false].flatMap((wasInvited) =>
    [true, false].flatMap((wasSubmitted) =>
      [true, false].map((wasPublished) => ({ status, wasInvited, wasSubmitted, wasPublished })),
    ),
  ),
);

describe("the stages of a nomination", () => {
  test("are reached in order, none without those before it", () => {
    for (const one of all) {
      const reached = stagesReached(one);
      expect(reached).toEqual(stages.slice(0, reached.length));
      expect(reached.length).toBeGreaterThan(0);
    }
  });

  test("are each reached by what is said of them", () => {
    expect(stagesReached(standing())).toEqual(["nominated"]);
    expect(stagesReached(standing({ status: "invited", wasInvited: true }))).toEqual(["nominated", "invited"]);
    expect(stagesReached(standing({ status: "turned_down", wasInvited: true }))).toEqual(["nominated", "invited"]);
    expect(stagesReached(standing({ status: "declined" }))).toEqual(["nominated"]);
    expect(stagesReached(standing({ status: "accepted" })).at(-1)).toBe("written_up");
    expect(stagesReached(standing({ status: "accepted", wasSubmitted: true })).at(-1)).toBe("submitted");
    expect(stagesReached(standing({ status: "accepted", wasPublished: true })).at(-1)).toBe("published");
  });
});

test("a nominator is not told how far another school's writing is, until it is published", () => {
  const written = standing({ status: "accepted" });
  expect(becameWords({ ...written, wasSubmitted: true })).toEqual(becameWords(written));
  expect(becameWords({ ...written, wasPublished: true }).text).toBe("Published");
});
