import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { ServiceNavigation } from "govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";
import type * as forms from "./forms.ts";
import { startSuggestions } from "./suggestions.ts";
import type { Modules } from "./modules.ts";

/*
 * What a page gains where there is script: nothing that it cannot do without. Each element says in data-module which
 * of these it wants; what only forms want is fetched where there is one. The classes must be set before GOV.UK's
 * modules start, which refuse to without them.
 */

/** The address of what forms.ts became; the build says it. */
declare const FORMS: string;

const everywhere: Modules = {
  "govuk-button": (element) => new Button(element),
  "govuk-service-navigation": (element) => new ServiceNavigation(element),
  "govuk-skip-link": (element) => new SkipLink(element),
  "waymark-suggestions": startSuggestions,
};

document.body.classList.add("js-enabled", "govuk-frontend-supported");
const elements = [...document.querySelectorAll<HTMLElement>("[data-module]")];
const [ready, later] = [elements.filter(isEverywhere), elements.filter((element) => !isEverywhere(element))];
start(ready, everywhere);
if (later.length > 0) void startForms();

async function startForms(): Promise<void> {
  const { formModules } = (await import(FORMS)) as typeof forms;
  start(later, formModules);
}

function isEverywhere(element: HTMLElement): boolean {
  return (element.dataset["module"] ?? "") in everywhere;
}

function start(wanting: HTMLElement[], modules: Modules): void {
  for (const element of wanting) {
    try {
      modules[element.dataset["module"] ?? ""]?.(element);
    } catch (error) {
      // One element that cannot start must not take the rest of the page with it: it works as if there were no script.
      console.warn(error);
    }
  }
}
