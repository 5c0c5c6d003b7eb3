import { readdirSync, readFileSync } from "node:fs";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { CLASSES } from "./classes.ts";
import { DesignSystemPage } from "./gallery-page.tsx";

const html = render(
  <DesignSystemPage
    layout={{
      title: "Design system",
      currentPath: "/design-system",
      navigation: [],
      assets: { stylesheet: "/assets/styles-1.css", script: "/assets/script-1.js" },
    }}
    emails={[
      { name: "sign-in", subject: "Sign in to Waymark", html: "<p>Hello</p>", href: "/design-system/emails/sign-in" },
    ]}
  />,
);

test("the gallery shows every component there is", () => {
  const folders = readdirSync(new URL("..", import.meta.url), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        !["gallery", "layout", "charts", "evidence-strip", "practice-card", "search-box", "waymark-disc"].includes(
          entry.name,
        ),
    )
    .map((entry) => entry.name);
  const missing = folders.filter((folder) => !html.includes(folder === "hint" ? "govuk-hint" : `govuk-${folder}`));
  expect(missing).toEqual([]);
});

test("an e-mail is shown as its source, never drawn", () => {
  expect(html).toContain("&lt;p>Hello&lt;/p>");
});

test("every class that the gallery names is one that the styles know", () => {
  const styles = new URL("../../styles/", import.meta.url);
  const css = readdirSync(styles)
    .map((file) => readFileSync(new URL(file, styles), "utf8"))
    .join("\n");
  expect(Object.keys(CLASSES).filter((name) => !css.includes(`.${name}`))).toEqual([]);
});
