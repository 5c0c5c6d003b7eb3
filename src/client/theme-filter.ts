import { matchesWords } from "./words-match.ts";

/**
 * Themes with data-module="waymark-theme-filter" gain a field in which they are looked for: by name, or by what they are
 * called besides. Groups with nothing to show go away, the others open. The field has no name, so that it is not sent, and
 * what is typed in it is nobody's answer.
 */
export function startThemeFilter(element: HTMLElement) {
  const groups = [...element.querySelectorAll("details")];
  const { field, said } = addField(element);
  const filter = () => {
    const shown = groups.reduce((sum, group) => sum + showMatching(group, field.value), 0);
    said.textContent = field.value.trim() === "" ? "" : countOf(shown);
  };
  field.addEventListener("input", (event) => {
    event.stopPropagation();
    filter();
  });
  field.addEventListener("change", (event) => event.stopPropagation());
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}

function addField(element: HTMLElement) {
  const label = document.createElement("label");
  label.className = "govuk-label";
  label.htmlFor = "theme-filter";
  label.textContent = "Look for a theme";
  const field = document.createElement("input");
  field.id = "theme-filter";
  field.type = "search";
  field.autocomplete = "off";
  field.className = "govuk-input govuk-input--width-20";
  const said = document.createElement("p");
  said.className = "govuk-hint";
  said.setAttribute("role", "status");
  element.prepend(label, field, said);
  return { field, said };
}

/** How many themes of the group are shown for this. Where nothing is looked for, the group is as it was at first. */
function showMatching(group: HTMLDetailsElement, looked: string): number {
  const boxes = [...group.querySelectorAll<HTMLInputElement>("[type=checkbox]")];
  let shown = 0;
  for (const box of boxes) {
    const name = box.labels?.[0]?.textContent ?? "";
    const matches = matchesWords(`${name} ${box.dataset["words"] ?? ""}`, looked);
    box.parentElement?.toggleAttribute("hidden", !matches);
    if (matches) shown++;
  }
  group.hidden = shown === 0;
  group.open = looked.trim() === "" ? boxes.some((box) => box.checked) : shown > 0;
  return shown;
}

function countOf(shown: number): string {
  if (shown === 0) return "No theme is called that. Clear this field to see them all.";
  return shown === 1 ? "1 theme" : `${shown} themes`;
}
