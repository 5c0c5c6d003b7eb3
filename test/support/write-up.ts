import type { Page } from "playwright-core";
import { expectHeading } from "./visitors.ts";

/* A practice that no school of the demonstration has written up, and how its sections are answered in a browser. */

export const herons = {
  title: "Counting herons: estimating on the river path",
  summary: "Twenty-two pupils estimated on a weekly river walk, and most can now say whether an answer is sensible.",
};

export async function answerWhatAndForWhom(page: Page): Promise<void> {
  await expectHeading(page, "What and for whom");
  await page.getByLabel("Title").fill(herons.title);
  await page.getByLabel("The practice in one sentence").fill(herons.summary);
  await page.getByLabel("A year group").check();
  await page.getByLabel("Primary", { exact: true }).check();
  await page.getByLabel("Key stage 2").check();
  await chooseMathematics(page);
  await page.getByLabel("Our own, or from a school near us").check();
  await page.getByLabel("Pupil data").check();
  await goOn(page);
}

async function chooseMathematics(page: Page): Promise<void> {
  const themes = page.getByRole("group", { name: "Which themes" });
  await themes.getByText("Mathematics", { exact: true }).first().click();
  await themes.getByRole("checkbox", { name: "Mathematics", exact: true }).check();
}

export async function answerTheProblem(page: Page): Promise<void> {
  await expectHeading(page, "The problem");
  await page
    .getByLabel("What was the problem?")
    .fill("Answers such as 4,000 cm for the height of a door went unnoticed.\n\nWorksheets did not help.");
  await goOn(page);
}

export async function describeOneBuildingBlock(page: Page): Promise<void> {
  await expectHeading(page, "What we did");
  await page.getByRole("button", { name: "Add a building block" }).click();
  await page.getByLabel("What do you call this part?").fill("Guess, then pace it");
  await page.getByLabel("What did you do?").fill("Every Tuesday we walk to the weir, guess a length, and pace it out.");
  await page.getByLabel("What makes it work?").fill("The guess is written down before anybody takes a step.");
  await page.getByLabel("What did you learn?").fill("Short walks beat long ones.");
  await goOn(page);
  await page.getByRole("button", { name: "Continue" }).click();
}

export async function addAMeasure(page: Page): Promise<void> {
  await expectHeading(page, "The benefit to pupils");
  await page.getByRole("button", { name: "Add a measure" }).click();
  await page.getByLabel("What did you measure?").fill("Estimates within a fifth of the answer");
  await page.getByLabel("Per cent of pupils").check();
  await page.getByLabel("For how many pupils?").fill("22");
  await page.getByLabel("The figure before").fill("31");
  await page.getByLabel("The figure after").fill("68");
  await page.getByLabel("From when to when?").fill("September 2025 to July 2026");
  await page.getByLabel("Where do the figures come from?").fill("Ten questions, marked by two teachers");
  await goOn(page);
}

export async function answerWhatDidNotWork(page: Page): Promise<void> {
  await expectHeading(page, "What did not work");
  await page.getByLabel("What did not work?").fill("Clipboards. They went into the river, one by one.");
  await goOn(page);
}

export async function answerCost(page: Page): Promise<void> {
  await expectHeading(page, "Cost and staff time");
  await page.getByLabel("Under £10").check();
  await page.getByLabel("How much staff time does it take?").fill("One teacher and one assistant, an hour a week.");
  await goOn(page);
}

export async function answerWhoToAsk(page: Page): Promise<void> {
  await expectHeading(page, "Who to ask and what we offer");
  await page.getByLabel("Who will answer questions?").fill("Aisha Rahman");
  await page.getByLabel("What do they do at the school?").fill("Class teacher");
  await page.getByLabel("Their work e-mail address").fill("aisha.rahman@hollowgate-primary.example");
  await page.getByLabel("A visit to our school").check();
  await goOn(page);
}

export async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save and continue" }).click();
}
