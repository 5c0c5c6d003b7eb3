import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { confirm, propose } from "../support/assessing.ts";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { expectHeading, expectToRead, signedInAs, somebody } from "../support/visitors.ts";

const title = "Walking and talking: twenty minutes round the reservoir instead of a chair in an office";
const words = "walking reservoir";

test("what the authority validates and publishes is found by another school and by the public, until it is withdrawn", async () => {
  const server = await demonstrationServer();
  const helen = await signedInAs(server, "Helen Siddall");
  await openFromTheQueue(helen);
  await proposeWithoutALetter(helen);
  await propose(helen, title);
  await confirm(await signedInAs(server, "Ruth Calloway"), title);
  await helen.reload();
  await expectToRead(helen, "Kitemark awarded", "confirmed by Ruth Calloway");
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

async function proposeWithoutALetter(helen: Page): Promise<void> {
  const gates = helen.getByRole("group").filter({ has: helen.getByLabel("No", { exact: true }) });
  expect(await gates.count()).toBe(5);
  await gates.first().getByLabel("No", { exact: true }).check();
  await helen.getByRole("button", { name: "Propose the decision" }).click();
  await helen.getByRole("alert").getByRole("link", { name: "Give the panel’s reasons; the school reads them" }).click();
  expect(await helen.getByLabel("What are the panel’s reasons?").evaluate((it) => it.matches(":focus"))).toBe(true);
  expect(await helen.title()).toMatch(/^Error: /);
  expect(await gates.first().getByLabel("No", { exact: true }).isChecked()).toBe(true);
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
  await reader.getByRole("main").getByRole("combobox").first().fill(words);
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
