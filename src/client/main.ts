import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs";
import { Radios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs";
import { ServiceNavigation } from "govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";
import { Tabs } from "govuk-frontend/dist/govuk/components/tabs/tabs.mjs";
import { startAutosave } from "./autosave.ts";
import { startSuggestions } from "./suggestions.ts";

/*
 * What a page gains where there is script: nothing that it cannot do without. Each element says in data-module which
 * of these it wants. The classes must be set before GOV.UK's modules start, which refuse to without them.
 */
const modules: Record<string, (element: HTMLElement) => unknown> = {
  "govuk-button": (element) => new Button(element),
  "govuk-character-count": (element) => new CharacterCount(element),
  "govuk-checkboxes": (element) => new Checkboxes(element),
  "govuk-error-summary": (element) => new ErrorSummary(element),
  "govuk-notification-banner": (element) => new NotificationBanner(element),
  "govuk-radios": startRadios,
  "govuk-service-navigation": (element) => new ServiceNavigation(element),
  "govuk-skip-link": (element) => new SkipLink(element),
  "govuk-tabs": (element) => new Tabs(element),
  "waymark-autosave": startAutosave,
  "waymark-suggestions": startSuggestions,
};

/**
 * GOV.UK's radios say aria-expanded where an answer reveals a further question. ARIA does not allow it on a radio, so
 * it is taken off again, after their own listener has set it; aria-controls, which is allowed, stays.
 */
function startRadios(element: HTMLElement) {
  const radios = new Radios(element);
  const tidy = () => {
    for (const radio of element.querySelectorAll("[type=radio][aria-expanded]")) radio.removeAttribute("aria-expanded");
  };
  tidy();
  document.addEventListener("click", tidy);
  window.addEventListener("pageshow", tidy);
  return radios;
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const element of document.querySelectorAll<HTMLElement>("[data-module]")) {
  try {
    modules[element.dataset["module"] ?? ""]?.(element);
  } catch (error) {
    // One element that cannot start must not take the rest of the page with it: it works as if there were no script.
    console.warn(error);
  }
}
