export interface SuggestionGroup {
  title: string;
  items: { text: string; detail?: string; href: string }[];
}

/** Fills the listbox, one group with its heading after another, and answers the options in order. Text only: no HTML. */
export function drawSuggestions(list: HTMLElement, groups: SuggestionGroup[]): HTMLElement[] {
  const block = blocksFor(list);
  const options: HTMLElement[] = [];
  const drawn = groups
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }, index) => {
      const heading = block("waymark-suggestions__group", title);
      heading.id = `${list.id}-group-${index + 1}`;
      heading.setAttribute("role", "presentation");
      const group = block("");
      group.setAttribute("role", "group");
      group.setAttribute("aria-labelledby", heading.id);
      group.append(heading);
      for (const item of items) {
        const option = block("waymark-suggestions__option", item.text);
        option.id = `${list.id}-${options.length + 1}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset["href"] = item.href;
        if (item.detail) option.append(" ", block("waymark-suggestions__detail", item.detail));
        options.push(option);
        group.append(option);
      }
      return group;
    });
  list.replaceChildren(...drawn);
  return options;
}

/** The list's own document, so that a test needs no browser. */
const blocksFor =
  (list: HTMLElement) =>
  (className: string, text = "") => {
    const element = list.ownerDocument.createElement("div");
    element.className = className;
    element.textContent = text;
    return element;
  };
