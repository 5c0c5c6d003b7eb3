import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { expectHeading, expectToRead, signedInAs, somebody } from "../support/visitors.ts";

const title = "Walking and talking: twenty minutes round the reservoir instead of a chair in an office";
const words = "walking reservoir";

test("what the authority validates and publishes is found by another school and by the public, until it is withdrawn", async () => {
  const server = await demonstrationServer();
  const helen = await signedInAs(server, "Helen Siddall");
  await openFromTheQueue(helen);
  await awardWithAGateUnanswered(helen);
  await awardWithAllFiveGates(helen);
  const address = await publish(helen);

  for (const reader of [await signedInAs(server, "Marcus O'Brien"), await somebody(server)]) {
    await findFromHome(reader);
    expect(new URL(reader.url()).pathname).toBe(address);
    await readThePractice(reader);
  }

  await withdraw(helen, address);
  const reader = await somebody(server);
  expect((await reader.goto(address))?.status()).toBe(410);
  await expectToRead(reader, "withdrawn", "The path round the reservoir has closed.");
  await searchFromHome(reader);
  expect(await reader.getByRole("link", { name: title }).count()).toBe(0);
});

async function openFromTheQueue(helen: Page): Promise<void> {
  await helen.getByRole("link", { name: "Queue", exact: true }).click();
  await helen.getByRole("link", { name: title }).click();
  await expectHeading(helen, title);
}

async function awardWithAGateUnanswered(helen: Page): Promise<void> {
  const gates = helen.getByRole("group").filter({ has: helen.getByLabel("No", { exact: true }) });
  expect(await gates.count()).toBe(5);
  for (const gate of (await gates.all()).slice(0, 4)) await gate.getByLabel("Yes", { exact: true }).check();
  await helen.getByLabel("Award the kitemark").check();
  await helen.getByRole("button", { name: "Send the decision" }).click();
  await helen.getByRole("alert").getByText("There is a problem").waitFor();
  expect(await helen.title()).toMatch(/^Error: /);
}

async function awardWithAllFiveGates(helen: Page): Promise<void> {
  const gates = helen.getByRole("group").filter({ has: helen.getByLabel("No", { exact: true }) });
  expect(
    await helen
      .getByLabel("Yes", { exact: true })
      .evaluateAll((all) => all.filter((it) => it.matches(":checked")).length),
  ).toBe(4);
  await gates.last().getByLabel("Yes", { exact: true }).check();
  await helen.getByRole("button", { name: "Send the decision" }).click();
  await expectToRead(helen, "Kitemark awarded");
}

/** Publishes it, and gives the address that it has from now on. */
async function publish(helen: Page): Promise<string> {
  await helen.getByRole("button", { name: "Publish" }).click();
  const reference = helen.getByRole("link", { name: /^GP-\d+$/ });
  await reference.waitFor();
  return (await reference.getAttribute("href")) ?? "";
}

/** Two clicks from home: the search, and the practice among what it found. */
async function findFromHome(reader: Page): Promise<void> {
  await searchFromHome(reader);
  await reader.getByRole("link", { name: title }).click();
}

async function searchFromHome(reader: Page): Promise<void> {
  await reader.goto("/");
  await reader.getByRole("searchbox").first().fill(words);
  await reader.getByRole("main").getByRole("button", { name: "Search" }).click();
  await reader.waitForURL(/\/practices\?/);
}

async function readThePractice(reader: Page): Promise<void> {
  await expectHeading(reader, title);
  await expectToRead(reader, "What did not work", "Promising");
}

async function withdraw(helen: Page, address: string): Promise<void> {
  await helen.goto(`${address}/withdrawal`);
  await helen.getByLabel("Why is it being withdrawn?").fill("The path round the reservoir has closed.");
  await helen.getByRole("button", { name: "Withdraw this practice" }).click();
  await helen.waitForURL((url) => url.pathname === address);
}
