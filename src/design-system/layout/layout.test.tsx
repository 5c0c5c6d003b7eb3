import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { Layout, type LayoutProps } from "./layout.tsx";
import { renderPage } from "./render-page.ts";

const ordinary: LayoutProps = {
  title: "Find practice",
  currentPath: "/practices",
  navigation: [
    { text: "Find practice", href: "/practices", current: true },
    { text: "Schools", href: "/schools", current: false },
  ],
  assets: { stylesheet: "/assets/styles-1.css", script: "/assets/script-1.js", favicon: "/assets/favicon-1.svg" },
  children: "What is on the page",
};

function drawn(props: Partial<LayoutProps> = {}) {
  const html = renderPage(<Layout {...ordinary} {...props} />);
  return { html, document: parseHTML(html).document };
}

describe("every page", () => {
  test("is a whole document in British English, with its title first and the service after", () => {
    const { html, document } = drawn();
    expect(html.startsWith("<!DOCTYPE html><html")).toBe(true);
    expect(document.documentElement.lang).toBe("en-GB");
    expect(document.title).toBe("Find practice – Waymark");
  });

  test("says first in its title that there are errors", () => {
    expect(drawn({ hasErrors: true }).document.title).toBe("Error: Find practice – Waymark");
  });

  test("lets a keyboard skip to what is on it", () => {
    const { document } = drawn();
    expect(document.querySelector(".govuk-skip-link")?.getAttribute("href")).toBe("#main-content");
    expect(document.querySelector("main#main-content")?.textContent).toBe("What is on the page");
  });

  test("marks the page one is on, and only its part of the service when one is deeper", () => {
    const current = (path: string) =>
      drawn({ currentPath: path }).document.querySelector("[aria-current]")?.getAttribute("aria-current");
    expect(current("/practices")).toBe("page");
    expect(current("/practices/GP-2047")).toBe("true");
  });

  test("carries no inline script and no inline style, which its security policy forbids", () => {
    const { document } = drawn({ jsonLd: { name: "GP-2047" }, demonstration: true, viewerName: "Priya Nair" });
    expect(document.querySelectorAll("[style], style")).toHaveLength(0);
    const scripts = [...document.querySelectorAll("script")].filter((script) => !script.hasAttribute("src"));
    expect(scripts.map((script) => script.getAttribute("type"))).toEqual(["application/ld+json"]);
  });

  test("keeps what a practice is called from closing its description for machines", () => {
    const { html, document } = drawn({ jsonLd: { name: "</script><script>alert(1)</script>" } });
    expect(html).not.toContain("<script>alert");
    const text = document.querySelector("script[type='application/ld+json']")?.textContent ?? "";
    expect(JSON.parse(text)).toEqual({ name: "</script><script>alert(1)</script>" });
  });

  test("credits the Department for Education and its licence", () => {
    expect(drawn().document.querySelector("footer")?.textContent).toContain("Open Government Licence v3.0");
  });
});

test("signing out is a form that is sent, never a link that can be followed", () => {
  const { document } = drawn({ viewerName: "Priya Nair", signOutHref: "/sign-out" });
  const form = document.querySelector("form[action='/sign-out']");
  expect(form?.getAttribute("method")).toBe("post");
  expect(form?.textContent).toContain("Priya Nair");
});

test("only the demonstration says that its people and schools are fictional", () => {
  expect(drawn({ demonstration: true }).html).toContain("fictional");
  expect(drawn().html).not.toContain("fictional");
});
