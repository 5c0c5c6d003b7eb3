import type { TestApp, As, Form } from "../app.ts";
import { gatheredForms } from "./gathered-forms.ts";
import { practiceForms } from "./practice-forms.ts";
import { roomForms } from "./room-forms.ts";

/*
 * For every form that changes something, a case of its own in which it may be sent and is valid. A new route is demanded
 * here by a test.
 */

export type Sent = { path: string; form?: Form; as?: As };
export type ValidForm = (app: TestApp) => Promise<Sent>;

export const validForms: Record<string, ValidForm> = {
  ...practiceForms,
  ...gatheredForms,
  ...roomForms,
};

/** Forms that change nothing that could be left half done; says why. */
export const withoutForm: Record<string, string> = {
  "/sign-out": "ends one session, in one statement of better-auth's",
  "/sign-in-links": "writes one job; the link itself is better-auth's, and is sent by that job",
  "/sign-in/:token": "uses a link up: better-auth's own rows, which pass",
  "/personas/:id/sessions": "begins a session; only the demonstration has it",
  "/verify": "checks a credential, and keeps nothing",
};
