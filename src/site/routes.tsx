import { isUuid } from "../platform/ids.ts";
import { DesignSystemPage, renderPage } from "../design-system/index.ts";
import { describeHealth } from "./health.ts";
import { metrics } from "./metrics.ts";
import { MailboxPage, MessagePage } from "./mailbox-pages.tsx";
import {
  AboutPage,
  AccessibilityPage,
  ContactPage,
  CookiesPage,
  PrivacyPage,
  SafeguardingPage,
} from "./statements.tsx";
import { everyEmail } from "./every-email.ts";
import { keptMessages, messageById } from "../platform/mail/index.ts";
import { layoutProps, NotFoundError, page, param, route, type Route, type WebRequest } from "../web/index.ts";

/*
 * The addresses that belong to no room: statements, health and metrics, built files, and the demonstration's own
 * mailbox and design system.
 */
export const siteRoutes: Route[] = [
  statement("/about", <AboutPage />, {
    title: "About Waymark",
    description: "What Waymark is, for whom, and how a school’s practice comes to be in it.",
  }),
  statement("/accessibility", <AccessibilityPage />, {
    title: "Accessibility statement",
    description: "How far Waymark can be used by everybody, what is not good enough yet, and whom to tell.",
  }),
  statement("/safeguarding", <SafeguardingPage />, {
    title: "A concern about a child",
    description: "Waymark is no place for a concern about a child. Where to take one instead.",
  }),
  statement("/privacy", <PrivacyPage />, {
    title: "Privacy",
    description: "What Waymark keeps about people, for how long, and what it never keeps.",
  }),
  statement("/cookies", <CookiesPage />, {
    title: "Cookies",
    description: "The one cookie that Waymark sets, and only when you sign in.",
  }),
  statement("/contact", <ContactPage />, {
    title: "Contact",
    description: "Whom to write to about a practice, about your account, and about this site.",
  }),
  route({
    method: "GET",
    path: "/assets/:file",
    action: "site.read",
    cache: "asset",
    rate: "read",
    noLoader: "built files belong to no record",
    handle: asset,
  }),
  route({ method: "GET", path: "/favicon.ico", action: "site.read", cache: "public", rate: "read", handle: favicon }),
  route({ method: "GET", path: "/robots.txt", action: "site.read", cache: "public", rate: "read", handle: robots }),
  route({ method: "GET", path: "/health", action: "operations.read", cache: "private", rate: "read", handle: health }),
  route({
    method: "GET",
    path: "/metrics",
    action: "operations.read",
    cache: "private",
    rate: "read",
    handle: measured,
  }),
  demonstration("/mailbox", mailbox),
  demonstration("/mailbox/:id", message, "every message of the demonstration may be read there"),
  demonstration("/design-system", designSystem),
];

function statement(
  path: string,
  body: Parameters<typeof page>[1],
  about: { title: string; description: string },
): Route {
  return route({
    method: "GET",
    path,
    action: "site.read",
    cache: "public",
    rate: "read",
    handle: (request) => page(request, body, { ...about, canonical: path }),
  });
}

function demonstration(path: string, handle: (request: WebRequest) => Response | Promise<Response>, noLoader?: string) {
  return route({
    method: "GET",
    path,
    action: "demonstration.read",
    cache: "private",
    rate: "read",
    demonstrationOnly: true,
    ...(noLoader ? { noLoader } : {}),
    handle,
  });
}

function asset(request: WebRequest): Response {
  const file = request.deps.assets.file(param(request, "file"));
  if (!file) throw new NotFoundError();
  return request.http.body(file.content, 200, { "Content-Type": file.type });
}

function favicon(request: WebRequest): Response {
  return request.http.redirect(request.deps.assets.favicon, 302);
}

function robots(request: WebRequest): Response {
  return request.http.text(
    "User-agent: *\nDisallow: /my-work\nDisallow: /queue\nDisallow: /audit\nDisallow: /unsubscribe\nDisallow: /mailbox\n",
  );
}

async function health(request: WebRequest): Promise<Response> {
  const { healthy, ...said } = await describeHealth(request.deps);
  return request.http.json(said, healthy ? 200 : 503);
}

/** Read by the machine itself, or with the operator's token. */
async function measured(request: WebRequest): Promise<Response> {
  const { metricsToken } = request.deps.config;
  const told = request.http.req.header("authorization");
  const local = ["127.0.0.1", "::1", "in-process"].includes(request.address);
  if (metricsToken === undefined ? !local : told !== `Bearer ${metricsToken}`) throw new NotFoundError();
  return request.http.body(await metrics.metrics(), 200, { "Content-Type": metrics.contentType });
}

async function mailbox(request: WebRequest): Promise<Response> {
  return page(request, <MailboxPage messages={await keptMessages(request.db)} />, {
    title: "Mailbox of the demonstration",
  });
}

async function message(request: WebRequest): Promise<Response> {
  const id = param(request, "id");
  const found = isUuid(id) ? await messageById(request.db, id) : undefined;
  if (!found) throw new NotFoundError();
  return page(request, <MessagePage message={found} />, { title: found.subject, backLink: { href: "/mailbox" } });
}

function designSystem(request: WebRequest): Response {
  const emails = everyEmail(request.deps.config.publicUrl);
  const layout = layoutProps(request, { title: "Design system" });
  return request.http.html(renderPage(<DesignSystemPage layout={layout} emails={emails} />));
}
