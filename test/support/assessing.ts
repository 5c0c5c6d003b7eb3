import type { Page } from "playwright-core";
import { expectHeading, expectToRead } from "./visitors.ts";

/* A submission on its way through its assessors and the panel, by the pages, with or without script. */

/** The co-ordinator gives a submission to these two, whomever Waymark proposes. */
export async function chooseAssessors(coordinator: Page, title: string, names: readonly string[]): Promise<void> {
  await coordinator.goto("/queue");
  await coordinator.getByRole("link", { name: title }).click();
  await coordinator.getByRole("button", { name: "Choose two assessors" }).click();
  for (const box of await coordinator.getByRole("checkbox").all()) await box.uncheck();
  for (const name of names) await coordinator.getByLabel(name).check();
  await coordinator.getByRole("button", { name: "Ask them to assess it" }).click();
  await expectToRead(coordinator, "With its assessors");
}

/** An assessor opens what waits for them, gives each criterion this score, and submits. */
export async function giveScores(assessor: Page, title: string, score: number, reason: string): Promise<void> {
  await assessor.goto("/assessments");
  await assessor.getByRole("link", { name: title }).click();
  await expectHeading(assessor, title);
  for (const radio of await assessor.getByLabel(String(score), { exact: true }).all()) await radio.check();
  for (const box of await assessor.getByLabel(/^Your reason for/).all()) await box.fill(reason);
  for (const yes of await assessor.getByLabel("Yes", { exact: true }).all()) await yes.check();
  await assessor.getByRole("button", { name: "Submit your scores" }).click();
  await expectToRead(assessor, "You submitted your scores");
}

export const letter = {
  "What are the panel’s reasons?": "All five gates are met, and the gain is clear.",
  "What was strong?": "The routine is told plainly.",
  "What would lift it?": "A second year of figures.",
};

/** The co-ordinator proposes what the scores come to, with a letter; or its return, with one gate answered no. */
export async function propose(
  coordinator: Page,
  title: string,
  words: Record<string, string> = letter,
  notMet?: string,
): Promise<void> {
  await coordinator.goto("/queue");
  await coordinator.getByRole("link", { name: title }).click();
  for (const yes of await coordinator.getByLabel("Yes", { exact: true }).all()) await yes.check();
  if (notMet) await coordinator.getByRole("group", { name: notMet }).getByLabel("No", { exact: true }).check();
  for (const [label, text] of Object.entries(words)) await coordinator.getByLabel(label).fill(text);
  await coordinator.getByRole("button", { name: "Propose the decision" }).click();
  await expectToRead(coordinator, "To confirm");
}

/** The second person confirms it. */
export async function confirm(second: Page, title: string): Promise<void> {
  await second.goto("/queue");
  await second.getByRole("link", { name: title }).click();
  await second.getByRole("button", { name: "Confirm the decision" }).click();
}
