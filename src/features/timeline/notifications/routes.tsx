import { z } from "zod";
import { choices, topicKeys, type Choice, type Stopped } from "../../../platform/mail/index.ts";
import {
  HttpError,
  NotFoundError,
  optionalChoice,
  page,
  parseForm,
  readForm,
  redirect,
  route,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { choicesOf, choose, findPersonByKey, unsubscribe } from "./choose.ts";
import { NotificationsPage, UnsubscribedPage, UnsubscribePage } from "./pages.tsx";
import { offeredChoices } from "./words.ts";

/* What people hear by e-mail, and the way out of it that every such mail carries. */
export const notificationRoutes: Route[] = [
  route({
    method: "GET",
    path: "/my-work/notifications",
    action: "notification.choose",
    cache: "private",
    rate: "read",
    handle: notifications,
  }),
  route({
    method: "POST",
    path: "/my-work/notifications",
    action: "notification.choose",
    cache: "private",
    rate: "change",
    handle: keep,
  }),
  route({
    method: "GET",
    path: "/unsubscribe",
    action: "unsubscribe.use",
    cache: "private",
    rate: "read",
    handle: async (request) => {
      const { from, address } = await asked(request);
      return page(request, <UnsubscribePage address={address} from={from} />, { title: "Stop this mail?" });
    },
  }),
  route({
    method: "POST",
    path: "/unsubscribe",
    action: "unsubscribe.use",
    cache: "private",
    rate: "change",
    acceptsCrossSite: "a mail program posts here for its reader (RFC 8058); the key in the address is the proof",
    handle: async (request) => {
      const { personId, from } = await asked(request);
      await unsubscribe(request.db, personId, from, request.clock.now());
      return page(request, <UnsubscribedPage from={from} />, { title: "Stopped" });
    },
  }),
];

async function notifications(request: WebRequest): Promise<Response> {
  const { viewer } = acting(request);
  const kept = new URL(request.http.req.url).searchParams.has("kept");
  const chosen = await choicesOf(request.db, viewer.personId);
  return page(request, <NotificationsPage chosen={chosen} kept={kept} />, {
    title: "What you hear by e-mail",
    backLink: { href: "/my-work", text: "Back to my work" },
  });
}

const ChoicesForm = z.object(Object.fromEntries(topicKeys.map((topic) => [topic, optionalChoice(choices)])));

async function keep(request: WebRequest): Promise<Response> {
  const { viewer, db, clock } = acting(request);
  const parsed = parseForm(ChoicesForm, await readForm(request));
  if (!parsed.ok) throw new HttpError(422, "That is none of the choices. Go back, and choose again.");
  const wished: Partial<Record<(typeof topicKeys)[number], Choice>> = {};
  for (const topic of topicKeys) {
    const choice = parsed.values[topic];
    if (choice && offeredChoices(topic, choices).includes(choice)) wished[topic] = choice;
  }
  await choose({ db, personId: viewer.personId, at: clock.now(), by: "page" }, wished);
  return redirect(request, "/my-work/notifications?kept");
}

/** Whose mail the address is about, and what it stops. A key that is nobody's is no page. */
async function asked(request: WebRequest): Promise<{ personId: string; from: Stopped; address: string }> {
  const query = new URL(request.http.req.url).searchParams;
  const key = query.get("key") ?? "";
  const from = [...topicKeys, "daily" as const, "weekly" as const].find((one) => one === query.get("from"));
  const personId = await findPersonByKey(request.db, key);
  if (personId === undefined || from === undefined) throw new NotFoundError();
  return { personId, from, address: `/unsubscribe?${new URLSearchParams({ key, from })}` };
}
