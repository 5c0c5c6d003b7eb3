import { actions, mayEver, isSignedIn } from "../policy/index.ts";
import { addressForLimits } from "./address.ts";
import { HttpError, NotFoundError, RefusedError } from "./errors.ts";
import { askedOfPupils } from "./pupil-question.tsx";
import { countHit, rateClasses } from "./rate-limit.ts";
import type { WebRequest } from "./request.ts";
import type { CacheClass, Route } from "./route.ts";

const cacheControl: Record<CacheClass, string> = {
  public: "public, no-cache",
  private: "private, no-store",
  asset: "public, max-age=31536000, immutable",
};

/** Stops the start where a route does not say what it is for. Throws one line that names the route and what it lacks. */
export function checkRegistry(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    const refuse = (lack: string) => {
      throw new Error(`The route ${name} ${lack}`);
    };
    if (seen.has(name)) refuse("is registered twice");
    seen.add(name);
    if (!actions.includes(route.action)) refuse("has no policy action");
    if (!Object.hasOwn(cacheControl, route.cache)) refuse("has no cache class");
    if (!Object.hasOwn(rateClasses, route.rate)) refuse("has no rate class");
    if (route.method === "POST" && route.cache !== "private")
      refuse("changes something, so its cache class is private");
    if (route.path.includes(":") && !route.loads && !route.noLoader) {
      refuse("has a parameter and no loader, and does not say why it needs none");
    }
  }
}

/** Answers a request by its route: how often, who, then the handler, then how the answer may be kept. */
export async function serve(route: Route, request: WebRequest): Promise<Response> {
  const limit = rateClasses[route.rate];
  if (limit) {
    const who = request.viewer.personId ?? addressForLimits(request.address);
    await countHit(request.db, `${route.rate}:${who}`, limit, request.clock.now());
  }
  const entry = mayEver(request.viewer, route.action);
  if (!entry.allowed) return turnAway(route, request, entry.whoCan);
  const response = await route.answer(request, (handle) => askedOfPupils(route, request, handle));
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", cacheFor(route, request));
  return response;
}

/** Nobody is asked to sign in; somebody is told who can do it, or, of a record, nothing at all. */
function turnAway(route: Route, { viewer, http }: WebRequest, whoCan: string): Response {
  if (isSignedIn(viewer)) throw route.loads ? new NotFoundError() : new RefusedError(whoCan);
  if (route.method !== "GET") throw new HttpError(401, "You are not signed in. Sign in, go back, and send it again.");
  const { pathname, search } = new URL(http.req.url);
  http.header("Cache-Control", cacheControl.private);
  return http.redirect(`/sign-in?then=${encodeURIComponent(pathname + search)}`, 303);
}

function cacheFor(route: Route, { viewer }: WebRequest): string {
  return cacheControl[route.cache === "public" && isSignedIn(viewer) ? "private" : route.cache];
}
