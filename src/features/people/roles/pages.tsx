import { Button, InsetText, SummaryList, Table, Tag, WarningText } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { decide, mayEver, type Role, type Viewer } from "../../../policy/index.ts";
import { page, type WebRequest } from "../../../web/index.ts";
import type { Member, OpenInvitation } from "./members.ts";
import { organisationKey, type ListedOrganisation } from "./organisations.ts";
import type { Organisation } from "./rules.ts";
import { roleLabels } from "./words.ts";

export function organisationsPage(request: WebRequest, organisations: ListedOrganisation[]): Response {
  return page(request, <OrganisationsPage organisations={organisations} viewer={request.viewer} />, {
    title: "People",
  });
}

function OrganisationsPage({ organisations, viewer }: { organisations: ListedOrganisation[]; viewer: Viewer }) {
  return (
    <>
      <h1 class="govuk-heading-l">People</h1>
      <p class="govuk-body">Choose a school, or the authority’s own team, to see who holds which role and to invite.</p>
      {mayEver(viewer, "adviser.name").allowed && (
        <p class="govuk-body">
          <a class="govuk-link" href="/advisers">
            Link advisers of schools
          </a>
        </p>
      )}
      <Table
        caption="Schools and teams"
        captionClasses="govuk-visually-hidden"
        head={[{ text: "School or team" }, { text: "People", format: "numeric" }]}
        firstCellIsHeader
        rows={organisations.map((one) => [
          { children: <OrganisationLink organisation={one} /> },
          { text: String(one.people), format: "numeric" },
        ])}
      />
    </>
  );
}

function OrganisationLink({ organisation }: { organisation: ListedOrganisation }) {
  const { name, school_urn, leads } = organisation;
  return (
    <>
      <a class="govuk-link" href={`/people/${organisationKey(organisation)}`}>
        {school_urn === null ? `${name}: the authority’s team` : name}
      </a>{" "}
      {school_urn !== null && leads === 0 && <Tag text="No school lead" classes="govuk-tag--yellow" />}
    </>
  );
}

type OrganisationProps = { at: Organisation; members: Member[]; invitations: OpenInvitation[] };

export function organisationPage(request: WebRequest, props: OrganisationProps): Response {
  return page(request, <OrganisationPage {...props} viewer={request.viewer} />, {
    title: `People at ${props.at.name}`,
    ...(seesSeveral(request.viewer)
      ? { breadcrumbs: [{ text: "People", href: "/people" }, { text: props.at.name }] }
      : {}),
  });
}

/** Whether there is a list to go back to: the lead of one school comes straight here. */
function seesSeveral({ memberships }: Viewer): boolean {
  const leads = memberships.filter(({ role }) => role === "school_lead");
  return leads.length > 1 || memberships.some(({ role }) => role === "authority_lead");
}

function OrganisationPage({ at, members, invitations, viewer }: OrganisationProps & { viewer: Viewer }) {
  return (
    <>
      <h1 class="govuk-heading-l">People at {at.name}</h1>
      <Button text="Invite somebody" href={`/people/${organisationKey(at)}/invitations`} />
      <h2 class="govuk-heading-m">Who holds a role</h2>
      {members.length === 0 ? (
        <InsetText>Nobody yet. Whoever you invite appears here once they have signed in.</InsetText>
      ) : (
        <SummaryList
          rows={members.map((member) => ({
            key: { text: member.name },
            value: { children: <Holding member={member} /> },
            ...endAction(member, viewer),
          }))}
        />
      )}
      <Invitations invitations={invitations} />
    </>
  );
}

function Holding({ member }: { member: Member }) {
  return (
    <>
      {roleLabels[member.role]} since {date(member.from_on)}
      <br />
      {member.email}
    </>
  );
}

function endAction(member: Member, viewer: Viewer) {
  const { authority_code, school_urn, role } = member;
  if (!decide(viewer, "role.end", { authority_code, school_urn, role }).allowed) return {};
  const href = `/people/memberships/${member.membership_id}`;
  return {
    actions: { items: [{ href, text: "End role", visuallyHiddenText: `of ${member.name} as ${named(role)}` }] },
  };
}

function Invitations({ invitations }: { invitations: OpenInvitation[] }) {
  if (invitations.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Invited, and not signed in yet</h2>
      <SummaryList
        rows={invitations.map(({ id, name, email, role, invited_at }) => ({
          key: { text: name },
          value: {
            children: (
              <>
                {roleLabels[role]}, invited on {date(invited_at)}
                <br />
                {email}
                <WithdrawButton id={id} name={name} />
              </>
            ),
          },
        }))}
      />
    </>
  );
}

function WithdrawButton({ id, name }: { id: string; name: string }) {
  return (
    <form method="post" action={`/people/invitations/${id}/withdrawals`}>
      <button class="waymark-link-button" type="submit">
        Withdraw the invitation<span class="govuk-visually-hidden"> of {name}</span>
      </button>
    </form>
  );
}

type Ending = { held: Member & { organisation: string }; own: boolean };

/** Asks before a role is ended; where it may not be ended as things stand, says why and what to do first. */
export function endRolePage(request: WebRequest, held: Ending["held"], whyNot: string | undefined): Response {
  const own = request.viewer.personId === held.person_id;
  const what = `${named(held.role)} at ${held.organisation}`;
  const body = (
    <>
      <h1 class="govuk-heading-l">{own ? `End your role as ${what}` : `End the role of ${held.name} as ${what}`}</h1>
      {whyNot === undefined ? <EndRoleForm held={held} own={own} /> : <InsetText text={whyNot} />}
      <p class="govuk-body">
        <a class="govuk-link" href={backFrom(held)}>
          {whyNot === undefined ? "Cancel" : `Go back to the people at ${held.organisation}`}
        </a>
      </p>
    </>
  );
  return page(request, body, { title: `End the role of ${held.name}`, backLink: { href: backFrom(held) } });
}

function EndRoleForm({ held, own }: Ending) {
  return (
    <>
      <p class="govuk-body">
        It ends at once. What {own ? "you" : "they"} wrote stays with {held.organisation}. To give the role back, send a
        new invitation.
      </p>
      {own && <WarningText text="This is your own role. You will not be able to invite anybody here afterwards." />}
      <form method="post" action={`/people/memberships/${held.membership_id}/endings`}>
        <Button text="End this role" classes="govuk-button--warning" preventDoubleClick />
      </form>
    </>
  );
}

function backFrom({ authority_code, school_urn }: Member): string {
  return `/people/${school_urn ?? authority_code ?? ""}`;
}

function named(role: Role): string {
  return roleLabels[role].toLowerCase();
}
