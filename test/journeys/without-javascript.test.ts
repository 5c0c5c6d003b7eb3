import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { chooseAssessors, confirm, giveScores, propose } from "../support/assessing.ts";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { axeFaultsWithoutScript } from "../support/every-page.ts";
import { expectHeading, expectToRead, openMail, signedInAs, signInByMail, somebody } from "../support/visitors.ts";
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

const aishasAddress = "aisha.rahman@hollowgate-primary.example";
const gwensAddress = "gwen.tarrant@hollowgate-primary.example";
const helensAddress = "helen.siddall@fellside.example";

/* Axe cannot run where no script does: it reads the same pages as they stand, drawn again (every-page.ts). */
test("the whole path can be walked with JavaScript off", async () => {
  const server = await demonstrationServer();
  const visitor = () => somebody(server, { javaScriptEnabled: false });
  const aisha = await visitor();
  await signInByMail(aisha, aishasAddress, "Aisha Rahman");
  await writeUpEverySection(aisha);
  await askTheSchoolLead(aisha);

  const gwen = await visitor();
  await signInByMail(gwen, gwensAddress, "Gwen Tarrant");
  await submitFromTheMail(gwen);

  const helen = await visitor();
  await signInByMail(helen, helensAddress, "Helen Siddall");
  await chooseAssessors(helen, herons.title, ["Desmond Hale", "Noor Haddow"]);
  const unscripted = (name: string) => signedInAs(server, name, { javaScriptEnabled: false });
  for (const name of ["Desmond Hale", "Noor Haddow"])
    await giveScores(await unscripted(name), herons.title, 2, "As the descriptor says.");
  await propose(helen, herons.title);
  await confirm(await unscripted("Ruth Calloway"), herons.title);
  await helen.reload();
  await publish(helen);

  const reader = await visitor();
  await findASchool(reader);
  await findByWords(reader);
  await expectToRead(reader, "Guess, then pace it", "Clipboards.", "31", "68", "Hollowgate Primary School");
});

async function writeUpEverySection(aisha: Page): Promise<void> {
  await aisha.getByRole("button", { name: "Write up a practice" }).click();
  await aisha.getByRole("link", { name: "What and for whom" }).click();
  await answerWhatAndForWhom(aisha);
  await answerTheProblem(aisha);
  await describeOneBuildingBlock(aisha);
  await addAMeasure(aisha);
  await aisha.getByRole("button", { name: "Continue" }).click();
  await answerWhatDidNotWork(aisha);
  await answerCost(aisha);
  await answerWhoToAsk(aisha);
}

async function askTheSchoolLead(aisha: Page): Promise<void> {
  await expectHeading(aisha, herons.title);
  expect(await axeFaultsWithoutScript(aisha)).toEqual([]);
  await aisha.getByRole("button", { name: "Ask your school lead to agree" }).click();
  await expectToRead(aisha, "Waiting for agreement");
}

async function submitFromTheMail(gwen: Page): Promise<void> {
  await openMail(gwen, gwensAddress, /Aisha Rahman asks you to agree/);
  await gwen.locator(".waymark-letter a").first().click();
  await gwen.getByRole("button", { name: "Agree and submit to the authority" }).click();
  await expectToRead(gwen, "With the authority");
}

async function publish(helen: Page): Promise<void> {
  await helen.getByRole("button", { name: "Publish" }).click();
  await helen.getByRole("link", { name: /^GP-\d+$/ }).waitFor();
}

async function findASchool(reader: Page): Promise<void> {
  await reader.goto("/schools");
  await reader.getByRole("searchbox").fill("Hollowgate");
  await reader.getByRole("main").getByRole("button", { name: "Search" }).click();
  await reader.getByRole("link", { name: "Hollowgate Primary School" }).click();
  await expectHeading(reader, "Hollowgate Primary School");
  await expectToRead(reader, herons.title);
}

async function findByWords(reader: Page): Promise<void> {
  await reader.goto("/");
  await reader.getByRole("searchbox").first().fill("herons");
  await reader.getByRole("main").getByRole("button", { name: "Search" }).click();
  expect(new URL(reader.url()).pathname).toBe("/practices");
  await reader.getByRole("link", { name: herons.title }).click();
  await expectHeading(reader, herons.title);
  expect(await axeFaultsWithoutScript(reader)).toEqual([]);
}
