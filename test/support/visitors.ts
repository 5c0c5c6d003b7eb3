import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { theBrowser } from "./browser.ts";
import type { RunningServer } from "./running-server.ts";

/** A page in a browser of its own, with nobody signed in. Addresses may be given without the server's. */
export async function somebody(server: RunningServer, options: BrowserContextOptions = {}): Promise<Page> {
  const browser = await theBrowser();
  const context = await browser.newContext({ baseURL: server.address, ...options });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** The same, signed in as one of the people of the demonstration. */
export async function signedInAs(
  server: RunningServer,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await somebody(server, options);
  await page.goto("/personas");
  await page.getByRole("button", { name: `Sign in as ${name}` }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  return page;
}

/** Signs in by a link that is mailed, as people do outside the demonstration. */
export async function signInByMail(page: Page, email: string, name: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Your work e-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await openMail(page, email, /sign/i);
  await page.locator("main a[href*='/sign-in/']").click();
  await expectHeading(page, `Sign in as ${name}`);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}

/** Opens the newest message of this subject to this address in the mailbox, waiting for it to be sent. */
export async function openMail(page: Page, to: string, subject: RegExp): Promise<void> {
  const message = page.locator("main li", { hasText: `to ${to},` }).getByRole("link", { name: subject });
  const isThere = async () => {
    await page.goto("/mailbox");
    return (await message.count()) > 0;
  };
  await expect.poll(isThere, { timeout: 15_000, interval: 300 }).toBe(true);
  await message.first().click();
  await page.locator(".waymark-letter").waitFor();
}

export async function expectHeading(page: Page, text: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: text }).waitFor();
}

export async function expectToRead(page: Page, ...texts: string[]): Promise<void> {
  const read = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  for (const text of texts) expect(read).toContain(text);
}
