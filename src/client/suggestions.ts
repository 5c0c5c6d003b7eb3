import { drawSuggestions, type SuggestionGroup } from "./suggestions-list.ts";

const QUIET_MS = 150;
const SHORTEST = 2;

/**
 * Makes an ordinary field with data-module="waymark-suggestions" a combobox (ARIA 1.2, "editable combobox with list
 * autocomplete"): up and down move among the suggestions, Enter follows the one that is marked or, when none is,
 * sends the form as it always did; Escape closes. Focus never leaves the field.
 */
export function startSuggestions(element: HTMLElement) {
  const url = element.dataset["suggestionsUrl"];
  if (!(element instanceof HTMLInputElement) || !url) return;
  const input = element;
  const { list, status } = surroundings(input);
  let options: HTMLElement[] = [];
  let marked = -1;
  let timer: number | undefined;
  let asked: AbortController | undefined;

  function mark(index: number) {
    marked = index;
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === index));
    const option = options[index];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  }

  function open(groups: SuggestionGroup[]) {
    options = drawSuggestions(list, groups);
    for (const option of options) option.addEventListener("click", () => follow(option));
    mark(-1);
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    status.textContent = countOf(options.length);
  }

  async function ask() {
    asked?.abort();
    const words = input.value.trim();
    if (words.length < SHORTEST) return close();
    asked = new AbortController();
    try {
      const address = new URL(url ?? "", location.href);
      address.searchParams.set(input.name, words);
      const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "application/json" } });
      const { groups } = answer.ok ? ((await answer.json()) as { groups: SuggestionGroup[] }) : { groups: [] };
      if (document.activeElement === input) open(groups);
    } catch {
      // Newer words were typed, or the network is away: the form itself still works.
    }
  }

  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), QUIET_MS);
  });
  input.addEventListener("blur", () => {
    asked?.abort();
    close();
  });
  /** True when the key was for the suggestions, so that the field must not have it too. */
  function takesKey(key: string): boolean {
    const option = options[marked];
    if (key === "Escape" && !list.hidden) close();
    else if (key === "Enter" && option && !list.hidden) follow(option);
    else if (key === "ArrowDown" || key === "ArrowUp") move(key === "ArrowDown" ? 1 : -1);
    else return false;
    return true;
  }

  /** One place beyond either end is the field itself, with nothing marked. */
  function move(step: 1 | -1) {
    if (list.hidden) {
      void ask();
      return;
    }
    const places = options.length + 1;
    mark(((marked + 1 + step + places) % places) - 1);
  }

  input.addEventListener("keydown", (event) => {
    if (takesKey(event.key)) event.preventDefault();
  });
  // A press on a suggestion must not take focus from the field, which would close the list before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
}

function follow(option: HTMLElement) {
  const { href } = option.dataset;
  if (href?.startsWith("/")) location.assign(href);
}

function countOf(count: number): string {
  if (count === 0) return "No suggestions";
  return count === 1 ? "1 suggestion, use the down arrow" : `${count} suggestions, use the down arrow`;
}

function surroundings(input: HTMLInputElement) {
  const list = document.createElement("div");
  list.className = "waymark-suggestions";
  list.id = `${input.id}-suggestions`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  const status = document.createElement("div");
  status.className = "govuk-visually-hidden";
  status.setAttribute("role", "status");
  (input.parentElement ?? input).append(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.autocomplete = "off";
  return { list, status };
}
