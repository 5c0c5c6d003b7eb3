import type { Transaction } from "../../../platform/database/index.ts";
import { nobody, type Viewer } from "../../../policy/index.ts";
import type { Deps } from "../../../web/index.ts";
import { cookieSecret } from "./cookie-secret.ts";
import { sessionToken } from "./cookie.ts";
import type { Engine } from "./engine.ts";
import { viewerOfSession } from "./viewer-of-session.ts";

export type SignIn = {
  /** Who is asking. Without a cookie of ours it is nobody, and nothing is read. */
  viewerOf(headers: Headers): Promise<Viewer>;
  /** better-auth, to be set on a transaction. Asked for before it begins, because the secret may have to be read. */
  engine(): Promise<(trx: Transaction) => Engine>;
  /** The session of a request; undefined where its cookie is not one that we signed. */
  tokenOf(headers: Headers): Promise<string | undefined>;
};

export function createSignIn(deps: Deps): SignIn {
  const { publicUrl } = deps.config;
  const https = publicUrl.startsWith("https://");
  let kept: Promise<string> | undefined;
  const secret = (): Promise<string> =>
    (kept ??= cookieSecret(deps).catch((error: unknown) => {
      kept = undefined;
      throw error;
    }));
  const tokenOf = async (headers: Headers) =>
    headers.has("cookie") ? sessionToken(headers, https, await secret()) : undefined;
  return {
    tokenOf,
    async viewerOf(headers) {
      const token = await tokenOf(headers);
      return token === undefined ? nobody : viewerOfSession(deps.database.db, token, deps.clock.now());
    },
    // Read at the first sign-in rather than at the start, which it would make a fifth of a second longer.
    async engine() {
      const { engineOn } = await import("./engine.ts");
      const settings = { publicUrl, secret: await secret(), clock: deps.clock };
      return (trx) => engineOn(trx, settings);
    },
  };
}
