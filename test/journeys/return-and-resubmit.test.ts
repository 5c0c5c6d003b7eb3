import type { Page } from "playwright-core";
import { test } from "vitest";
import { chooseAssessors, confirm, giveScores, letter, propose } from "../support/assessing.ts";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { expectHeading, expectToRead, openMail, signedInAs, signInByMail, somebody } from "../support/visitors.ts";

const callum = "callum.frost@hollowgate-primary.example";
const reason = "Say how many of the twelve could swim before.\nAnd what a fortnight at the pool costs.";

test("what the authority returns with a reason comes back mended, as a second version", async () => {
  const server = await demonstrationServer();
  const gwen = await signedInAs(server, "Gwen Tarrant");
  const title = await submitWhatWaitsForHer(gwen);
  const helen = await signedInAs(server, "Helen Siddall");
  await chooseAssessors(helen, title, ["Desmond Hale", "Noor Haddow"]);
  for (const name of ["Desmond Hale", "Noor Haddow"])
    await giveScores(await signedInAs(server, name), title, 2, "As the descriptor says.");
  const words = { ...letter, "What are the panel’s reasons?": reason };
  await propose(helen, title, words, "Is there a measure with a baseline?");
  const ruth = await signedInAs(server, "Ruth Calloway");
  await confirm(ruth, title);
  await expectToRead(ruth, "Returned to the school", reason.replace("\n", " "));

  const author = await somebody(server);
  await signInByMail(author, callum, "Callum Frost");
  await openMail(author, callum, /^Returned with a reason/);
  await expectToRead(author, ...reason.split("\n"));
  await followTheMailToTheReason(author, title);
  await mendWhatDidNotWork(author);
  await askAgain(author);

  await submitAgain(gwen, title);
  await openFromTheQueue(helen, title);
  await expectToRead(helen, "version 2", "Four could swim before; the fortnight cost £1,140.");
});

async function submitWhatWaitsForHer(gwen: Page): Promise<string> {
  await expectToRead(gwen, "Waiting for you to agree");
  const waiting = gwen.getByRole("heading", { name: "Waiting for you to agree" });
  const first = waiting.locator("+ ul .govuk-task-list__link").first();
  const title = (await first.innerText()).trim();
  await first.click();
  await gwen.getByRole("button", { name: "Agree and submit to the authority" }).click();
  await gwen.getByText("With the authority").waitFor();
  return title;
}

async function openFromTheQueue(helen: Page, title: string): Promise<void> {
  await helen.goto("/queue");
  await helen.getByRole("link", { name: title }).click();
  await expectHeading(helen, title);
}

async function followTheMailToTheReason(author: Page, title: string): Promise<void> {
  await author.locator(".waymark-letter a").first().click();
  await expectHeading(author, title);
  await expectToRead(author, "Returned by the authority", "Ruth Calloway", reason.replace("\n", " "));
}

async function mendWhatDidNotWork(author: Page): Promise<void> {
  await author.getByRole("link", { name: "What did not work" }).click();
  const field = author.getByLabel("What did not work?");
  await field.fill(`${await field.inputValue()}\n\nFour could swim before; the fortnight cost £1,140.`);
  await author.getByRole("button", { name: "Save and continue" }).click();
}

async function askAgain(author: Page): Promise<void> {
  await author.getByRole("link", { name: "Back to the task list" }).click();
  await author.getByRole("button", { name: "Check your answers" }).click();
  await author.getByRole("button", { name: "Ask your school lead to agree" }).click();
  await author.getByText("Waiting for agreement").waitFor();
}

async function submitAgain(gwen: Page, title: string): Promise<void> {
  await gwen.goto("/my-work");
  await gwen.getByRole("link", { name: title }).first().click();
  await gwen.getByRole("button", { name: "Agree and submit to the authority" }).click();
  await gwen.getByText("With the authority").waitFor();
}
