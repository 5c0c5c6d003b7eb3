import { Button, ErrorSummary, Input, Radios } from "../../../design-system/index.ts";
import { page, typedText, type FormErrors, type Typed, type WebRequest } from "../../../web/index.ts";
import { organisationKey } from "./organisations.ts";
import { rolesToGive, type GivenRole, type Organisation } from "./rules.ts";
import { roleLabels } from "./words.ts";

type Answers = { typed: Typed; errors: FormErrors };

/** What each role may do, for whoever gives it. */
const hints: Record<GivenRole, string> = {
  school_staff: "Writes up practice of the school, and sees what they wrote",
  school_lead: "Agrees what the school puts forward, submits it, and invites colleagues",
  school_administrator: "Helps to write up and follows the school’s practices; does not submit them",
  governor: "Reads what the school has put forward",
  co_ordinator: "Runs the register: reads what schools send in, has it assessed, proposes decisions and publishes",
  adviser: "Link adviser to schools of the authority",
  assessor: "Scores what schools submit, but for schools in which they have an interest",
};

export function invitePage(request: WebRequest, at: Organisation, answers: Answers): Response {
  const hasErrors = Object.keys(answers.errors).length > 0;
  return page(request, <InvitePage at={at} roles={rolesToGive(request.viewer, at)} {...answers} />, {
    title: `Invite somebody to ${at.name}`,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/people/${organisationKey(at)}` },
  });
}

function InvitePage({ at, roles, typed, errors }: Answers & { at: Organisation; roles: GivenRole[] }) {
  const fault = (name: string) => (errors[name] ? { errorMessage: { text: errors[name] } } : {});
  const faults = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <>
      {faults.length > 0 && <ErrorSummary titleText="There is a problem" errorList={faults} />}
      <h1 class="govuk-heading-l">Invite somebody to {at.name}</h1>
      <p class="govuk-body">
        We will write to them. The role is theirs from the day that they first sign in with this address.
      </p>
      <form method="post" action={`/people/${organisationKey(at)}/invitations`} novalidate>
        <Input
          name="name"
          label={{ text: "Their name" }}
          value={typedText(typed, "name")}
          autocomplete="off"
          spellcheck={false}
          {...fault("name")}
        />
        <Input
          name="email"
          type="email"
          label={{ text: "Their work e-mail address" }}
          value={typedText(typed, "email")}
          autocomplete="off"
          spellcheck={false}
          {...fault("email")}
        />
        <Radios
          name="role"
          fieldset={{ legend: { text: "What will they be?", classes: "govuk-fieldset__legend--m" } }}
          value={typedText(typed, "role")}
          items={roles.map((role) => ({ value: role, text: roleLabels[role], hint: { text: hints[role] } }))}
          {...fault("role")}
        />
        <Button text="Send the invitation" preventDoubleClick />
      </form>
    </>
  );
}
