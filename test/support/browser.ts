import { chromium, type Browser } from "playwright-core";
import { afterAll, inject } from "vitest";
import "./provided.ts";

let browser: Promise<Browser> | undefined;

/** The one headless Chromium of a test file, closed when the file ends. */
export function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: inject("chromium"),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
});
