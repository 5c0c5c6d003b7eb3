import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { chooseAssessors, confirm, giveScores, propose } from "../support/assessing.ts";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { axeFaults } from "../support/every-page.ts";
import { expectHeading, expectToRead, openMail, signedInAs, somebody } from "../support/visitors.ts";

const census = "Following one terrace through six censuses gave our juniors a sense of when things happened";
const marking = "We stopped marking books and read them instead";

test("two assessors score apart and unseen, and two people decide what the school is written", async () => {
  const server = await demonstrationServer();
  const helen = await signedInAs(server, "Helen Siddall");
  await seeWhoCannotBeChosen(helen, census, "Desmond Hale", "Held a role at the school until 31 July 2025");
  await chooseAssessors(helen, census, ["Lindsay Moor", "Noor Haddow"]);
  const lindsay = await signedInAs(server, "Lindsay Moor");
  await saveHalf(lindsay, census);
  await giveScores(lindsay, census, 2, "As the second descriptor says.");
  await seeNoScores(helen, census, "As the second descriptor says.");
  const noor = await signedInAs(server, "Noor Haddow");
  await seeNothingOfAnother(noor, census, "As the second descriptor says.");
  await giveScores(noor, census, 2, "The parish registers are a good second source.");
  await seeWhatItComesTo(helen, census);
  await propose(helen, census);
  const ruth = await signedInAs(server, "Ruth Calloway");
  await confirm(ruth, census);
  await expectToRead(ruth, "Kitemark awarded", "Proposed by Helen Siddall and confirmed by Ruth Calloway");
  await readTheLetter(await somebody(server));
});

test("where two differ a third moderates, and the moderator's scores count", async () => {
  const server = await demonstrationServer();
  const helen = await signedInAs(server, "Helen Siddall");
  await chooseAModerator(helen);
  const noor = await signedInAs(server, "Noor Haddow");
  await noor.goto("/assessments");
  await noor.getByRole("link", { name: marking }).click();
  await expectToRead(noor, "What the two assessors gave", "Assessor 1", "Assessor 2");
  expect(await axeFaults(noor)).toEqual([]);
  await giveScores(noor, marking, 3, "Both are right in part; the evidence is there.");
  await helen.goto("/queue");
  await helen.getByRole("link", { name: marking }).click();
  await expectToRead(helen, "Noor Haddow, moderator", "the scores come to Good practice");
  await helen.getByText("How was this worked out?").click();
  await expectToRead(helen, "The moderator’s scores count");
  expect(await axeFaults(helen)).toEqual([]);
});

async function seeWhoCannotBeChosen(helen: Page, title: string, name: string, why: string): Promise<void> {
  await helen.goto("/queue");
  await helen.getByRole("link", { name: title }).click();
  await helen.getByRole("button", { name: "Choose two assessors" }).click();
  await expectToRead(helen, "Cannot be chosen", name, why);
  expect(await helen.getByLabel(name).count()).toBe(0);
  expect(await axeFaults(helen)).toEqual([]);
}

/** Leaves off half way, and finds it again; nothing is submitted that is not whole. */
async function saveHalf(lindsay: Page, title: string): Promise<void> {
  await lindsay.goto("/assessments");
  await lindsay.getByRole("link", { name: title }).click();
  expect(await axeFaults(lindsay)).toEqual([]);
  await lindsay.getByLabel("Your reason for benefit").fill("One class, one year.");
  await lindsay.getByRole("button", { name: "Submit your scores" }).click();
  await lindsay.getByRole("alert").getByText("Choose a score for benefit").waitFor();
  await lindsay.getByRole("button", { name: "Save and come back later" }).click();
  await expectHeading(lindsay, "To assess");
  await lindsay.getByRole("link", { name: title }).click();
  expect(await lindsay.getByLabel("Your reason for benefit").inputValue()).toBe("One class, one year.");
}

async function seeNoScores(helen: Page, title: string, words: string): Promise<void> {
  await helen.goto("/queue");
  await expectToRead(helen, "waiting for Noor Haddow");
  await helen.getByRole("link", { name: title }).click();
  await expectToRead(helen, "Nobody sees either until both are in");
  const text = await helen.getByRole("main").innerText();
  expect(text).not.toContain("The scores");
  expect(text).not.toContain(words);
}

async function seeNothingOfAnother(noor: Page, title: string, words: string): Promise<void> {
  await noor.goto("/assessments");
  await noor.getByRole("link", { name: title }).click();
  const text = await noor.getByRole("main").innerText();
  expect(text).not.toContain(words);
  expect(text).not.toContain("Lindsay");
}

async function seeWhatItComesTo(helen: Page, title: string): Promise<void> {
  await helen.goto("/queue");
  await helen.getByRole("link", { name: title }).click();
  await expectToRead(helen, "With all five gates met, the scores come to Good practice.");
}

async function readTheLetter(school: Page): Promise<void> {
  await school.goto("/mailbox");
  const letter = school.locator("main li", { hasText: "The kitemark is yours" }).first();
  const to = /to (\S+@\S+),/.exec(await letter.innerText())?.[1] ?? "";
  await openMail(school, to, /^The kitemark is yours/);
  await expectToRead(school, "at the level Good practice", "The routine is told plainly.", "A second year of figures.");
  const text = await school.getByRole("main").innerText();
  for (const name of ["Lindsay", "Noor", "As the second descriptor says."]) expect(text).not.toContain(name);
}

async function chooseAModerator(helen: Page): Promise<void> {
  await helen.goto("/queue");
  await helen.getByRole("link", { name: marking }).click();
  await expectToRead(helen, "The two differ by 4 or more in total, or by 2 or more on a criterion");
  await helen.getByRole("button", { name: "Choose who moderates" }).click();
  await expectToRead(helen, "Lindsay Moor", "within the last three years");
  await helen.getByLabel("Noor Haddow").check();
  await helen.getByRole("button", { name: "Ask them to moderate" }).click();
  await expectToRead(helen, "With its moderator");
}
