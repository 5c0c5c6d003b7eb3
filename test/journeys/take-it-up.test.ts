import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { axeFaults, frameFaults } from "../support/every-page.ts";
import { expectHeading, expectToRead, openMail, signedInAs, somebody } from "../support/visitors.ts";

/* From "could we do that?" to what became of it: as Marcus, whose school asks, and Gwen, whose school helps. */

const [ref, title] = ["GP-2020", "Moving parents' reading to half past ten, after milking, filled the hall"];
const [asking, offering] = ["Aldersyke Primary School", "Hollowgate Primary School"];
const gwensAddress = "gwen.tarrant@hollowgate-primary.example";

test("a school asks about a practice, is helped, and says what became of each part", async () => {
  const server = await demonstrationServer();
  const marcus = await signedInAs(server, "Marcus O'Brien");
  await askAboutIt(marcus);
  await answerFromTheMail(await signedInAs(server, "Gwen Tarrant"));
  await agree(marcus);
  await noteAStep(marcus);
  await sayWhatBecameOfIt(marcus);
  await readWhatTheyMadeOfIt(await somebody(server));
});

async function askAboutIt(marcus: Page): Promise<void> {
  await marcus.goto(`/practices/${ref}`);
  await marcus.getByRole("button", { name: "Start adopting" }).click();
  await expectHeading(marcus, "Start adopting");
  await lookAt(marcus);
  await marcus.getByLabel(offering).check();
  await marcus.getByLabel("What draws you to it?").fill("Nobody comes to our evenings.");
  await marcus.getByLabel("What should they know about your school?").fill("Two classes, at the end of the bus line.");
  await marcus.getByLabel("Next term").check();
  await marcus.getByRole("button", { name: "Send the ask" }).click();
  await expectHeading(marcus, title);
  await expectToRead(marcus, `This waits for ${offering} to answer.`, "Nobody comes to our evenings.");
  await lookAt(marcus);
}

async function answerFromTheMail(gwen: Page): Promise<void> {
  await openMail(gwen, gwensAddress, new RegExp(`${asking} asks you about`));
  await gwen.locator(".waymark-letter a").first().click();
  await gwen.getByRole("button", { name: "Answer" }).click();
  await expectHeading(gwen, `Answer ${asking}`);
  await gwen.getByLabel("We can help").check();
  await lookAt(gwen);
  await gwen.getByLabel("Anything to add (optional)").fill("Come on a Tuesday when the hall is full.");
  await gwen.getByRole("button", { name: "Send the answer" }).click();
  await expectToRead(gwen, `This waits for ${asking} to agree.`, "A visit to our school");
  await lookAt(gwen);
}

async function agree(marcus: Page): Promise<void> {
  await marcus.goto("/my-work");
  await lookAt(marcus);
  await marcus.getByRole("link", { name: `Read what ${offering} offers for ${ref}` }).click();
  await expectToRead(marcus, "Come on a Tuesday when the hall is full.");
  await marcus.getByRole("button", { name: "Agree to work together" }).click();
  await expectHeading(marcus, "Agree to work together");
  await lookAt(marcus);
  await marcus.getByLabel("Reading at the end of key stage 2, average scaled score").check();
  await marcus.getByLabel("Our school may be named").check();
  await marcus.getByRole("button", { name: "Agree to work together" }).click();
  await expectToRead(marcus, "Exploring", "Nothing is noted yet.", `${asking} agreed to be named`);
  await lookAt(marcus);
}

async function noteAStep(marcus: Page): Promise<void> {
  const today = new Date();
  await marcus.getByRole("link", { name: "Note a step" }).click();
  await lookAt(marcus);
  await marcus.getByLabel("Saw it").check();
  await marcus.getByLabel("Day").fill(String(today.getUTCDate()));
  await marcus.getByLabel("Month").fill(String(today.getUTCMonth() + 1));
  await marcus.getByLabel("Year").fill(String(today.getUTCFullYear()));
  await marcus.getByLabel("How many minutes did it take?").fill("90");
  await marcus.getByRole("button", { name: "Note it" }).click();
  await expectToRead(marcus, "1 step, 1 hour 30 minutes in all.", "Noted by Marcus O'Brien");
}

async function sayWhatBecameOfIt(marcus: Page): Promise<void> {
  await marcus.getByRole("link", { name: "Say what you keep, adapt and drop" }).click();
  await lookAt(marcus);
  await sayOf(marcus, "Half past ten on alternate Tuesdays", "Kept as it is");
  await sayOf(marcus, "Books you would want to read out", "Adapted", "Our families bring the books.");
  await sayOf(marcus, "The spare-child rule", "Dropped");
  await marcus.getByRole("button", { name: "Save" }).click();
  await marcus.getByRole("alert").getByRole("link", { name: "Say why you dropped “The spare-child rule”" }).click();
  await lookAt(marcus);
  await marcus.keyboard.type("No child was spare.");
  await marcus.getByRole("button", { name: "Save" }).click();
  await expectHeading(marcus, title);
  await expectToRead(marcus, "Our families bring the books.", "No child was spare.");
  await lookAt(marcus);
}

async function sayOf(marcus: Page, part: string, use: string, words = ""): Promise<void> {
  await marcus.getByRole("group", { name: part }).getByLabel(use).check();
  await marcus.getByLabel(`How you adapted it, or why you dropped it: ${part}`).fill(words);
}

async function readWhatTheyMadeOfIt(reader: Page): Promise<void> {
  await reader.goto(`/practices/${ref}`);
  await expectToRead(reader, "What other schools made of it", `${asking}: Our families bring the books.`);
  await lookAt(reader);
}

/** Nothing that axe finds, and a page that is framed like every other. */
async function lookAt(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  expect([path, ...(await frameFaults(page)), ...(await axeFaults(page))]).toEqual([path]);
}
