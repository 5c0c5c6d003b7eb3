import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono, type Context } from "hono";
import { evaluationRoutes } from "./features/evaluation/index.ts";
import { exchangeRoutes } from "./features/exchange/index.ts";
import { organisationRoutes } from "./features/organisations/index.ts";
import { createSignIn, peopleRoutes, type SignIn } from "./features/people/index.ts";
import { practicesRoutes } from "./features/practices/index.ts";
import { searchRoutes } from "./features/search/index.ts";
import { timelineRoutes } from "./features/timeline/index.ts";
import { validationRoutes } from "./features/validation/index.ts";
import { uuidv7 } from "./platform/ids.ts";
import { nobody } from "./policy/index.ts";
import { observe } from "./site/metrics.ts";
import { siteRoutes } from "./site/routes.tsx";
import {
  checkRegistry,
  clientAddress,
  failWell,
  limitBody,
  NotFoundError,
  refuseCrossSite,
  securityHeaders,
  serve,
  type Deps,
  type Route,
  type WebRequest,
} from "./web/index.ts";

/** Every address of Waymark, one line a room, in dependency order. */
export function allRoutes(signIn: SignIn, demonstration: boolean): Route[] {
  const routes = [
    ...siteRoutes,
    ...organisationRoutes,
    ...peopleRoutes(signIn),
    ...practicesRoutes,
    ...validationRoutes,
    ...searchRoutes,
    ...evaluationRoutes,
    ...exchangeRoutes,
    ...timelineRoutes,
  ];
  return routes.filter((route) => demonstration || !route.demonstrationOnly);
}

/** Only in tests: what is switched off to prove that something else protects. */
export type AppOptions = { contentSecurityPolicy?: boolean };

/** The application: what every request passes, in order, then the registry of routes. */
export function createApp(deps: Deps, options: AppOptions = {}): Hono {
  const app = new Hono();
  const signIn = createSignIn(deps);
  const routes = allRoutes(signIn, deps.config.demonstration);
  checkRegistry(routes);
  const https = deps.config.publicUrl.startsWith("https://");
  const crossSite = new Set(routes.filter((route) => route.acceptsCrossSite).map((route) => route.path));

  app.use(observe(deps));
  app.use(securityHeaders({ https, contentSecurityPolicy: options.contentSecurityPolicy ?? true }));
  app.use(refuseCrossSite(deps.config.publicUrl, (path) => crossSite.has(path)));
  for (const route of routes) {
    /* A built file is the same for everybody: nobody is looked up for it. */
    const forEverybody = route.cache === "asset";
    if (!route.uploads) app.on(route.method, route.path, limitBody);
    app.on(route.method, route.path, async (c) =>
      serve(route, forEverybody ? anonymousRequest(c, deps) : await requestFor(c, deps, signIn)),
    );
  }
  app.notFound(() => {
    throw new NotFoundError();
  });
  app.onError(async (error, c) => {
    const request = await requestFor(c, deps, signIn).catch(() => anonymousRequest(c, deps));
    return failWell(request, error, uuidv7());
  });
  return app;
}

async function requestFor(c: Context, deps: Deps, signIn: SignIn): Promise<WebRequest> {
  return { ...anonymousRequest(c, deps), viewer: await signIn.viewerOf(c.req.raw.headers) };
}

function anonymousRequest(c: Context, deps: Deps): WebRequest {
  const address = clientAddress(connectionAddress(c), c.req.header("x-forwarded-for"), deps.config.trustedProxies);
  return { http: c, deps, db: deps.database.db, clock: deps.clock, viewer: nobody, address };
}

/** The other end of the connection; a request made in the same process, as tests do, has none. */
function connectionAddress(c: Context): string {
  return c.env && "incoming" in (c.env as object) ? (getConnInfo(c).remote.address ?? "unknown") : "in-process";
}
