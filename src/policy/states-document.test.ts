import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { statesDocument } from "./states-document.ts";

test("docs/states.md is what the tables say (if not: npm test -- --project rules src/policy/states -u)", async () => {
  const page = fileURLToPath(new URL("../../docs/states.md", import.meta.url));
  await expect(statesDocument()).toMatchFileSnapshot(page);
});
