import { clockTime } from "./clock-time.ts";

const QUIET_MS = 1_500;
const AGAIN_MS = 10_000;
/** Browsers refuse to carry more than 64 KB for a page that is going away. */
const KEEPALIVE_LIMIT = 60_000;

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
  let saved = bodyOf(form);
  let timer: number | undefined;
  let sending = false;

  const later = (delay: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), delay);
  };

  async function save(leaving = false) {
    window.clearTimeout(timer);
    const body = bodyOf(form);
    if (body === saved) return;
    if (sending && !leaving) return later(QUIET_MS);
    sending = true;
    const outcome = await send(url ?? "", body, leaving);
    sending = false;
    if (outcome === "saved") saved = body;
    say(status, MESSAGES[outcome]());
    if (outcome === "unreachable") later(AGAIN_MS);
    else if (bodyOf(form) !== body) later(QUIET_MS);
  }

  form.addEventListener("input", () => later(QUIET_MS));
  form.addEventListener("change", () => later(QUIET_MS));
  // The form's own submit carries everything, so a save that is due must not race it.
  form.addEventListener("submit", () => {
    window.clearTimeout(timer);
    saved = bodyOf(form);
  });
  window.addEventListener("online", () => void save());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save(true);
  });
}

type Outcome = "saved" | "refused" | "signed-out" | "unreachable";

async function send(url: string, body: string, keepalive: boolean): Promise<Outcome> {
  const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" };
  try {
    const answer = await fetch(url, {
      method: "POST",
      body,
      headers,
      keepalive: keepalive && body.length < KEEPALIVE_LIMIT,
      redirect: "manual",
    });
    if (answer.ok) return "saved";
    // A redirect means the sign-in page.
    if (answer.type === "opaqueredirect" || answer.status === 401) return "signed-out";
    return answer.status >= 500 || answer.status === 429 ? "unreachable" : "refused";
  } catch {
    return "unreachable";
  }
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
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  return body.toString();
}
