import { expect, test } from "vitest";
import { testApp } from "../../test/support/app.ts";

test("a message that is not there, and an address that is no id, are not found", async () => {
  const app = await testApp({ demonstration: true });
  for (const id of [crypto.randomUUID(), "-".repeat(36), "0".repeat(36), "new"]) {
    expect((await app.get(`/mailbox/${id}`)).status).toBe(404);
    expect((await app.post(`/personas/${id}/sessions`)).status).toBe(404);
  }
  expect(app.faults).toEqual([]);
});
