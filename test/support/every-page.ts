import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/* What must hold of every page, whatever it is for. Each answers with what is wrong, in words; nothing when all is well. */

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** A title that names the page, one h1, one main landmark, and nothing wider than the window. */
export async function frameFaults(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    mains: document.querySelectorAll("main").length,
    wider: document.documentElement.scrollWidth - window.innerWidth,
  }));
  const faults: string[] = [];
  if (!/^(Error: )?.+ – Waymark$|^Waymark$/.test(seen.title)) faults.push(`its title is “${seen.title}”`);
  if (seen.headings !== 1) faults.push(`it has ${seen.headings} h1`);
  if (seen.mains !== 1) faults.push(`it has ${seen.mains} main landmarks`);
  if (seen.wider > 0) faults.push(`it is ${seen.wider} px wider than the window: ${await widest(page)}`);
  return faults;
}

/** The first elements that reach beyond the window. */
async function widest(page: Page): Promise<string> {
  const found = await page.evaluate(() =>
    [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(0, 3)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}">`),
  );
  return found.join(" ");
}

/** Every violation that axe finds, with the element that it is about. */
export async function axeFaults(page: Page): Promise<string[]> {
  // No page of ours has a frame, so axe need not open a window of its own to put frames together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.withTags(standards).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/**
 * The same of a page that runs no script, which axe cannot be without: the page as it stands is drawn again at its
 * address, with its styles and without a script of its own.
 */
export async function axeFaultsWithoutScript(page: Page): Promise<string[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser");
  const viewport = page.viewportSize();
  const context = await browser.newContext({ bypassCSP: true, ...(viewport ? { viewport } : {}) });
  const drawn = await context.newPage();
  const body = await page.content();
  await drawn.route("**/*.js", (route) => route.abort());
  await drawn.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await drawn.goto(page.url());
  const faults = await axeFaults(drawn);
  await context.close();
  return faults;
}

/** The kinds of element that a page is made of, each once, in alphabetical order. */
export async function partsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll("body *")].map((element) => {
      const said = ["class", "role", "type", "aria-current", "aria-expanded"].map((name) => element.getAttribute(name));
      return [element.tagName, ...said].join(".");
    });
    return [...new Set(parts)].toSorted().join(" ");
  });
}

/** The addresses of our own pages that a page links to, without their fragments; what is downloaded is no page, and a letter leads whoever it was written to. */
export async function ownLinks(page: Page): Promise<string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]:not([download])")]
      .filter((link) => link.origin === location.origin && link.closest(".waymark-letter") === null)
      /* A feed is for a program to read. */
      .filter(({ pathname }) => !/\.(atom|json)$/.test(pathname))
      .map(({ pathname, search }) => pathname + search),
  );
  return [...new Set(links)];
}

/** Keeps what the browser complains of: errors on the console, faults of scripts, and what the CSP stopped. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    const expected = /Failed to load resource: the server responded with a status of 4(03|04|09|10|22)/;
    if (message.type() === "error" && !expected.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  return complaints;
}
