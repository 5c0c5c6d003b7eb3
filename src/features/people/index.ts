/*
 * Accounts, sign-in, the roles that people hold at organisations, who is link adviser of which school, and invitations.
 * Owns the tables people, account_warnings, memberships, adviser_schools, invitations, sessions, sign_in_accounts, verifications and
 * installation_secrets.
 */
import type { Route } from "../../web/index.ts";
import { adviserRoutes } from "./advisers/routes.ts";
import { personaRoutes } from "./personas/routes.ts";
import { ownInvitationRoutes } from "./roles/own-invitations.ts";
import { roleRoutes } from "./roles/routes.ts";
import { signInRoutes } from "./sign-in/routes.ts";
import type { SignIn } from "./sign-in/sign-in.ts";

export { roleEnded } from "./events.ts";
export { exampleEmails } from "./emails.ts";
export { accountClosed } from "./retention/events.ts";
export { idleAccountRetention } from "./retention/idle-accounts.ts";
export { forgetExpired, forgetExpiredQueue } from "./sign-in/forget-expired.ts";
export { sendSignInLink, sendSignInLinkQueue } from "./sign-in/send-link.ts";
export { coOrdinatorsOn, peopleOfSchool, personToWriteTo, schoolLeadsOn, type Addressee } from "./roles/addressees.ts";
export { holdsOn } from "./roles/held-roles.ts";
export { findRecipient } from "./recipient.ts";
export { createSignIn, type SignIn } from "./sign-in/sign-in.ts";

export function peopleRoutes(signIn: SignIn): Route[] {
  return [...signInRoutes(signIn), ...personaRoutes(signIn), ...roleRoutes, ...adviserRoutes, ...ownInvitationRoutes];
}
