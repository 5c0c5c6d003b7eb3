import { parseHTML } from "linkedom";

/** A page as a person would read it. */
export type ReadPage = {
  status: number;
  /** Where a redirect leads. */
  location: string | null;
  title: string;
  heading: string;
  /** The words of the main part, with single spaces. */
  text: string;
  links: { text: string; href: string }[];
  forms: { action: string; method: string; fields: Record<string, string[]> }[];
  buttons: string[];
  /** The messages of the error summary. */
  errors: string[];
  /** Whatever a CSS selector finds, as words. */
  find(selector: string): string[];
  html: string;
};

type Node = { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<Node> };
type Element = Node & {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Element>;
};

export async function read(response: Response): Promise<ReadPage> {
  const html = await response.text();
  const document = parseHTML(html).document as unknown as Element;
  const all = (selector: string, within: Element = document) => [...within.querySelectorAll(selector)];
  const find = (selector: string) => all(selector).map(words);
  return {
    status: response.status,
    location: response.headers.get("location"),
    title: find("title")[0] ?? "",
    heading: find("h1")[0] ?? "",
    text: find("main").join(" "),
    links: all("a[href]").map((link) => ({ text: words(link), href: link.getAttribute("href") ?? "" })),
    forms: all("form").map((form) => ({
      action: form.getAttribute("action") ?? "",
      method: (form.getAttribute("method") ?? "get").toLowerCase(),
      fields: fieldsOf(all("input, textarea, select", form)),
    })),
    buttons: find("button, a.govuk-button"),
    errors: find(".govuk-error-summary__list li"),
    find,
    html,
  };
}

const textNode = 3;
const inline = new Set(["A", "B", "CODE", "EM", "I", "MARK", "SMALL", "SPAN", "STRONG", "TEXT", "TSPAN"]);

function words(element: Element): string {
  return spaced(element).replaceAll(/\s+/g, " ").trim();
}

/** The words of an element, those of one block parted from the next. */
function spaced(node: Node): string {
  if (node.nodeType === textNode) return node.textContent ?? "";
  const within = [...node.childNodes].map(spaced).join("");
  return inline.has(node.nodeName.toUpperCase()) ? within : ` ${within} `;
}

/** What a form would send if nothing were touched: by name, in order. */
function fieldsOf(inputs: Element[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const input of inputs) {
    const name = input.getAttribute("name");
    if (name === null) continue;
    fields[name] ??= [];
    const choice = ["checkbox", "radio"].includes(input.getAttribute("type") ?? "");
    if (choice && input.getAttribute("checked") === null) continue;
    fields[name].push(valueOf(input));
  }
  return fields;
}

function valueOf(input: Element): string {
  const chosen = [...input.querySelectorAll("option[selected]")][0];
  return chosen?.getAttribute("value") ?? input.getAttribute("value") ?? input.textContent ?? "";
}
