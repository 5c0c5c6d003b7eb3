import type { TestApp, As, Form } from "../app.ts";
import { adoptionForms } from "./adoption-forms.ts";
import { assessingForms } from "./assessing-forms.ts";
import { draftForms } from "./draft-forms.ts";
import { gatheredForms } from "./gathered-forms.ts";
import { keepingForms } from "./keeping-forms.ts";
import { kitemarkForms } from "./kitemark-forms.ts";
import { practiceForms } from "./practice-forms.ts";
import { roomForms } from "./room-forms.ts";

/*
 * For every form that changes something, a case of its own in which it may be sent and is valid. A new route is demanded
 * here by a test. A form that does one of several things has a case for each, told apart in brackets.
 */

/** With a file it is sent as one part of the form, under the name `file`. */
export type Sent = { path: string; form?: Form; file?: Uint8Array; as?: As };
export type ValidForm = (app: TestApp) => Promise<Sent>;

export const validForms: Record<string, ValidForm> = {
  ...practiceForms,
  ...draftForms,
  ...assessingForms,
  ...kitemarkForms,
  ...adoptionForms,
  ...gatheredForms,
  ...roomForms,
  ...keepingForms,
};

/** Forms that change nothing that could be left half done; says why. */
export const withoutForm: Record<string, string> = {
  "/sign-out": "ends one session, in one statement of better-auth's",
  "/sign-in-links": "writes one job; the link itself is better-auth's, and is sent by that job",
  "/sign-in/:token": "uses a link up: better-auth's own rows, which pass",
  "/personas/:id/sessions": "begins a session; only the demonstration has it",
  "/verify": "checks a credential, and keeps nothing",
};
