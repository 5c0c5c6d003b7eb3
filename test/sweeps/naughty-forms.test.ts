import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { allRoutes } from "../../src/app.ts";
import { createSignIn } from "../../src/features/people/index.ts";
import { testApp, type TestApp } from "../support/app.ts";
import { theBrowser } from "../support/browser.ts";
import { validForms } from "../support/faults/valid-forms.ts";
import { keptPages, type KeptPages } from "../support/kept-pages.ts";
import { lookAt, tripwires } from "../support/looked-at.ts";
import { isList, sendAll, takesNoWords, typedFieldsOf, type TypedField } from "../support/naughty-forms.ts";
import { moreForms, notRead } from "../support/naughty-readers.ts";
import { naughtyStrings, together } from "../support/naughty-strings.ts";
import { sharedData } from "../support/shared-data.ts";

/*
 * Naughty strings through every form there is, in a case of its own in which it is valid but for the one text: every
 * string in every long text, and in every line a share of them that is another for the next line. What is kept is shown as it was
 * typed, what is refused is kept in the form, and in a real browser without the content security policy nothing runs.
 */

const list = sharedData("bad-input/naughty-strings/blns.json");
/** Walked with every string in naughty-strings.test.ts. */
const walkedThere = /^\/drafts\/:id\/(blocks|measures)|^\/assessments\/:id\/submissions/;
/** A case has an authority of its own, and there are 900 codes. */
const formsOfADatabase = 4;

describe.skipIf(list === undefined)("naughty strings in every form", { timeout: 120_000 }, () => {
  const strings = list === undefined ? [] : naughtyStrings(list);
  const longTexts = together(strings, 1_800);
  const forms = Object.entries({ ...validForms, ...moreForms }).filter(([name]) => !walkedThere.test(name));
  const walked: string[] = [];
  let app: TestApp;
  let pages: KeptPages;
  let page: Page;
  let begun = 0;

  beforeAll(async () => {
    pages = await keptPages({ ask: () => Promise.resolve(new Response("", { status: 404 })) });
    const context = await (await theBrowser()).newContext({ baseURL: pages.address });
    page = await context.newPage();
    await tripwires(page);
    await page.goto("/robots.txt");
  });
  beforeEach(async () => {
    if (begun++ % formsOfADatabase === 0) app = await testApp({ options: { contentSecurityPolicy: false } });
  });
  afterAll(() => {
    pages.close();
    console.log(`${walked.length} fields of ${forms.length} forms, ${strings.length} strings`);
  });

  /** Every string where there is room; in a line one in sixteen, and fewer where no words are taken, beginning at another each time. */
  function textsFor(form: string, { name, isLong }: TypedField): string[][] {
    if (isLong && !isList(form, name)) return longTexts;
    const share = takesNoWords.test(name) ? 32 : 16;
    const some = strings.filter((_, index) => index % share === walked.length % share);
    return some.map((text) => [text.replaceAll("\n", " ").trim()]);
  }

  test.each(forms)("%s keeps and shows every text, or refuses it and gives it back", async (name, form) => {
    for (const field of await typedFieldsOf(app, form)) {
      if (notRead[name]?.includes(field.name)) continue;
      walked.push(`${name} ${field.name}`);
      const sending = { name, form, field: field.name, texts: textsFor(name, field) };
      const { looks, kept, wrong } = await sendAll(app, pages, sending);
      const { faults } = await lookAt(page, pages, "", looks);
      const first = [...wrong, ...faults].slice(0, 6).map((one) => `${field.name}: ${one}`);
      expect(first).toEqual([]);
      expect(takesNoWords.test(field.name) || kept > 0).toBe(true);
    }
    expect(app.faults.slice(0, 3)).toEqual([]);
  });

  test("every form of several texts says what each is called, for the question about one of them", () => {
    const posts = allRoutes(createSignIn(app.deps), true).filter(({ method }) => method === "POST");
    const called = new Map<string, Set<string>>();
    for (const one of walked) {
      const [, path = "", name = ""] = /^(\S+)(?: \(.*\))? (\S+)$/.exec(one) ?? [];
      // What is sought in a list stands on the same page, in a form of its own.
      if (!takesNoWords.test(name) && name !== "q") called.set(path, (called.get(path) ?? new Set()).add(name));
    }
    const several = [...called].filter(([, names]) => names.size > 1);
    const uncalled = several.flatMap(([path, names]) => {
      const { fieldsCalled = {}, pupilsAsked } = posts.find((one) => one.path === path) ?? {};
      const isCalled = (name: string) =>
        (typeof fieldsCalled === "function" ? fieldsCalled(name) : fieldsCalled[name]) !== undefined;
      return pupilsAsked ? [] : [...names].flatMap((name) => (isCalled(name) ? [] : [`${path} ${name}`]));
    });
    expect(uncalled).toEqual([]);
    expect(several.length).toBeGreaterThan(8);
  });

  test("every field of the forms that were there when this was written was found", () => {
    expect(walked).toEqual(expect.arrayContaining(knownFields));
  });
});

/** Some of each room: fields that are found no more are walked no more. */
const knownFields = [
  "/drafts/:id/hand-backs reason",
  "/drafts/:id/media/:medium caption",
  "/drafts/:id/contacts cover_name",
  "/submissions/:id/proposals reason",
  "/submissions/:id/turn-downs reason",
  "/assessments/:id/declines reason",
  "/practices/:ref/renewals changed",
  "/practices/:ref/revocations reason",
  "/practices/:ref/asks draws",
  "/adoptions/:id/answers words",
  "/adoptions/:id/answers (not now) reason",
  "/adoptions/:id/steps note",
  "/adoptions/:id/blocks said-0",
  "/adoptions/:id/stops reason",
  "/schools/:urn/questions question",
  "/questions/:id/answers answer",
  "/consultations/:id/comments text",
  "/collections/:slug/links note",
  "/practices/:ref/discussion/posts text",
  "/practices/:ref/complaints text",
  "/complaints/:reference/answers letter",
  "/new-beyond title",
  "/new-theme introduction",
  "/nominations seen",
  "/nominations/:id/declines reason",
  "/co-ordinator-days note",
  "/my-list/practices/:ref/notes note",
  "/synonyms words",
];
