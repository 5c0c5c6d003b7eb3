import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { axeFaults, complaintsOf, frameFaults } from "../support/every-page.ts";
import type { RunningServer } from "../support/running-server.ts";
import { expectHeading, signedInAs } from "../support/visitors.ts";

/*
 * A teacher with ten minutes looks for something for reluctant writers in Year 5, keeps three practices, and prints the
 * list: with a mouse, by keyboard only, with JavaScript off, and on a screen 320 pixels wide.
 */

let server: RunningServer;
beforeAll(async () => {
  server = await demonstrationServer();
});

const looked: string[] = [];

/** Nothing that axe finds and nothing wider than the window, once for each page. */
async function lookAt(page: Page): Promise<void> {
  const path = `${new URL(page.url()).pathname} ${page.viewportSize()?.width}`;
  if (looked.includes(path)) return;
  looked.push(path);
  expect([path, ...(await frameFaults(page)), ...(await axeFaults(page))]).toEqual([path]);
}

async function findsThreeAndPrints(teacher: Page): Promise<void> {
  await teacher.goto("/");
  await lookAt(teacher);
  await teacher.getByRole("link", { name: "Start from what you want to improve" }).click();
  await lookAt(teacher);
  await teacher.getByRole("link", { name: /Get reluctant writers to write/ }).click();
  await expectHeading(teacher, "I want to get reluctant writers to write");
  await lookAt(teacher);
  await teacher.locator(".waymark-card__link").first().click();
  await lookAt(teacher);
  await keepThis(teacher);
  await teacher.getByRole("link", { name: "Back to where you found it" }).click();
  await expectHeading(teacher, "I want to get reluctant writers to write");
  for (let more = 0; more < 2; more++) {
    const title = await anotherThatFits(teacher);
    await lookAt(teacher);
    await teacher.getByRole("link", { name: title }).click();
    await keepThis(teacher);
  }
  await seesThree(teacher);
}

async function keepThis(teacher: Page): Promise<void> {
  await teacher.getByRole("button", { name: "Add to my list" }).click();
  await expectHeading(teacher, "My list");
}

/** Searches in the teacher's own words, and gives the title of the first result that is not on the list yet. */
async function anotherThatFits(teacher: Page): Promise<string> {
  const titles = () => teacher.locator(".waymark-card__link").allInnerTexts();
  await teacher.goto("/my-list");
  const kept = await titles();
  await teacher.goto("/practices?q=reluctant+writers+year+5");
  const title = (await titles()).find((one) => !kept.includes(one));
  if (title === undefined) throw new Error("Nothing else fits");
  return title;
}

async function seesThree(teacher: Page): Promise<void> {
  expect(await teacher.locator(".waymark-list__item").count()).toBe(3);
  await lookAt(teacher);
  await teacher.emulateMedia({ media: "print" });
  const onPaper = (await teacher.locator("body").innerText()).replaceAll(/\s+/g, " ");
  expect(onPaper).toContain("Printed on");
  for (const clutter of ["Note, move or remove", "Compare those ticked", "Sign out"]) {
    expect(onPaper).not.toContain(clutter);
  }
  expect(await teacher.locator(".waymark-card__title:visible").count()).toBe(3);
  await teacher.emulateMedia({ media: "screen" });
}

const ways: [string, string, BrowserContextOptions][] = [
  ["with a mouse", "Aisha Rahman", {}],
  ["with JavaScript off", "Gwen Tarrant", { javaScriptEnabled: false }],
  ["on a screen 320 pixels wide", "Tom Adeyemi", { viewport: { width: 320, height: 640 } }],
];

test.each(ways)("a teacher with ten minutes finds three practices and prints a list, %s", async (_, who, options) => {
  const teacher = await signedInAs(server, who, options);
  const complaints = complaintsOf(teacher);
  await findsThreeAndPrints(teacher);
  expect(complaints).toEqual([]);
  await teacher.context().close();
});

test("the same by keyboard only", async () => {
  const teacher = await signedInAs(server, "Ruth Calloway");
  await teacher.goto("/");
  await tabTo(teacher, "search");
  await teacher.keyboard.type("writing");
  await teacher.getByRole("option").first().waitFor();
  await teacher.keyboard.press("ArrowDown");
  expect(await teacher.getByRole("combobox").getAttribute("aria-activedescendant")).toBeTruthy();
  await teacher.keyboard.press("Enter");
  await keepsByKeyboard(teacher);
  for (let number = 0; number < 2; number++) {
    await press(teacher, await anotherThatFits(teacher));
    await keepsByKeyboard(teacher);
  }
  await seesThree(teacher);
});

async function keepsByKeyboard(teacher: Page): Promise<void> {
  await teacher.waitForURL(/\/practices\/GP-\d+$/);
  await press(teacher, "Add to my list");
  await expectHeading(teacher, "My list");
}

async function press(teacher: Page, wanted: string): Promise<void> {
  await tabTo(teacher, wanted);
  await teacher.keyboard.press("Enter");
}

/** Presses Tab until the link, button or field of this text or id has focus. */
async function tabTo(teacher: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(teacher)) === wanted) return;
    await teacher.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${wanted}`);
}

async function focused(teacher: Page): Promise<string> {
  return teacher.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return "";
    return activeElement.matches("input, textarea") ? activeElement.id : (activeElement.textContent ?? "").trim();
  });
}
