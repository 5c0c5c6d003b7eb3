import { clockTime } from "./clock-time.ts";

const QUIET_MS = 1_500;
const AGAIN_MS = 10_000;
/** Browsers refuse to carry more than 64 KB for a page that is going away. */
const KEEPALIVE_LIMIT = 60_000;
/** The field that says how many changes the page was opened after. */
const COUNT = "edits";

/**
 * A form with data-module="waymark-autosave" is sent to its data-autosave-url a moment after the last keystroke, and
 * when the page is put away. It says when it saved in an element with role="status"; it never moves focus, and when
 * the network is away it says so and keeps trying. Without script the form's own button saves.
 */
export function startAutosave(element: HTMLElement) {
  const url = element.dataset["autosaveUrl"];
  if (!(element instanceof HTMLFormElement) || !url) return;
  const form = element;
  const status = statusOf(form);
  let saved = isAsOpened(form) ? answersOf(form) : undefined;
  let timer: number | undefined;
  let sending: Promise<void> | undefined;

  const later = (delay: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), delay);
  };

  async function save(leaving = false) {
    window.clearTimeout(timer);
    const answers = answersOf(form);
    if (answers === saved) return;
    if (sending && !leaving) return later(QUIET_MS);
    sending = sendAnswers(answers, leaving);
    await sending;
    sending = undefined;
  }

  async function sendAnswers(answers: string, leaving: boolean) {
    const { outcome, edits } = await send(url ?? "", bodyOf(form), leaving);
    if (edits !== undefined) takeCount(form, edits);
    if (outcome === "saved") saved = answers;
    say(status, MESSAGES[outcome]());
    if (outcome === "unreachable") later(AGAIN_MS);
    else if (answersOf(form) !== answers) later(QUIET_MS);
  }

  form.addEventListener("input", () => later(QUIET_MS));
  form.addEventListener("change", () => later(QUIET_MS));
  // The form's own submit carries everything, so a save that is due must not race it, and one under way goes first:
  // with the count from before it the submit would look as if somebody else had changed the page meanwhile.
  form.addEventListener("submit", (event) => {
    window.clearTimeout(timer);
    saved = answersOf(form);
    if (!sending) return;
    event.preventDefault();
    void sending.then(() => form.requestSubmit());
  });
  window.addEventListener("online", () => void save());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save(true);
  });
  if (saved === undefined) later(QUIET_MS);
}

/** Whether every answer is as the page came: somebody may have typed before this script was there. */
function isAsOpened(form: HTMLFormElement): boolean {
  return [...form.elements].every((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value === field.defaultValue;
    if (!(field instanceof HTMLInputElement)) return true;
    return field.value === field.defaultValue && field.checked === field.defaultChecked;
  });
}

type Outcome = "saved" | "refused" | "signed-out" | "unreachable";

type Answer = { outcome: Outcome; edits?: number };

async function send(url: string, body: string, keepalive: boolean): Promise<Answer> {
  const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" };
  try {
    const answer = await fetch(url, {
      method: "POST",
      body,
      headers,
      keepalive: keepalive && body.length < KEEPALIVE_LIMIT,
      redirect: "manual",
    });
    const { edits } = answer.headers.get("Content-Type")?.startsWith("application/json")
      ? ((await answer.json()) as { edits?: number })
      : {};
    return { outcome: outcomeOf(answer), ...(edits === undefined ? {} : { edits }) };
  } catch {
    return { outcome: "unreachable" };
  }
}

function outcomeOf(answer: Response): Outcome {
  if (answer.ok) return "saved";
  // A redirect means the sign-in page.
  if (answer.type === "opaqueredirect" || answer.status === 401) return "signed-out";
  return answer.status >= 500 || answer.status === 429 ? "unreachable" : "refused";
}

const MESSAGES: Record<Outcome, () => string> = {
  saved: () => `Saved at ${clockTime(new Date())}`,
  "signed-out": () => "Not saved: you have been signed out. Sign in in another tab, then carry on here.",
  refused: () => "Not saved. Use the button at the end of the page to see why.",
  unreachable: () => "Not saved yet: we cannot reach Waymark. We will keep trying while this page is open.",
};

/** Told once, not at every keystroke: a screen reader reads each change aloud. */
function say(status: HTMLElement, message: string) {
  if (status.textContent !== message) status.textContent = message;
}

function statusOf(form: HTMLFormElement): HTMLElement {
  const found = form.querySelector<HTMLElement>("[role=status]");
  if (found) return found;
  const status = document.createElement("p");
  status.className = "waymark-saved";
  status.setAttribute("role", "status");
  form.prepend(status);
  return status;
}

/** What the form would send, files left out: they go with the form's own button. */
function bodyOf(form: HTMLFormElement): string {
  return new URLSearchParams(fieldsOf(form)).toString();
}

/** The same without the count of changes, which is not somebody's answer. */
function answersOf(form: HTMLFormElement): string {
  return new URLSearchParams(fieldsOf(form).filter(([name]) => name !== COUNT)).toString();
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");
}

/** The next save is made on top of this one, not on top of the page as it was opened. */
function takeCount(form: HTMLFormElement, edits: number) {
  const count = form.elements.namedItem(COUNT);
  if (count instanceof HTMLInputElement) count.value = String(edits);
}
