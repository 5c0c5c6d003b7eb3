import { createMiddleware } from "hono/factory";
import { bodyLimit } from "hono/body-limit";
import { HttpError } from "./errors.ts";

/*
 * What protects every answer: headers, the check that a form was sent from our own pages, and a limit on bodies.
 */

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ");

export type SecurityOptions = {
  https: boolean;
  /** Switched off only by the test that proves that escaping alone keeps scripts out. */
  contentSecurityPolicy: boolean;
};

/** Sets the security headers on every answer, errors included. */
export function securityHeaders(options: SecurityOptions) {
  return createMiddleware(async (c, next) => {
    await next();
    const { headers } = c.res;
    /* A file that somebody sent has a stricter policy of its own. */
    const own = headers.has("Content-Security-Policy");
    if (options.contentSecurityPolicy && !own) headers.set("Content-Security-Policy", contentSecurityPolicy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    // What other sites are meant to read, such as the picture of a badge, says so itself.
    if (!headers.has("Cross-Origin-Resource-Policy")) headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (options.https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  });
}

/**
 * Refuses a change that another site's page asked for. A browser says where a form came from in Sec-Fetch-Site, an
 * older one in Origin; a request with neither is refused. `publicUrl` is the address that people type.
 */
export function refuseCrossSite(publicUrl: string, takesCrossSite: (path: string) => boolean) {
  const ours = new URL(publicUrl).origin;
  return createMiddleware(async (c, next) => {
    const safe = ["GET", "HEAD", "OPTIONS"].includes(c.req.method);
    if (safe || takesCrossSite(c.req.path)) return next();
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const fromUs = site === undefined ? origin === ours : site === "same-origin";
    if (!fromUs) {
      throw new HttpError(
        403,
        `This was not sent from a page of this site. Open ${ours} and send it again from there.`,
      );
    }
    return next();
  });
}

/** Stops reading a body that is larger than any form of ours. A route that takes files counts for itself (upload.ts). */
export const limitBody = bodyLimit({
  maxSize: 1024 * 1024,
  onError: () => {
    throw new HttpError(413, "What you sent is too large. Forms may hold up to 1 MB.");
  },
});
