import { createHash } from "node:crypto";
import { inTransaction } from "../../../platform/database/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { isSignedIn } from "../../../policy/index.ts";
import {
  countHit,
  emailAddress,
  param,
  parseForm,
  readForm,
  redirect,
  route,
  typedText,
  type Limit,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { z } from "zod";
import { personOfLink } from "./links.ts";
import { linkPage, linkSentPage, linkSpentPage, signInPage } from "./pages.tsx";
import { safePath } from "./safe-path.ts";
import { sendSignInLinkQueue } from "./send-link.ts";
import type { SignIn } from "./sign-in.ts";
import { useLink } from "./use-link.ts";

/** Links for one e-mail address, whoever asks for them. Addresses of machines are limited by the rate class. */
const linksPerAccount: Limit = { hits: 5, seconds: 30 * 60 };

const SignInForm = z.object({
  email: emailAddress("Enter an e-mail address in the correct form, like name@school.sch.uk"),
});

export function signInRoutes(signIn: SignIn): Route[] {
  const common = { action: "sign_in.use", cache: "private" } as const;
  const noLoader = "the token is the permission: it was sent to one person, and works once";
  return [
    route({ ...common, method: "GET", path: "/sign-in", rate: "read", handle: askForAddress }),
    route({ ...common, method: "POST", path: "/sign-in-links", rate: "sign_in", handle: sendLink }),
    route({ ...common, method: "GET", path: "/sign-in-links", rate: "read", handle: linkSentPage }),
    route({ ...common, method: "GET", path: "/sign-in/:token", rate: "read", noLoader, handle: showButton }),
    route({
      ...common,
      method: "POST",
      path: "/sign-in/:token",
      rate: "change",
      noLoader,
      handle: (request) => signInByLink(request, signIn),
    }),
    route({
      method: "POST",
      path: "/sign-out",
      action: "sign_out.use",
      cache: "private",
      rate: "change",
      handle: (request) => signOut(request, signIn),
    }),
  ];
}

function askForAddress(request: WebRequest): Response {
  const destination = destinationOf(request);
  if (isSignedIn(request.viewer)) return redirect(request, destination ?? "/my-work");
  return signInPage(request, { destination, email: "", errors: {} });
}

/** The same answer, after the same work, whether or not the address is known. */
async function sendLink(request: WebRequest): Promise<Response> {
  const typed = await readForm(request);
  const destination = safePath(typedText(typed, "then"));
  const parsed = parseForm(SignInForm, typed);
  if (!parsed.ok) return signInPage(request, { destination, email: typedText(typed, "email"), errors: parsed.errors });
  const { email } = parsed.values;
  const account = createHash("sha256").update(email).digest("base64url");
  await countHit(request.db, `sign_in_link:${account}`, linksPerAccount, request.clock.now());
  const wanted = destination === undefined ? { email } : { email, destination };
  await inTransaction(request.db, (trx) => enqueue(trx, sendSignInLinkQueue, wanted));
  return redirect(request, "/sign-in-links");
}

/** A page with one button: filters that open every link in a message do not press it. */
async function showButton(request: WebRequest): Promise<Response> {
  const person = await personOfLink(request.db, param(request, "token"), request.clock.now());
  return person
    ? linkPage(request, { name: person.name, destination: destinationOf(request) })
    : linkSpentPage(request);
}

async function signInByLink(request: WebRequest, signIn: SignIn): Promise<Response> {
  const destination = safePath(typedText(await readForm(request), "then"));
  const cookies = await useLink(request, signIn, param(request, "token"));
  return cookies ? signedInTo(request, cookies, destination) : linkSpentPage(request);
}

/** Sends the browser on with the cookies of its new session. */
export function signedInTo(request: WebRequest, cookies: string[], destination: string | undefined): Response {
  setCookies(request, cookies);
  return redirect(request, destination ?? "/my-work");
}

async function signOut(request: WebRequest, signIn: SignIn): Promise<Response> {
  const engineOn = await signIn.engine();
  const { headers } = request.http.req.raw;
  setCookies(request, await inTransaction(request.db, (trx) => engineOn(trx).endSession(headers)));
  return redirect(request, "/");
}

function setCookies(request: WebRequest, cookies: string[]): void {
  for (const cookie of cookies) request.http.header("Set-Cookie", cookie, { append: true });
}

/** Where the address of a page says to go after signing in. */
export function destinationOf(request: WebRequest): string | undefined {
  return safePath(request.http.req.query("then"));
}
