import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { personas } from "../../src/demonstration/personas.ts";
import { demonstrationServer } from "../support/demonstration-server.ts";
import { axeFaults, complaintsOf, frameFaults, ownLinks, partsOf } from "../support/every-page.ts";
import type { RunningServer } from "../support/running-server.ts";
import { openMail, signedInAs, somebody } from "../support/visitors.ts";

/*
 * Everybody follows every link from home, a few of each kind (an address without its ids), in the narrowest window. A
 * page made of something else than those before it is also seen wider and read by axe; the same view drawn of the same
 * parts for another person has nothing new to say.
 */

const openedOfAKind = 2;
const widths = { wide: 1280, phone: 360, narrowest: 320 };
const beginnings = ["/", "/personas", "/mailbox", "/sign-in", "/sign-in-links", "/practices?q=reading&theme=reading"];

const seenWhole = new Set<string>();
let server: RunningServer;
beforeAll(async () => {
  server = await demonstrationServer();
});

describe.each(["nobody", ...personas.map(({ name }) => name)])("every page that %s can reach", (name) => {
  test("fits a narrow window, is framed alike, and passes axe", async () => {
    const page = name === "nobody" ? await somebody(server) : await signedInAs(server, name);
    const complaints = complaintsOf(page);
    const faults = await followEveryLink(page);
    await page.context().close();
    expect([...faults, ...complaints]).toEqual([]);
  });
});

test("pages that refuse, are gone, are empty or show errors are framed alike and pass axe", async () => {
  const nobody = await somebody(server);
  const helen = await signedInAs(server, "Helen Siddall");
  const aisha = await signedInAs(server, "Aisha Rahman");
  const faults = [
    ...(await look(nobody, "/nowhere", 404)),
    ...(await look(aisha, "/queue", 403)),
    ...(await look(nobody, "/practices/GP-2009", 410)),
    ...(await look(nobody, "/sign-in/a-link-that-was-never-sent", 410)),
    ...(await look(nobody, "/design-system", 200)),
    ...(await look(nobody, "/practices?q=zzyzx", 200)),
    ...(await look(nobody, "/schools?q=zzyzx", 200)),
    ...(await signInWithoutAnAddress(nobody)),
    ...(await readTheLinkThatIsMailed(nobody)),
    ...(await decideNothing(helen)),
    ...(await answerWithNonsense(aisha)),
  ];
  expect(faults).toEqual([]);
});

/** Opens what is linked, kind by kind, until nothing new is linked. Gives what is wrong, each with its address. */
async function followEveryLink(page: Page): Promise<string[]> {
  const opened = new Map<string, number>();
  const waiting = [...beginnings];
  const met = new Set(waiting);
  const faults: string[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(address);
    const before = opened.get(kind) ?? 0;
    if (before >= openedOfAKind) continue;
    opened.set(kind, before + 1);
    faults.push(...(await look(page, address, 200)));
    const links = (await ownLinks(page)).filter((link) => !met.has(link) && !link.startsWith("/sign-out"));
    for (const link of links) met.add(link);
    waiting.push(...links);
  }
  return faults;
}

/** An address without its ids and its question: pages of one kind are drawn by one view. */
function kindOf(address: string): string {
  const { pathname } = new URL(address, "http://waymark.example");
  return pathname
    .replaceAll(/\/(GP-\d+|\d{6}|[0-9a-f-]{36})(?=\/|$)/g, "/…")
    .replace(/^\/(themes|theme-list|collections|phases|improve)\/[^/]+/, "/$1/…");
}

async function look(page: Page, address: string, status: number): Promise<string[]> {
  const response = await page.goto(address);
  const told = response?.status();
  const wrong = told === status ? [] : [`it answered ${told}`];
  return [...wrong, ...(await faultsHere(page))].map((fault) => `${address}: ${fault}`);
}

async function faultsHere(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: widths.narrowest, height: 720 });
  const faults = await frameFaults(page);
  const made = `${kindOf(page.url())} ${await partsOf(page)}`;
  if (seenWhole.has(made)) return faults;
  seenWhole.add(made);
  for (const width of [widths.phone, widths.wide]) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await frameFaults(page)));
  }
  return [...faults, ...(await axeFaults(page))];
}

async function signInWithoutAnAddress(nobody: Page): Promise<string[]> {
  await nobody.goto("/sign-in");
  await nobody.getByRole("button", { name: "Send me a link" }).click();
  await nobody.getByRole("alert").waitFor();
  return faultsHere(nobody);
}

async function readTheLinkThatIsMailed(nobody: Page): Promise<string[]> {
  const address = "gwen.tarrant@hollowgate-primary.example";
  await nobody.getByLabel("Your work e-mail address").fill(address);
  await nobody.getByRole("button", { name: "Send me a link" }).click();
  const faults = await faultsHere(nobody);
  await openMail(nobody, address, /sign/i);
  faults.push(...(await faultsHere(nobody)));
  await nobody.locator(".waymark-letter a").first().click();
  return [...faults, ...(await faultsHere(nobody))];
}

async function decideNothing(helen: Page): Promise<string[]> {
  await helen.goto("/queue");
  await helen.getByRole("link", { name: /^Walking and talking/ }).click();
  await helen.getByRole("button", { name: "Propose the decision" }).click();
  await helen.getByRole("alert").waitFor();
  return faultsHere(helen);
}

async function answerWithNonsense(aisha: Page): Promise<string[]> {
  await aisha.goto("/my-work");
  await aisha.getByRole("button", { name: "Write up a practice" }).click();
  await aisha.getByRole("link", { name: "The benefit to pupils" }).click();
  await aisha.getByRole("button", { name: "Add a measure" }).click();
  await aisha.getByLabel("For how many pupils?").fill("about thirty");
  await aisha.getByLabel("The figure before").fill("half");
  await aisha.getByRole("button", { name: "Save and continue" }).click();
  await aisha.getByRole("alert").waitFor();
  return faultsHere(aisha);
}
