import { Button } from "../../../design-system/index.ts";
import { page, type WebRequest } from "../../../web/index.ts";
import { roleLabels } from "./words.ts";
import type { Role } from "../../../policy/index.ts";

export type OwnInvitation = { role: Role; organisation: string; invitedBy: string };

export function ownInvitationsPage(request: WebRequest, invitations: OwnInvitation[]): Response {
  const one = invitations.length === 1;
  const body = (
    <>
      <h1 class="govuk-heading-l">You have been invited</h1>
      <ul class="govuk-list govuk-list--bullet">
        {invitations.map(({ role, organisation, invitedBy }) => (
          <li>
            {roleLabels[role]} at {organisation}, by {invitedBy}
          </li>
        ))}
      </ul>
      <form method="post" action="/invitations/acceptances">
        <Button text={one ? "Take up this role" : "Take up these roles"} preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/my-work">
          Not now
        </a>
      </p>
    </>
  );
  return page(request, body, { title: "You have been invited" });
}
