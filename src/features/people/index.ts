/*
 * Accounts, sign-in, the roles that people hold at organisations, and invitations. Owns the tables people, memberships,
 * invitations, sessions, sign_in_accounts, verifications and installation_secrets.
 */
import type { Route } from "../../web/index.ts";
import type { SignIn } from "./sign-in/sign-in.ts";

export { createSignIn, type SignIn } from "./sign-in/sign-in.ts";

export function peopleRoutes(_signIn: SignIn): Route[] {
  return [];
}
