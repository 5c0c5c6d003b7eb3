import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { axeFaultsWithoutScript, frameFaults } from "../support/every-page.ts";
import { expectHeading, expectToRead, signedInAs, somebody } from "../support/visitors.ts";

/* With JavaScript off and on a telephone: a reader who looks for proof, Tom, who advises, and Marcus, whose school asks. */

const [ref, title] = [
  "GP-2011",
  "We stopped writing attendance letters and started walking round at quarter past eight",
];
const without = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

test("what came of a practice is read, taken away and asked about with JavaScript off", async () => {
  const server = await demonstrationServer();
  const reader = await somebody(server, without);
  await readTheRating(reader);
  await seeHowItWasWorkedOut(reader);
  await takeTheFiguresAway(reader);
  await readOfTheirSchools(await signedInAs(server, "Tom Adeyemi", without));
  const marcus = await signedInAs(server, "Marcus O'Brien", without);
  await askAndBeToldWhatIsMissing(marcus);
  await ask(marcus);
});

async function readTheRating(reader: Page): Promise<void> {
  await reader.goto(`/practices/${ref}`);
  await expectHeading(reader, title);
  await expectToRead(reader, "What came of it in other schools", "In 14 schools that took it up", "Security is");
  await lookAt(reader);
}

async function seeHowItWasWorkedOut(reader: Page): Promise<void> {
  await reader.getByRole("link", { name: "How this was worked out" }).click();
  await expectHeading(reader, `What came of it in other schools: ${title}`);
  await reader.getByText("How was this worked out?").click();
  await expectToRead(reader, "Schools that count (k)", "Without any one school", "Hestwick Primary School");
  await lookWell(reader);
}

async function takeTheFiguresAway(reader: Page): Promise<void> {
  const begun = reader.waitForEvent("download");
  await reader.getByRole("link", { name: "Download it as a spreadsheet (CSV)" }).click();
  const download = await begun;
  expect(download.suggestedFilename()).toMatch(/^GP-2011-rating-[0-9a-f]{8}\.csv$/);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  expect(lines[0]).toContain("school,stopped,effect,from,to,weight");
  expect(lines.at(-1)).toMatch(/^All schools,/);
  expect(lines).toHaveLength(16);
}

async function readOfTheirSchools(tom: Page): Promise<void> {
  await tom.goto("/my-work");
  await tom.getByRole("link", { name: "Working together" }).click();
  await expectHeading(tom, "Working together");
  await expectToRead(
    tom,
    "At the schools that you look after",
    "Gillthwaite Primary School with Moorsby Primary School",
  );
  expect(await tom.getByText("Hestwick Primary School").count()).toBe(0);
  await lookAt(tom);
  await tom.getByRole("link", { name: /^GP-2015 / }).click();
  await expectToRead(tom, "What you did together", "What became of each part");
  await lookWell(tom);
}

async function askAndBeToldWhatIsMissing(marcus: Page): Promise<void> {
  await marcus.goto(`/practices/${ref}`);
  await marcus.getByRole("button", { name: "Start adopting" }).click();
  await marcus.getByLabel("What draws you to it?").fill("The same families get our letters.");
  await marcus.getByRole("button", { name: "Send the ask" }).click();
  await expectToRead(marcus, "There is a problem", "Choose which school to ask", "Choose when you would like to begin");
  expect(await marcus.getByLabel("What draws you to it?").inputValue()).toBe("The same families get our letters.");
  await lookWell(marcus);
}

async function ask(marcus: Page): Promise<void> {
  await marcus.getByLabel("Hestwick Primary School").check();
  await marcus.getByLabel("What should they know about your school?").fill("89 pupils and one long road.");
  await marcus.getByLabel("This term").check();
  await marcus.getByRole("button", { name: "Send the ask" }).click();
  await expectHeading(marcus, title);
  await expectToRead(marcus, "This waits for Hestwick Primary School to answer.", "89 pupils and one long road.");
  await lookAt(marcus);
}

/** Framed like every other page, and nothing wider than a telephone. */
async function lookAt(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  expect([path, ...(await frameFaults(page))]).toEqual([path]);
}

/** The same, and nothing that axe finds. */
async function lookWell(page: Page): Promise<void> {
  await lookAt(page);
  expect(await axeFaultsWithoutScript(page)).toEqual([]);
}
