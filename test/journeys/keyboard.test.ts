import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import type { RunningServer } from "../support/running-server.ts";
import { expectHeading, expectToRead, signedInAs, somebody } from "../support/visitors.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await demonstrationServer();
});

test("a school is found with the keyboard alone, from its first letters", async () => {
  const page = await somebody(server);
  await page.goto("/schools");
  await tabTo(page, "search");
  await page.keyboard.type("hollowg");
  await page.getByRole("option", { name: /Hollowgate Primary School/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  const marked = page.getByRole("option", { selected: true });
  expect(await page.getByRole("combobox").getAttribute("aria-activedescendant")).toBe(await marked.getAttribute("id"));
  await page.keyboard.press("Escape");
  expect(await page.getByRole("listbox").isVisible()).toBe(false);
  await page.keyboard.press("ArrowDown");
  await page.getByRole("listbox").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expectHeading(page, "Hollowgate Primary School");
});

test("the skip link is the first stop, and leads past the navigation", async () => {
  const page = await somebody(server);
  await page.goto("/practices");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to main content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("a section is opened, answered and saved from the task list with the keyboard alone", async () => {
  const aisha = await aDraftOf("Aisha Rahman");
  await tabTo(aisha, "The problem");
  await aisha.keyboard.press("Enter");
  await expectHeading(aisha, "The problem");
  await tabTo(aisha, "problem");
  await aisha.keyboard.type("Nobody could hear the last row.");
  await tabTo(aisha, "Save and continue");
  await aisha.keyboard.press("Enter");
  await expectHeading(aisha, "What we did");
});

test("focus goes to what is wrong, and from there to its field", async () => {
  const page = await somebody(server);
  await page.goto("/sign-in");
  await tabTo(page, "email");
  await page.keyboard.press("Enter");
  const summary = page.getByRole("alert");
  await summary.waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains("govuk-error-summary"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("email");
});

test("what is typed is kept as it is typed, on other devices too, and when the network has been away", async () => {
  const aisha = await aDraftOf("Aisha Rahman");
  await aisha.getByRole("link", { name: "The problem" }).click();
  const address = aisha.url();
  await typeTheProblem(aisha, "First thought.");
  await aisha.getByText(/^Saved at /).waitFor();
  await typeTheProblem(aisha, "First thought. Second thought.");
  await isKept(address, "First thought. Second thought.");

  await aisha.context().setOffline(true);
  await typeTheProblem(aisha, "Written in a tunnel.");
  await aisha.getByText(/^Not saved yet: we cannot reach Waymark/).waitFor();
  await aisha.context().setOffline(false);
  await aisha.getByText(/^Saved at /).waitFor();
  await isKept(address, "Written in a tunnel.");
});

test("what is typed before the script has come is kept too", async () => {
  const aisha = await aDraftOf("Aisha Rahman");
  const hasTyped = Promise.withResolvers<void>();
  await aisha.route(/forms[^/]*\.js$/, async (script) => {
    await hasTyped.promise;
    await script.continue();
  });
  await aisha.getByRole("link", { name: "The problem" }).click();
  await typeTheProblem(aisha, "Typed on a slow line.");
  hasTyped.resolve();
  await aisha.getByText(/^Saved at /).waitFor();
  await isKept(aisha.url(), "Typed on a slow line.");
});

test("of two tabs on one section the stale one keeps its text and shows what is saved", async () => {
  const first = await aDraftOf("Aisha Rahman");
  await first.getByRole("link", { name: "What did not work" }).click();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await second.getByLabel("What did not work?").fill("The second tab was quicker.");
  await second.getByRole("button", { name: "Save and continue" }).click();
  await expectHeading(second, "Cost and staff time");

  await first.getByLabel("What did not work?").fill("The first tab was slower.");
  await first.getByRole("button", { name: "Save and continue" }).click();
  await expectToRead(first, "This was changed after you opened the page", "The second tab was quicker.");
  expect(await first.getByLabel("What did not work?").inputValue()).toBe("The first tab was slower.");
  await first.getByRole("button", { name: "Save my text instead" }).click();
  await expectHeading(first, "Cost and staff time");
});

async function aDraftOf(name: string): Promise<Page> {
  const page = await signedInAs(server, name);
  await page.getByRole("button", { name: "Write up a practice" }).click();
  await expectToRead(page, "0 of 7 sections completed");
  return page;
}

async function typeTheProblem(aisha: Page, text: string): Promise<void> {
  await aisha.getByLabel("What was the problem?").fill(text);
}

/** Asks until it is there, in a browser that knows nothing of the first. */
async function isKept(address: string, text: string): Promise<void> {
  const elsewhere = await signedInAs(server, "Aisha Rahman");
  const kept = async () => {
    await elsewhere.goto(address);
    return elsewhere.getByLabel("What was the problem?").inputValue();
  };
  await expect.poll(kept, { timeout: 10_000, interval: 300 }).toBe(text);
  await elsewhere.context().close();
}

/** Presses Tab until the link, button or field of this text, id or name has focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)) === wanted) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${wanted}`);
}

/** The id of the field that has focus, or else what is written on what has it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return "";
    return activeElement.matches("input, textarea") ? activeElement.id : (activeElement.textContent ?? "").trim();
  });
}
