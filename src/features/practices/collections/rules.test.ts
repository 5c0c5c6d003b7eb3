import fc from "fast-check";
import { expect, test } from "vitest";
import {
  collectionActions,
  collectionStatuses,
  collectionStep,
  freeSlug,
  missingInCollection,
  slugFrom,
} from "./rules.ts";

test("a collection goes from draft, perhaps through consultation, to published and withdrawn, and no other way", () => {
  const table = collectionStatuses.flatMap((status) =>
    collectionActions.flatMap((action) => {
      const to = collectionStep(status, action);
      return to ? [`${status} ${action} ${to}`] : [];
    }),
  );
  expect(table).toEqual([
    "draft change draft",
    "draft consult in_consultation",
    "draft publish published",
    "published change published",
    "published withdraw withdrawn",
  ]);
});

test("an address is of small letters, digits and single hyphens, whatever the title is", () => {
  expect(slugFrom("Reading before the bell: what works?")).toBe("reading-before-the-bell-what-works");
  expect(slugFrom("The school’s café")).toBe("the-schools-cafe");
  expect(slugFrom("???")).toBe("collection");
  fc.assert(fc.property(fc.string(), (title) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugFrom(title))));
});

test("an address that was ever another's is not given again", () => {
  expect(freeSlug("phonics", new Set())).toBe("phonics");
  expect(freeSlug("phonics", new Set(["phonics", "phonics-2"]))).toBe("phonics-3");
});

test("a collection without a practice is not shown to anybody", () => {
  expect(missingInCollection([{ kind: "link" }])).toBeDefined();
  expect(missingInCollection([{ kind: "link" }, { kind: "practice" }])).toBeUndefined();
});
