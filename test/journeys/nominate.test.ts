import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { expectHeading, expectToRead, signInByMail, somebody } from "../support/visitors.ts";

/* From "I saw something" to a draft at the school: as Tom, who visits, Helen, who answers, and Gwen, who is invited. */

const [tom, helen, gwen] = [
  ["tom.adeyemi@fellside.example", "Tom Adeyemi"],
  ["helen.siddall@fellside.example", "Helen Siddall"],
  ["gwen.tarrant@hollowgate-primary.example", "Gwen Tarrant"],
] as const;

test.each([
  ["with JavaScript", true, "A story told backwards on Fridays"],
  ["with JavaScript off", false, "Letters to next year’s class"],
])("%s what an adviser saw becomes a draft at the school", async (_how, javaScriptEnabled, title) => {
  const server = await demonstrationServer();
  const as = async ([email, name]: readonly [string, string]) => {
    const page = await somebody(server, { javaScriptEnabled });
    await signInByMail(page, email, name);
    return page;
  };
  const adviser = await as(tom);
  await nominateNothing(adviser);
  await nominate(adviser, title);
  const coordinator = await as(helen);
  await invite(coordinator, title);
  const head = await as(gwen);
  await accept(head, title);
  await adviser.goto("/my-work");
  await expectToRead(adviser, title, "Being written up");
});

async function nominateNothing(page: Page): Promise<void> {
  await page.goto("/my-work");
  await page.getByRole("link", { name: "Say that something is worth writing up" }).click();
  await page.getByRole("button", { name: "Nominate it" }).click();
  await expectToRead(page, "There is a problem", "Say in a few words what it is");
}

async function nominate(page: Page, title: string): Promise<void> {
  await page.getByLabel("Name or URN of the school").fill("900007");
  await page.getByLabel("What is it, in a few words?").fill(title);
  await page
    .getByLabel("What was seen, and what does it do for pupils?")
    .fill("The whole class told it, last line first.");
  await page.getByLabel("A visit by somebody from outside").check();
  await page.getByRole("button", { name: "Nominate it" }).click();
  await expectHeading(page, title);
  await expectToRead(page, "Waiting", "Hollowgate Primary School");
}

async function invite(page: Page, title: string): Promise<void> {
  await page.goto("/nominations");
  await page.getByRole("link", { name: title }).click();
  await expectHeading(page, title);
  await page.getByRole("button", { name: "Invite the school to write it up" }).click();
  await expectHeading(page, "Nominations");
}

async function accept(page: Page, title: string): Promise<void> {
  await page.goto("/my-work");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Begin to write it up" }).click();
  await expectHeading(page, title);
  await expectToRead(page, "Tom Adeyemi nominated this", "The whole class told it, last line first.");
  expect(new URL(page.url()).pathname).toMatch(/^\/drafts\//);
}
