import { kindsToldTo, noteReading, type Audience } from "../../../platform/events/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { isSignedIn, mayEver, type Viewer } from "../../../policy/index.ts";
import { csvFile, csvHead, csvLine, HttpError, page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { inTheAudit } from "../told.ts";
import { tell, type Told } from "../what-happened.ts";
import { askedIn, type Asked, type Place } from "./asked.ts";
import { AuditPage, headingOf, pathOf, type AuditView } from "./pages.tsx";
import { doneBy, doneThere, openedThere, type Opened } from "./queries.ts";

/* Who did what and who opened what, for whoever answers for it; and for everybody what they did themselves. */
export const auditRoutes: Route[] = (["done", "opened", "mine"] as const).flatMap((view) => [
  auditRoute(view, pathOf[view], shown),
  auditRoute(view, `${pathOf[view]}.csv`, downloaded),
]);

function auditRoute(
  view: AuditView,
  path: string,
  handle: (request: WebRequest, view: AuditView) => Promise<Response>,
) {
  return route({
    method: "GET",
    path,
    action: view === "mine" ? "audit.read_own" : "audit.read",
    cache: "private",
    rate: "read",
    handle: (request) => handle(request, view),
  });
}

const shownAtOnce = 50;
const writtenAtOnce = 500;

async function shown(request: WebRequest, view: AuditView): Promise<Response> {
  const query = new URL(request.http.req.url).searchParams;
  const { asked, errors } = askedIn(query);
  await noteAuditReading(request, view);
  const found = await toldIn(request, view, asked, shownAtOnce + 1);
  const audits = mayEver(request.viewer, "audit.read").allowed;
  const props = {
    view,
    views: audits ? (["done", "opened", "mine"] as const) : (["mine"] as const),
    told: found.slice(0, shownAtOnce),
    asked,
    typed: { from: query.get("from") ?? "", to: query.get("to") ?? "" },
    errors,
    types: typesFor(request.viewer, view),
    hasOlder: found.length > shownAtOnce,
  };
  const hasErrors = Object.keys(errors).length > 0;
  return page(request, <AuditPage {...props} />, {
    title: headingOf[view],
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/my-work", text: "Back to my work" },
  });
}

/** The same as a file, all of it, written as it is read: 500 lines at a time, by their place in the list. */
async function downloaded(request: WebRequest, view: AuditView): Promise<Response> {
  const { asked, errors } = askedIn(new URL(request.http.req.url).searchParams);
  if (Object.keys(errors).length > 0)
    throw new HttpError(422, "A date in the address cannot be read. Go back to the page.");
  await noteAuditReading(request, view);
  async function* lines() {
    yield csvHead(["when", "who", "what", "kind", "record", "school"]);
    for (let before: Place | null = null; ;) {
      const found: Told[] = await toldIn(request, view, { ...asked, before }, writtenAtOnce);
      yield found
        .map(({ at, who, what, type, record, schoolName }) =>
          csvLine([at, who, what, type, record?.name ?? null, schoolName]),
        )
        .join("");
      before = found.at(-1) ?? null;
      if (found.length < writtenAtOnce || before === null) return;
    }
  }
  return csvFile(`audit-${dayOf(request.clock.now())}.csv`, lines());
}

async function toldIn({ db, viewer }: WebRequest, view: AuditView, asked: Asked, limit: number): Promise<Told[]> {
  if (!isSignedIn(viewer)) throw new HttpError(401, "You are not signed in. Sign in, and open this page again.");
  if (view === "opened") return (await openedThere(db, viewer, asked, limit)).map(tellReading);
  const happened = await (view === "mine" ? doneBy : doneThere)(db, viewer, asked, limit);
  return happened.map((one) => tell(viewer, one, { inShort: true }));
}

function tellReading(one: Opened): Told {
  const name = [one.ref, one.title].filter(Boolean).join(" ") || "A write-up";
  return {
    sequence: one.sequence,
    who: one.actor_name ?? "Somebody who has left",
    what: one.subject_type === "audit" ? "opened the audit" : "opened the write-up",
    at: one.first_read_at,
    type: one.subject_type === "audit" ? "audit_opened" : "record_opened",
    record: one.practice_id === null ? null : { name, href: `/drafts/${one.practice_id}/check` },
    schoolName: one.school_name,
  };
}

/** The kinds of event that the viewer could be told of here. */
function typesFor(viewer: Viewer, view: AuditView): string[] {
  const audiences: [Audience, boolean][] = (["record", "school", "members", "authority", "self"] as const).map(
    (audience) => {
      const action = inTheAudit[audience];
      return [audience, view === "mine" || (action !== undefined && mayEver(viewer, action).allowed)];
    },
  );
  return audiences.flatMap(([audience, told]) => (told ? kindsToldTo(audience) : [])).toSorted();
}

/** Whoever looks into the audit of a school or an authority is seen there too. Looking at one's own acts is not. */
async function noteAuditReading({ db, viewer, clock }: WebRequest, view: AuditView): Promise<void> {
  if (view === "mine" || !isSignedIn(viewer)) return;
  for (const { role, authorityCode, schoolUrn } of viewer.memberships) {
    const atAuthority = schoolUrn === null && (role === "co_ordinator" || role === "authority_lead");
    if (!atAuthority && role !== "school_lead") continue;
    const subject = { type: "audit", id: (atAuthority ? authorityCode : schoolUrn) ?? "" };
    const side = atAuthority ? ("authority" as const) : ("school" as const);
    await noteReading(db, { personId: viewer.personId, subject, authorityCode, schoolUrn, side }, clock.now());
  }
}
