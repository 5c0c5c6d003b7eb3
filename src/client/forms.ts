import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs";
import { Radios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs";
import { Tabs } from "govuk-frontend/dist/govuk/components/tabs/tabs.mjs";
import { startAutosave } from "./autosave.ts";
import { startThemeFilter } from "./theme-filter.ts";
import type { Modules } from "./modules.ts";

/** What pages with forms want; a page to read never fetches it. */
export const formModules: Modules = {
  "govuk-character-count": (element) => new CharacterCount(element),
  "govuk-checkboxes": (element) => new Checkboxes(element),
  "govuk-error-summary": (element) => new ErrorSummary(element),
  "govuk-notification-banner": (element) => new NotificationBanner(element),
  "govuk-radios": startRadios,
  "govuk-tabs": (element) => new Tabs(element),
  "waymark-autosave": startAutosave,
  "waymark-theme-filter": startThemeFilter,
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
