import { Button, Radios, Textarea } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { nominationTransition } from "../../../../policy/index.ts";
import { typedText } from "../../../../web/index.ts";
import { listed } from "../listed.ts";
import type { NominationPageProps } from "./props.ts";

/** Invite, merge or decline: each its own form, the likely one first. */
export function CoOrdinatorActions(props: NominationPageProps) {
  return (
    <>
      {props.may.includes("merge") ? <Merge {...props} /> : null}
      <Invite {...props} />
      <Decline {...props} />
    </>
  );
}

function Invite({ nomination, leads, colleagues, typed, errors }: NominationPageProps) {
  const action = nominationTransition(nomination.status, "invite");
  const nobody = leads.length === 0 && colleagues.length === 0;
  return (
    <form method="post" action={`/nominations/${nomination.id}/invitations`} novalidate>
      <h2 class="govuk-heading-m">{action?.label}</h2>
      {nobody ? (
        <p class="govuk-body" id="colleague">
          Nobody at {nomination.school_name} has an account yet, so nobody can be invited. The authority lead can invite
          its head to Waymark, on the page People.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {leads.length > 0
              ? `The invitation goes to ${listed(leads.map(({ name }) => name))}, who ${leads.length > 1 ? "lead" : "leads"} the school.`
              : "Nobody who leads the school has an account yet: choose a colleague."}
          </p>
          {colleagues.length > 0 ? (
            <Radios
              name="colleague"
              fieldset={{
                legend: { text: "Who else is invited to write it up?", classes: "govuk-fieldset__legend--s" },
              }}
              {...(nomination.done_by
                ? { hint: { text: `Who does it, by the nomination: ${nomination.done_by}` } }
                : {})}
              value={typedText(typed, "colleague") || (leads.length > 0 ? "nobody" : "")}
              items={[
                ...(leads.length > 0 ? [{ value: "nobody", text: "Nobody else" }] : []),
                ...colleagues.map(({ id, name }) => ({ value: id, text: name })),
              ]}
              {...(errors["colleague"] ? { errorMessage: { text: errors["colleague"] } } : {})}
            />
          ) : null}
          <Button text={action?.label ?? ""} preventDoubleClick />
        </>
      )}
    </form>
  );
}

function Merge({ nomination, twins, typed, errors }: NominationPageProps) {
  if (twins.length === 0) return null;
  const likely = twins.some(({ likeness }) => likeness !== null);
  return (
    <form method="post" action={`/nominations/${nomination.id}/mergers`} novalidate>
      <h2 class="govuk-heading-m">{likely ? "It may have a twin" : "Is it the same as another?"}</h2>
      <p class="govuk-body">
        {likely
          ? "These nominations of the same school share many of its words."
          : "The school has other nominations, in other words."}{" "}
        Merged, they are one piece of work, and everybody who nominated it hears what becomes of it.
      </p>
      <Radios
        name="into"
        fieldset={{ legend: { text: "The same practice as", classes: "govuk-fieldset__legend--s" } }}
        value={typedText(typed, "into")}
        items={twins.map(({ id, title, nominator_name, nominated_at, likeness }) => ({
          value: id,
          text: title,
          hint: {
            text: `${nominator_name}, ${date(nominated_at)}${likeness === null ? "" : ` · ${Math.round(likeness * 100)}% of their words are the same`}`,
          },
        }))}
        {...(errors["into"] ? { errorMessage: { text: errors["into"] } } : {})}
      />
      <p class="govuk-body">
        {twins.map(({ id, title }) => (
          <>
            <a class="govuk-link" href={`/nominations/${id}`}>
              Read “{title}”
            </a>
            <br />
          </>
        ))}
      </p>
      <Button text="Merge them" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}

function Decline({ nomination, typed, errors }: NominationPageProps) {
  const action = nominationTransition(nomination.status, "decline");
  return (
    <form method="post" action={`/nominations/${nomination.id}/declines`} novalidate>
      <h2 class="govuk-heading-m">{action?.label}</h2>
      <Textarea
        name="reason"
        rows={4}
        label={{ text: action?.reason?.label ?? "" }}
        hint={{ text: "Whoever nominated it reads this, with thanks. Do not name or describe a pupil." }}
        value={typedText(typed, "reason")}
        {...(errors["reason"] ? { errorMessage: { text: errors["reason"] } } : {})}
      />
      <Button text={action?.label ?? ""} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}
