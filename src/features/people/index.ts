/* Accounts, sign-in, roles, invitations. (Being built.) */
import { nobody, type Viewer } from "../../policy/index.ts";
import type { Deps, Route } from "../../web/index.ts";

export type SignIn = { viewerOf(headers: Headers): Promise<Viewer> };

export function createSignIn(_deps: Deps): SignIn {
  return { viewerOf: async () => nobody };
}

export function peopleRoutes(_signIn: SignIn): Route[] {
  return [];
}
