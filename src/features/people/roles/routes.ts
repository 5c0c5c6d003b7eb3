import { z } from "zod";
import { dayOf } from "../../../platform/text/dates.ts";
import { isSignedIn, type SignedInViewer } from "../../../policy/index.ts";
import {
  choice,
  countHit,
  emailAddress,
  NotFoundError,
  param,
  parseForm,
  readForm,
  recordRoute,
  redirect,
  requiredText,
  route,
  type FormErrors,
  type Limit,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { endRole, whyNotEndToday } from "./end-role.ts";
import { invite } from "./invite.ts";
import { invitePage } from "./invite-page.tsx";
import { invitationsTo, memberById, membersOf, type Member } from "./members.ts";
import { organisationFor, organisationKey, organisationsOf } from "./organisations.ts";
import { endRolePage, organisationPage, organisationsPage } from "./pages.tsx";
import { authorityRolesToGive, rolesToGive, schoolRolesToGive, type Organisation } from "./rules.ts";
import { invitationById, withdrawInvitation, type Invitation } from "./withdraw-invitation.ts";

/* Who holds which role where: seen, given by invitation and ended by a school's lead and an authority's lead. */

/** Mail to addresses that somebody typed: enough for a whole staff at once, and no more. */
const invitationsPerPerson: Limit = { hits: 60, seconds: 3600 };

const InvitationForm = z.object({
  name: requiredText("Enter their name", 120),
  email: emailAddress("Enter an e-mail address in the correct form, like name@school.sch.uk"),
  role: choice([...schoolRolesToGive, ...authorityRolesToGive], "Select what they will be"),
});

const organisationOf = (action: "member.read" | "member.invite") => (request: WebRequest) =>
  organisationFor(request.db, request.viewer, action, param(request, "organisation"));
const memberOf = (request: WebRequest) =>
  memberById(request.db, request.viewer, param(request, "id"), dayOf(request.clock.now()));
const organisationFacts = ({ authority_code, school_urn }: Organisation) => ({ authority_code, school_urn });
type ListedMember = Member & { organisation: string };
type Held = { authority_code: string | null; school_urn: string | null; role: string };
const roleFacts = (held: Held) => ({
  authority_code: held.authority_code,
  school_urn: held.school_urn,
  role: held.role,
});

const common = { cache: "private" } as const;

export const roleRoutes: Route[] = [
  route({ ...common, method: "GET", path: "/people", action: "member.read", rate: "read", handle: listOrganisations }),
  recordRoute<ListedMember>({
    ...common,
    method: "GET",
    path: "/people/memberships/:id",
    action: "role.end",
    rate: "read",
    load: memberOf,
    facts: roleFacts,
    handle: async (request, held) => endRolePage(request, held, await whyNotEndToday(request, held)),
  }),
  recordRoute({
    ...common,
    method: "POST",
    path: "/people/memberships/:id/endings",
    action: "role.end",
    rate: "change",
    load: memberOf,
    facts: roleFacts,
    handle: end,
  }),
  recordRoute<Invitation>({
    ...common,
    method: "POST",
    path: "/people/invitations/:id/withdrawals",
    action: "role.give",
    rate: "change",
    load: (request) => invitationById(request.db, request.viewer, param(request, "id")),
    facts: roleFacts,
    async handle(request, invitation) {
      await withdrawInvitation(request, signedIn(request), invitation);
      return toOrganisation(request, invitation);
    },
  }),
  recordRoute({
    ...common,
    method: "GET",
    path: "/people/:organisation",
    action: "member.read",
    rate: "read",
    load: organisationOf("member.read"),
    facts: organisationFacts,
    handle: showOrganisation,
  }),
  recordRoute({
    ...common,
    method: "GET",
    path: "/people/:organisation/invitations",
    action: "member.invite",
    rate: "read",
    load: organisationOf("member.invite"),
    facts: organisationFacts,
    handle: (request, at) => invitePage(request, at, { typed: {}, errors: {} }),
  }),
  recordRoute({
    ...common,
    method: "POST",
    path: "/people/:organisation/invitations",
    action: "member.invite",
    rate: "change",
    load: organisationOf("member.invite"),
    facts: organisationFacts,
    handle: sendInvitation,
  }),
];

async function listOrganisations(request: WebRequest): Promise<Response> {
  const organisations = await organisationsOf(request.db, request.viewer, dayOf(request.clock.now()));
  const [only] = organisations;
  return only && organisations.length === 1 ? toOrganisation(request, only) : organisationsPage(request, organisations);
}

async function showOrganisation(request: WebRequest, at: Organisation): Promise<Response> {
  const { db, viewer, clock } = request;
  const [members, invitations] = await Promise.all([
    membersOf(db, viewer, at, dayOf(clock.now())),
    invitationsTo(db, viewer, at),
  ]);
  return organisationPage(request, { at, members, invitations });
}

async function sendInvitation(request: WebRequest, at: Organisation): Promise<Response> {
  const typed = await readForm(request);
  const again = (errors: FormErrors) => invitePage(request, at, { typed, errors });
  const parsed = parseForm(InvitationForm, typed);
  if (!parsed.ok) return again(parsed.errors);
  const { name, email, role } = parsed.values;
  if (!rolesToGive(request.viewer, at).includes(role)) return again({ role: "Select what they will be" });
  const viewer = signedIn(request);
  await countHit(request.db, `invitations:${viewer.personId}`, invitationsPerPerson, request.clock.now());
  const outcome = await invite(request, viewer, at, { name: name.trim(), email, role });
  if (outcome === "holds the role") return again({ email: "Somebody with this address holds this role already" });
  if (outcome === "is invited already") return again({ email: "Somebody with this address is invited already" });
  return toOrganisation(request, at);
}

async function end(request: WebRequest, held: Member): Promise<Response> {
  await endRole(request, signedIn(request), held);
  return redirect(request, "/people");
}

function toOrganisation(request: WebRequest, at: { authority_code: string; school_urn: string | null }): Response {
  return redirect(request, `/people/${organisationKey(at)}`);
}

function signedIn({ viewer }: WebRequest): SignedInViewer {
  if (!isSignedIn(viewer)) throw new NotFoundError();
  return viewer;
}
