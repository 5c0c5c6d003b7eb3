import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { expectHeading, expectToRead, openMail, signedInAs, signInByMail, somebody } from "../support/visitors.ts";

const callum = "callum.frost@hollowgate-primary.example";
const reason = "Say how many of the twelve could swim before.\nAnd what a fortnight at the pool costs.";

test("what the authority returns with a reason comes back mended, as a second version", async () => {
  const server = await demonstrationServer();
  const gwen = await signedInAs(server, "Gwen Tarrant");
  const title = await submitWhatWaitsForHer(gwen);
  const helen = await signedInAs(server, "Helen Siddall");
  await openFromTheQueue(helen, title);
  await returnWithoutAReason(helen);
  await returnWithAReason(helen);

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
  const first = gwen.locator(".govuk-task-list__link").first();
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

async function returnWithoutAReason(helen: Page): Promise<void> {
  await answerTheGates(helen);
  await helen.getByLabel("Return to the school").check();
  await helen.getByRole("button", { name: "Send the decision" }).click();
  await helen.getByRole("alert").getByRole("link", { name: "Say what the school needs to change" }).click();
  expect(await helen.getByLabel("What does the school need to change?").evaluate((it) => it.matches(":focus"))).toBe(
    true,
  );
}

async function answerTheGates(helen: Page): Promise<void> {
  const gates = helen.getByRole("radiogroup").or(helen.getByRole("group"));
  for (const gate of await gates.filter({ has: helen.getByLabel("No", { exact: true }) }).all()) {
    await gate.getByLabel("Yes", { exact: true }).check();
  }
}

async function returnWithAReason(helen: Page): Promise<void> {
  await helen.getByLabel("What does the school need to change?").fill(reason);
  await helen.getByRole("button", { name: "Send the decision" }).click();
  await expectToRead(helen, "Returned to the school", reason.replace("\n", " "));
}

async function followTheMailToTheReason(author: Page, title: string): Promise<void> {
  await author.locator(".waymark-letter a").first().click();
  await expectHeading(author, title);
  await expectToRead(author, "Returned by the authority", "Helen Siddall", reason.replace("\n", " "));
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
