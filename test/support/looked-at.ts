import type { Page } from "playwright-core";
import type { KeptPages } from "./kept-pages.ts";

/*
 * Looks at many pages of ours in a real browser, several at a time in frames, and says what is wrong with each: a
 * script that ran or could run, a field or a text that does not say what was typed.
 */

export type Look = {
  path: string;
  /** The form in which they are, where there are several. */
  action?: string;
  /** What each of these fields must hold, exactly. */
  fields?: Record<string, string>;
  /** What some element of this kind must say. */
  texts?: [selector: string, text: string][];
  /** What the page must say somewhere, or hold in some field. */
  holds?: string;
  /** Gives the words of the page back, for what is shown on one of several. */
  wantText?: boolean;
};
export type Seen = { faults: string[]; fields: string[]; texts: string[] };

const together = 24;

/** Sets the tripwires, before any script of any page. */
export async function tripwires(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tripped: string[] = [];
    Object.assign(window, { __tripped: tripped });
    for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
      Object.assign(window, { [name]: () => tripped.push(name) });
    }
    window.addEventListener("error", ({ message }) => message && tripped.push(message));
    window.addEventListener("unhandledrejection", ({ reason }) => tripped.push(String(reason)));
  });
}

/**
 * Looks at pages as `as` would be given them. Two dozen are put one after another into one document, each in a section of
 * its own, for that is many times quicker: markup that escapes from one upsets the sections after it too.
 */
export async function lookAt(
  page: Page,
  server: Pick<KeptPages, "keep" | "page">,
  as: string,
  looks: readonly Look[],
): Promise<Seen> {
  const seen: Seen = { faults: [], fields: [], texts: [] };
  for (let from = 0; from < looks.length; from += together) {
    const some = looks.slice(from, from + together);
    const pages: string[] = [];
    for (const { path } of some) pages.push(await server.page(path, as));
    const document = `<!DOCTYPE html><body>${pages.map((html) => `<section data-look>${html}</section>`).join("\n")}`;
    const found = await page.evaluate(lookInFrame, { looks: some, path: server.keep(document) });
    seen.faults.push(...found.faults);
    seen.fields.push(...found.fields);
    seen.texts.push(...found.texts);
  }
  return { ...seen, fields: [...new Set(seen.fields)] };
}

/** Runs in the browser, so that it knows nothing of this file. */
async function lookInFrame({ looks, path }: { looks: Look[]; path: string }): Promise<Seen> {
  const seen: Seen = { faults: [], fields: [], texts: [] };
  const neverOurs =
    "iframe,frame,object,embed,applet,base,meta[http-equiv],marquee,video,audio,foreignObject,animate,set";
  const wayOut = /^\s*(javascript|data|vbscript|file):/i;

  function dangers(within: Element): string[] {
    const found = [...within.querySelectorAll(neverOurs)];
    for (const element of within.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        const link = ["href", "src", "action", "formaction", "xlink:href", "data"].includes(name);
        if (name.startsWith("on") || (link && wayOut.test(value))) found.push(element);
      }
    }
    for (const script of within.querySelectorAll("script")) {
      const isData = script.type === "application/ld+json";
      if (isData) JSON.parse(script.text);
      else if (!/^\/assets\/[\w-]+\.js$/.test(script.getAttribute("src") ?? "")) found.push(script);
    }
    for (const element of within.querySelectorAll("link[rel=stylesheet],form")) {
      const to = element.getAttribute("href") ?? element.getAttribute("action") ?? "/";
      if (new URL(to, location.origin).origin !== location.origin) found.push(element);
    }
    return found.map(({ outerHTML }) => outerHTML.slice(0, 200));
  }

  function noteFields(within: Element): void {
    const typedIn = "input:not([type]),input[type=text],input[type=search],input[type=email],textarea";
    for (const field of within.querySelectorAll<HTMLInputElement>(typedIn)) {
      // What has no name is not sent: it sifts the choices beneath it.
      if (field.name === "") continue;
      const action = new URL(field.form?.getAttribute("action") ?? "/?", location.origin).pathname;
      const pattern = action.replaceAll(/[0-9a-f-]{36}|GP-\d+|\d{3,}/g, ":id");
      seen.fields.push(`${field.form?.method ?? "no form"} ${pattern} ${field.name}`);
    }
  }

  function compare(within: Element, look: Look, fault: (told: string) => void): void {
    for (const [name, expected] of Object.entries(look.fields ?? {})) {
      const form = look.action === undefined ? "" : `form[action="${look.action}"] `;
      const field = within.querySelector<HTMLInputElement>(`${form}[name="${name}"]`);
      // The attribute: an input of one line leaves line breaks out of its value, and one for an address spaces.
      const holds = (field?.tagName === "INPUT" ? field.getAttribute("value") : field?.value) ?? "";
      if (holds !== expected)
        fault(`the field ${name} holds ${JSON.stringify(holds)}, not ${JSON.stringify(expected)}`);
    }
    for (const [selector, text] of look.texts ?? []) {
      const saying = selector === "body" ? [within] : [...within.querySelectorAll(selector)];
      const said = saying.map(({ textContent }) => textContent ?? "");
      const lines = text.split("\n").map((line) => line.trim());
      const missing = lines.find((line) => !said.some((one) => one.includes(line)));
      if (missing !== undefined) fault(`${selector} does not say ${JSON.stringify(missing)}`);
    }
    if (look.holds !== undefined) {
      const typed = [...within.querySelectorAll<HTMLInputElement>("main input")].map(({ value }) => value);
      const said = [...within.querySelectorAll("main")].map(({ textContent }) => textContent ?? "");
      const lines = look.holds.split("\n").map((line) => line.trim());
      const missing = lines.find((line) => ![...said, ...typed].some((one) => one.includes(line)));
      if (missing !== undefined) fault(`it neither says nor holds ${JSON.stringify(missing)}`);
    }
    if (look.wantText) seen.texts.push(within.querySelector("main")?.textContent ?? "");
  }

  function read(frame: HTMLIFrameElement): void {
    const view: (Window & { __tripped?: string[] }) | null = frame.contentWindow;
    const sections = frame.contentDocument?.querySelectorAll("[data-look]") ?? [];
    if (sections.length !== looks.length) seen.faults.push(`${sections.length} pages were found of ${looks.length}`);
    for (const told of view?.__tripped ?? ["there was no tripwire"]) seen.faults.push(`a script ran: ${told}`);
    looks.forEach((look, index) => {
      const within = sections[index];
      const fault = (told: string) => void seen.faults.push(`${look.path}: ${told}`);
      if (!within) return;
      for (const told of dangers(within)) fault(`a script could run: ${told}`);
      noteFields(within);
      compare(within, look, fault);
    });
  }

  const frame = document.createElement("iframe");
  frame.hidden = true;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = path;
  document.body.append(frame);
  await loaded;
  await new Promise((resolve) => setTimeout(resolve, 0));
  try {
    read(frame);
  } catch (error) {
    seen.faults.push(`${looks.map((look) => look.path).join(" ")}: ${String(error)}`);
  }
  frame.remove();
  return seen;
}
