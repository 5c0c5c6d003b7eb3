import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { frameFaults } from "../support/every-page.ts";
import { expectHeading, expectToRead, signedInAs, somebody } from "../support/visitors.ts";

/*
 * Somebody who has been shown a kitemark wants to know whether it is true: from its certificate, its file, its text and its
 * address, and once more after the authority has withdrawn the practice. With JavaScript and without.
 */

const ways: [string, string, BrowserContextOptions][] = [
  ["with JavaScript", "GP-2011", {}],
  [
    "with JavaScript off, on a telephone",
    "GP-2020",
    { javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  ],
];

test.each(ways)(
  "the public checks a kitemark while it holds and after it was withdrawn, %s",
  async (_, ref, options) => {
    const server = await demonstrationServer();
    const reader = await somebody(server, options);
    const file = await downloadFromTheCertificate(reader, ref);
    await checkTheFile(reader, file);
    await expectVerdict(reader, "This kitemark holds", ref);
    await checkTheText(reader, withAnotherSignature(await readFile(file, "utf8")));
    await expectToRead(reader, "This has been changed since it was signed");
    await checkTheAddress(reader, `${server.address}/practices/${ref}/kitemark`);
    await expectVerdict(reader, "This kitemark holds", ref);
    await checkTheAddress(reader, "a certificate on the wall");
    await expectToRead(reader, "There is a problem", "This is not the address of a certificate");
    expect(await reader.getByLabel("Or give the address of the certificate").inputValue()).toBe(
      "a certificate on the wall",
    );

    await withdraw(await signedInAs(server, "Helen Siddall"), ref);
    await checkTheFile(reader, file);
    expect(await reader.locator(".waymark-verdict--good").count()).toBe(0);
    await expectToRead(reader, "The school found that it no longer works as it says.");
    await lookAt(reader);
  },
);

/** The first character after the last full stop begins the signature. */
const withAnotherSignature = (credential: string) =>
  credential.replace(/[^.](?=[^.]*$)(?<=\..)/, (first) => (first === "A" ? "B" : "A"));

async function downloadFromTheCertificate(reader: Page, ref: string): Promise<string> {
  await reader.goto(`/practices/${ref}/kitemark`);
  await expectToRead(reader, "Show that it is real");
  await lookAt(reader);
  const begun = reader.waitForEvent("download");
  await reader
    .getByRole("link", { name: "Download the credential" })
    .or(button(reader, "Download the credential"))
    .click();
  const download = await begun;
  expect(download.suggestedFilename()).toMatch(/\.jwt$/);
  return download.path();
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function checkTheFile(reader: Page, file: string): Promise<void> {
  await reader.goto("/verify");
  await expectHeading(reader, "Check a kitemark");
  await reader.getByLabel("The file of the credential").setInputFiles(file);
  await button(reader, "Check").click();
  await lookAt(reader);
}

async function checkTheText(reader: Page, text: string): Promise<void> {
  await reader.goto("/verify");
  await reader.getByLabel("Or paste its text").fill(text);
  await button(reader, "Check").click();
  await lookAt(reader);
}

async function checkTheAddress(reader: Page, address: string): Promise<void> {
  await reader.goto("/verify");
  await reader.getByLabel("Or give the address of the certificate").fill(address);
  await button(reader, "Check").click();
  await lookAt(reader);
}

async function expectVerdict(reader: Page, title: string, ref: string): Promise<void> {
  await reader.getByRole("heading", { level: 2, name: title }).waitFor();
  await expectToRead(reader, ref, "Awarded by", "Until");
}

async function withdraw(helen: Page, ref: string): Promise<void> {
  await helen.goto(`/practices/${ref}/withdrawal`);
  await helen.getByLabel("Why is it being withdrawn?").fill("The school found that it no longer works as it says.");
  await button(helen, "Withdraw this practice").click();
  await expectToRead(helen, "withdrawn");
}

/** Framed like every other page, and nothing wider than the window. */
async function lookAt(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  expect([path, ...(await frameFaults(page))]).toEqual([path]);
}
