import { render } from "preact-render-to-string";
import { DiscImage } from "../../../design-system/index.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { HttpError, page, param, recordRoute, route, type Route, type WebRequest } from "../../../web/index.ts";
import { achievementOf, isLevel, type Level } from "./achievements.ts";
import { issuerProfile, openBadges } from "./credential.ts";
import { credentialFor } from "./issue.ts";
import { asJwk, currentKey, findPublicKey, publicKeys, type PublicKey } from "./keys.ts";
import { KitemarkPage } from "./pages/kitemark-page.tsx";
import { findIssuer, findKitemark, findStatusList, kitemarkFacts, type ShownKitemark } from "./queries.ts";
import { signed } from "./sign.ts";
import { standingOf } from "./standing.ts";
import { statusListCredential, type StatusList } from "./status-list.ts";
import { verifyRoutes } from "./verify-routes.tsx";

/* The certificate and its file; then what others check it by, which programs of other sites may read. */
export const exchangeRoutes: Route[] = [
  ofKitemark("/practices/:ref/kitemark", certificate),
  ofKitemark("/practices/:ref/kitemark/credential", credentialFile),
  ...verifyRoutes,
  told("/achievements/:level", findLevel, achievement),
  told("/achievements/:level/disc", findLevel, disc),
  told("/authorities/:code", (request) => findIssuer(request.db, param(request, "code")), issuer),
  told("/keys/:id", findKey, key),
  told("/status-lists/:id", (request) => findStatusList(request.db, param(request, "id")), statusList),
  route({
    method: "GET",
    path: "/.well-known/jwks.json",
    action: "credential.verify",
    cache: "public",
    rate: "read",
    handle: keySet,
  }),
];

function ofKitemark(
  path: string,
  handle: (request: WebRequest, kitemark: ShownKitemark) => Response | Promise<Response>,
): Route {
  return recordRoute({
    method: "GET",
    path,
    action: "kitemark.read",
    cache: "public",
    rate: "read",
    load: (request) => findKitemark(request.db, param(request, "ref")),
    facts: kitemarkFacts,
    handle,
  });
}

function told<R>(
  path: string,
  load: (request: WebRequest) => Promise<R | undefined>,
  handle: (request: WebRequest, record: R) => Response | Promise<Response>,
): Route {
  const common = { method: "GET", action: "credential.verify", cache: "public", rate: "read" } as const;
  return recordRoute({ ...common, path, load, facts: () => ({}), handle });
}

async function certificate(request: WebRequest, kitemark: ShownKitemark): Promise<Response> {
  const standing = await standingOf(request.db, kitemark.kitemark_id);
  const { publicUrl } = request.deps.config;
  const body = (
    <KitemarkPage kitemark={kitemark} standing={standing} today={dayOf(request.clock.now())} publicUrl={publicUrl} />
  );
  return page(request, body, {
    title: `Kitemark of ${kitemark.ref}`,
    description: `The certificate of the kitemark of ${kitemark.ref}: for what, by whom, and until when.`,
    canonical: `/practices/${kitemark.ref}/kitemark`,
    status: standing.takenAway ? 410 : 200,
    ...(standing.takenAway ? {} : { backLink: { href: `/practices/${kitemark.ref}`, text: "The practice" } }),
  });
}

async function credentialFile(request: WebRequest, kitemark: ShownKitemark): Promise<Response> {
  const { db, clock, deps, http } = request;
  const standing = await standingOf(db, kitemark.kitemark_id);
  if (standing.takenAway) {
    throw new HttpError(
      410,
      `The kitemark of ${kitemark.ref} was taken away, so its credential is no longer given out.`,
    );
  }
  const jwt = await credentialFor({ db, clock, publicUrl: deps.config.publicUrl }, kitemark);
  return http.body(jwt, 200, {
    "Content-Type": "application/vc+jwt",
    "Content-Disposition": `attachment; filename="${kitemark.ref}-kitemark.jwt"`,
  });
}

/** Programs in other sites' pages may read what is for everybody. */
const forOthers = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

function json({ http }: WebRequest, value: object, type = "application/json"): Response {
  return http.body(JSON.stringify(value, null, 2), 200, { "Content-Type": type, ...forOthers });
}

async function findLevel(request: WebRequest): Promise<Level | undefined> {
  const level = param(request, "level");
  return isLevel(level) ? level : undefined;
}

async function findKey(request: WebRequest): Promise<PublicKey | undefined> {
  const id = param(request, "id");
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? findPublicKey(request.db, id) : undefined;
}

function achievement(request: WebRequest, level: Level): Response {
  const value = { "@context": openBadges, ...achievementOf(request.deps.config.publicUrl, level) };
  return json(request, value, "application/ld+json");
}

function disc({ http }: WebRequest, level: Level): Response {
  return http.body(render(<DiscImage level={level} />), 200, { "Content-Type": "image/svg+xml", ...forOthers });
}

function issuer(request: WebRequest, authority: { code: string; name: string }): Response {
  const value = { "@context": openBadges, ...issuerProfile(request.deps.config.publicUrl, authority) };
  return json(request, value, "application/ld+json");
}

function key(request: WebRequest, found: PublicKey): Response {
  return json(request, asJwk(request.deps.config.publicUrl, found), "application/jwk+json");
}

async function keySet(request: WebRequest): Promise<Response> {
  const keys = (await publicKeys(request.db)).map((one) => asJwk(request.deps.config.publicUrl, one));
  return json(request, { keys }, "application/jwk-set+json");
}

/** Signed anew for each reader, with the key that is current: a list is only as good as the moment that it tells of. */
async function statusList(request: WebRequest, list: StatusList): Promise<Response> {
  const { db, clock, deps, http } = request;
  const now = clock.now();
  const credential = await statusListCredential(deps.config.publicUrl, list, now);
  const signing = await inTransaction(db, (trx) => currentKey(trx, now));
  const jwt = await signed(deps.config.publicUrl, signing, credential);
  return http.body(jwt, 200, { "Content-Type": "application/vc+jwt", ...forOthers });
}
