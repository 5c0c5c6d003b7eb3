import type { Page } from "playwright-core";
import { test } from "vitest";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { expectHeading, expectToRead, signedInAs, somebody } from "../support/visitors.ts";

const title = "Ten words from the quay: going to see it before saying it";

test("a practice is opened for comment, answered for and published, with JavaScript off", async () => {
  const server = await demonstrationServer();
  const without = { javaScriptEnabled: false };
  const helen = await signedInAs(server, "Helen Siddall", without);
  await openForComment(helen);
  const marcus = await signedInAs(server, "Marcus O'Brien", without);
  await commentOnIt(marcus);
  await answerAndClose(helen);
  await publishWithWhatCameOfIt(helen);
  await joinTheDiscussion(marcus);
  const reader = await somebody(server, without);
  await reader.goto("/collections");
  await reader.getByRole("link", { name: "Reading, and the talk behind it" }).click();
  await expectHeading(reader, "Reading, and the talk behind it");
});

async function openForComment(helen: Page): Promise<void> {
  await helen.goto("/queue");
  await helen.getByRole("link", { name: title }).click();
  await helen.getByRole("link", { name: "Open it for comment before it is published" }).click();
  await helen.getByRole("button", { name: "Open it and choose whom to ask" }).click();
  await helen.getByLabel("Find people to ask").fill("Aldersyke");
  await helen.getByRole("button", { name: "Find", exact: true }).click();
  await helen.getByLabel("Marcus O'Brien").check();
  await helen.getByRole("button", { name: "Ask them to comment" }).click();
  await expectToRead(helen, "0 of 1 have commented");
}

async function commentOnIt(marcus: Page): Promise<void> {
  await marcus.goto("/consultations");
  await marcus.getByRole("link", { name: title }).click();
  await marcus.getByLabel("Comment on it").fill("Say how far the quay is from the school.");
  await marcus.getByLabel("I may be named").check();
  await marcus.getByRole("button", { name: "Send your comment" }).click();
  await expectToRead(marcus, "Say how far the quay is from the school.");
}

async function answerAndClose(helen: Page): Promise<void> {
  await helen.goto("/consultations");
  await helen.getByRole("link", { name: title }).click();
  await helen.getByText("Answer", { exact: true }).click();
  await helen.getByLabel("Your answer").fill("Half a mile.");
  await helen.getByRole("button", { name: "Send the answer" }).click();
  await helen.getByText("Close it before its last day").click();
  await helen.getByLabel("Why is it closed early?").fill("Everybody has answered.");
  await helen.getByRole("button", { name: "Close the consultation" }).click();
  await expectToRead(helen, "Half a mile.", "Everybody has answered.");
}

async function publishWithWhatCameOfIt(helen: Page): Promise<void> {
  await helen.getByLabel("What was said?").fill("One school asked how far the quay is.");
  await helen.getByRole("button", { name: "Say what came of it" }).click();
  await helen.goto("/queue");
  await helen.getByRole("link", { name: title }).click();
  await helen.getByRole("button", { name: "Publish" }).click();
  await helen
    .getByRole("link", { name: /^GP-\d+$/ })
    .first()
    .click();
  await expectHeading(helen, title);
  await expectToRead(helen, "One school asked how far the quay is.", "among them Marcus O'Brien");
}

async function joinTheDiscussion(marcus: Page): Promise<void> {
  await marcus.goto("/practices/GP-2005/discussion");
  await marcus.getByLabel("Post in the discussion").fill("We begin after Easter.");
  await marcus.getByRole("button", { name: "Post", exact: true }).last().click();
  await expectToRead(marcus, "We begin after Easter.");
}
