import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { expectHeading, expectToRead, openMail, signedInAs } from "../support/visitors.ts";
import {
  addAMeasure,
  answerCost,
  answerTheProblem,
  answerWhatAndForWhom,
  answerWhatDidNotWork,
  answerWhoToAsk,
  describeOneBuildingBlock,
  herons,
} from "../support/write-up.ts";

const noMeasure = "A practice without a measurable benefit to pupils cannot be submitted.";

test("a teacher writes up a practice section by section, and her head agrees and submits it", async () => {
  const server = await demonstrationServer();
  const aisha = await signedInAs(server, "Aisha Rahman");
  await beginAWriteUp(aisha);
  await answerWhatAndForWhom(aisha);
  await answerTheProblem(aisha);
  await describeOneBuildingBlock(aisha);
  await goOnWithoutAMeasure(aisha);
  await answerWhatDidNotWork(aisha);
  await answerCost(aisha);
  await answerWhoToAsk(aisha);
  await isToldThatAMeasureIsMissing(aisha);
  await addAMeasure(aisha);
  await checkTheAnswers(aisha);
  await askTheSchoolLead(aisha);

  const gwen = await signedInAs(server, "Gwen Tarrant");
  await openMail(gwen, "gwen.tarrant@hollowgate-primary.example", /Aisha Rahman asks you to agree/);
  await agreeAndSubmitFromTheMail(gwen);

  await openMail(aisha, "aisha.rahman@hollowgate-primary.example", /^Submitted: Counting herons/);
  await expectToRead(aisha, "Gwen Tarrant agreed", "Hollowgate Primary School");
  await aisha.goto("/my-work");
  await expectToRead(aisha, "With the authority", herons.title);
});

async function beginAWriteUp(aisha: Page): Promise<void> {
  await aisha.getByRole("button", { name: "Write up a practice" }).click();
  await expectToRead(aisha, "0 of 7 sections completed");
  await aisha.getByRole("link", { name: "What and for whom" }).click();
}

async function goOnWithoutAMeasure(aisha: Page): Promise<void> {
  await expectHeading(aisha, "The benefit to pupils");
  await expectToRead(aisha, noMeasure);
  await aisha.getByRole("button", { name: "Continue" }).click();
}

async function isToldThatAMeasureIsMissing(aisha: Page): Promise<void> {
  await expectHeading(aisha, herons.title);
  await expectToRead(aisha, "Before it can be submitted", noMeasure);
  expect(await aisha.getByRole("button", { name: "Ask your school lead to agree" }).count()).toBe(0);
  await aisha.getByRole("link", { name: noMeasure }).click();
}

async function checkTheAnswers(aisha: Page): Promise<void> {
  await aisha.getByRole("link", { name: "Back to the task list" }).click();
  await expectToRead(aisha, "7 of 7 sections completed");
  await aisha.getByRole("button", { name: "Check your answers" }).click();
  await expectToRead(aisha, herons.title, herons.summary, "31%", "68%", "Guess, then pace it", "Clipboards.");
}

async function askTheSchoolLead(aisha: Page): Promise<void> {
  await aisha.getByRole("button", { name: "Ask your school lead to agree" }).click();
  await aisha.getByText("Waiting for agreement").waitFor();
}

async function agreeAndSubmitFromTheMail(gwen: Page): Promise<void> {
  await gwen.locator(".waymark-letter a").first().click();
  await expectHeading(gwen, herons.title);
  await gwen.getByRole("button", { name: "Agree and submit to the authority" }).click();
  await gwen.getByText("With the authority").waitFor();
}
