import { betterAuth } from "better-auth";
import { magicLink } from "better-auth/plugins/magic-link";
import type { Clock } from "../../../platform/clock.ts";
import type { Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { cookieName } from "./cookie.ts";
import { idleHours, linkMinutes } from "./lifetimes.ts";
import { hashOfToken } from "./links.ts";
import { startSessionPlugin } from "./start-session.ts";
import { tablesAndColumns } from "./tables-and-columns.ts";

/*
 * better-auth, driven from our own pages inside our own transaction, so that a sign-in and what follows from it happen
 * together or not at all. None of its addresses is served, so nothing of it can be reached but what stands here. Built
 * for each use (under a millisecond), because it holds on to the connection that it is given.
 */

export type EngineSettings = { publicUrl: string; secret: string; clock: Clock };

export type Engine = {
  /** Makes a link's token for an address. Kept only as a hash. */
  newLink(email: string): Promise<string>;
  /** Uses a link up and begins a session: who it is, and the cookies. Undefined where the link is not good. */
  useLink(token: string): Promise<{ personId: string; cookies: string[] } | undefined>;
  /** Begins a session without a link: for the personas of the demonstration, and for tests. */
  startSession(personId: string): Promise<string[]>;
  /** Ends the session of these headers, on the server and in the browser. */
  endSession(headers: Headers): Promise<string[]>;
};

export function engineOn(trx: Transaction, settings: EngineSettings): Engine {
  let token = "";
  const auth = betterAuth({
    ...common(settings),
    ...tablesAndColumns,
    database: { db: trx, type: "postgres", transaction: false },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        disableSignUp: true,
        storeToken: { type: "custom-hasher", hash: async (plain) => hashOfToken(plain) },
        sendMagicLink: (link) => {
          token = link.token;
        },
      }),
      startSessionPlugin,
    ],
  });
  return {
    async newLink(email) {
      await auth.api.signInMagicLink({ body: { email }, headers: new Headers() });
      return token;
    },
    async useLink(linkToken) {
      const answer = await auth.api.magicLinkVerify({
        query: { token: linkToken },
        headers: new Headers(),
        asResponse: true,
      });
      if (!answer.ok) return undefined;
      const { user } = (await answer.json()) as { user: { id: string } };
      return { personId: user.id, cookies: cookiesOf(answer.headers) };
    },
    async startSession(personId) {
      const { headers } = await auth.api.startSession({ body: { personId }, returnHeaders: true });
      return cookiesOf(headers);
    },
    async endSession(sent) {
      const { headers } = await auth.api.signOut({ headers: sent, returnHeaders: true });
      return cookiesOf(headers);
    },
  };
}

/** Without Max-Age the browser forgets the cookie when it is closed; when a session ends is for the server to say. */
function cookiesOf(headers: Headers): string[] {
  return headers
    .getSetCookie()
    .filter((cookie) => cookie.startsWith(`${cookieName(true)}=`) || cookie.startsWith(`${cookieName(false)}=`))
    .map((cookie) => cookie.replace(/; Max-Age=[1-9]\d*/, ""));
}

function common({ publicUrl, secret, clock }: EngineSettings) {
  const https = publicUrl.startsWith("https://");
  return {
    baseURL: publicUrl,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    session: { ...tablesAndColumns.session, expiresIn: idleHours * 3600 },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName(https), attributes: { secure: https } } },
      database: { generateId: () => uuidv7(), validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: { create: { before: async () => ({ data: beginningAt(clock.now()) }) } },
      verification: { create: { before: async () => ({ data: { createdAt: clock.now() } }) } },
    },
  };
}

/** A session as we keep it: timed by our clock, and nothing of where it came from. */
function beginningAt(now: Date) {
  const expiresAt = new Date(now.getTime() + idleHours * 3_600_000);
  return { createdAt: now, updatedAt: now, expiresAt, ipAddress: null, userAgent: null };
}
