import { z } from "zod";
import type { Database } from "../../../platform/database/index.ts";
import { decide, scope, type Viewer } from "../../../policy/index.ts";
import {
  choice,
  number,
  page,
  param,
  parseForm,
  readForm,
  routesOver,
  redirect,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { editsFrom, nothingSaid, type Said } from "../form-parts.tsx";
import { changeSettings, publicationSettingsOf, settingsInWords, type PublicationSettings } from "./settings.ts";
import { SettingsPage } from "./settings-page.tsx";

const ofAuthority = routesOver<Authority>({
  at: "/authorities/:code/publication-settings",
  action: { read: "publication_setting.read", change: "publication_setting.change" },
  load: (request) => findAuthority(request.db, request.viewer, param(request, "code")),
  facts: ({ code }) => ({ authority_code: code }),
});

/* How an authority publishes: read by its own team, changed by who leads it. */
export const publicationSettingRoutes: Route[] = [
  ofAuthority("GET", "", (request, authority) => settingsPage(request, authority, nothingSaid)),
  ofAuthority("POST", "", change),
];

type Authority = { code: string; name: string };

async function findAuthority(db: Database, viewer: Viewer, code: string): Promise<Authority | undefined> {
  return db
    .selectFrom(db.selectFrom("authorities").select(["code", "name", "code as authority_code"]).as("a"))
    .select(["code", "name"])
    .where("code", "=", code)
    .where(scope(viewer, "publication_setting.read", "a"))
    .executeTakeFirst();
}

const yesOrNo = choice(["yes", "no"], "Choose yes or no").transform((answer) => answer === "yes");
const SettingsForm = z.object({
  consult_first: yesOrNo,
  consultation_days: number("Enter a whole number of days from 1 to 60", { min: 1, max: 60, whole: true }),
  public_discussion: yesOrNo,
});

async function change(request: WebRequest, authority: Authority): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(SettingsForm, typed);
  if (!parsed.ok) return settingsPage(request, authority, { typed, errors: parsed.errors });
  const chosen = { ...parsed.values, edits: editsFrom(typed) };
  const kept = await changeSettings(acting(request), authority.code, chosen);
  if (kept.outcome === "stale") return settingsPage(request, authority, { typed, errors: {} }, kept.stored);
  return redirect(request, `/authorities/${authority.code}/publication-settings`);
}

async function settingsPage(
  request: WebRequest,
  authority: Authority,
  said: Said,
  meanwhile?: PublicationSettings,
): Promise<Response> {
  const hasErrors = Object.keys(said.errors).length > 0;
  const props = {
    authority,
    said,
    settings: await publicationSettingsOf(request.db, authority.code),
    mayChange: decide(request.viewer, "publication_setting.change", { authority_code: authority.code }).allowed,
    ...(meanwhile ? { meanwhile: settingsInWords(meanwhile) } : {}),
  };
  return page(request, <SettingsPage {...props} />, {
    title: "Consultation and discussion",
    hasErrors,
    status: meanwhile ? 409 : hasErrors ? 422 : 200,
    backLink: { href: "/consultations", text: "Back to consultations" },
  });
}
