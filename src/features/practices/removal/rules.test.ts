import { describe, expect, test } from "vitest";
import { practiceStatuses } from "../../../policy/index.ts";
import { whatMayGo } from "./rules.ts";

const [first, second] = ["first", "second"];

describe("what may go while it is being written", () => {
  test("is the whole draft, where the authority never had it", () => {
    const alone = { working_version_id: first, published_version_id: null, was_submitted: false };
    const goes = practiceStatuses.filter((status) => whatMayGo({ ...alone, status }) === "draft");
    expect(goes).toEqual(["draft", "awaiting_agreement", "returned"]);
    const had = practiceStatuses.map((status) => whatMayGo({ ...alone, was_submitted: true, status }));
    expect(new Set(had)).toEqual(new Set([null]));
  });

  test("is the version that was begun, where another is published, and never that one", () => {
    const begun = { working_version_id: second, published_version_id: first, was_submitted: true };
    const goes = practiceStatuses.filter((status) => whatMayGo({ ...begun, status }) === "version");
    expect(goes).toEqual(["draft", "awaiting_agreement", "returned"]);
    const same = practiceStatuses.map((status) => whatMayGo({ ...begun, working_version_id: first, status }));
    expect(new Set(same)).toEqual(new Set([null]));
  });
});
