import { Button, Details, InsetText, Textarea } from "../../../../design-system/index.ts";
import { adoptionTransitionFor, type AdoptionAction, type AdoptionTransition } from "../../../../policy/index.ts";
import { noPupil } from "../../field.ts";
import { adoptionFacts, type Adoption } from "../queries.ts";
import type { AdoptionPageProps } from "./props.ts";

/* What this viewer may do with an adoption now, drawn from the lifecycle table: its labels, and its reasons. */

/** Where each step is sent; those with a page of their own are led to. */
const addresses: Partial<Record<AdoptionAction, { post: string } | { page: string }>> = {
  confirm: { post: "confirmations" },
  drop: { post: "drops" },
  take_back: { post: "take-backs" },
  offer: { page: "answer" },
  agree: { page: "agreement" },
  prepare: { post: "moves" },
  deliver: { post: "moves" },
  sustain: { post: "moves" },
  stop: { post: "stops" },
};

export function NextSteps({ adoption, viewer, actions, given }: AdoptionPageProps) {
  const steps = actions.flatMap((action) => {
    const transition = adoptionTransitionFor(viewer, adoptionFacts(adoption), action);
    const address = addresses[action];
    return transition && address ? [{ action, transition, address }] : [];
  });
  const onwardsFirst = steps.toSorted((a, b) => Number(isSecondary(a)) - Number(isSecondary(b)));
  const waiting = waitsFor(adoption, actions);
  return (
    <>
      {waiting ? (
        <InsetText>
          <p class="govuk-body">{waiting}</p>
        </InsetText>
      ) : null}
      {onwardsFirst.map(({ action, transition, address }) => {
        if ("page" in address) {
          return <Button text={labelOf(action, transition)} href={`/adoptions/${adoption.id}/${address.page}`} />;
        }
        const isGiven = given?.action === action;
        const form = (
          <StepForm
            address={`/adoptions/${adoption.id}/${address.post}`}
            {...{ action, transition }}
            {...(isGiven ? { given } : {})}
          />
        );
        return action === "stop" ? (
          <Details summaryText="Stop this adoption" open={isGiven}>
            {form}
          </Details>
        ) : (
          form
        );
      })}
    </>
  );
}

/** A step back, or one that wants a reason. */
const isSecondary = ({ action, transition }: { action: AdoptionAction; transition: AdoptionTransition }) =>
  transition.reason !== undefined || action === "take_back" || action === "drop";

/** One page takes all three answers. */
const labelOf = (action: AdoptionAction, { label }: AdoptionTransition) => (action === "offer" ? "Answer" : label);

type StepProps = {
  address: string;
  action: AdoptionAction;
  transition: AdoptionTransition;
  given?: { reason: string; error: string };
};

function StepForm({ address, action, transition, given }: StepProps) {
  return (
    <form method="post" action={address} novalidate>
      {address.endsWith("/moves") ? <input type="hidden" name="to" value={action} /> : null}
      {transition.reason ? (
        <Textarea
          name="reason"
          rows={3}
          label={{ text: transition.reason.label, classes: "govuk-label--s" }}
          hint={{ text: noPupil }}
          value={given?.reason ?? ""}
          {...(given ? { errorMessage: { text: given.error } } : {})}
        />
      ) : null}
      <Button
        text={transition.label}
        preventDoubleClick
        {...(isSecondary({ action, transition }) ? { classes: "govuk-button--secondary" } : {})}
      />
    </form>
  );
}

/** For whoever cannot take the next step themselves: on whom it waits. */
function waitsFor(
  { status, school_name, offering_name }: Adoption,
  actions: readonly AdoptionAction[],
): string | undefined {
  if (status === "proposed" && !actions.includes("confirm"))
    return `This waits for the school lead of ${school_name} to send it.`;
  if (status === "asked" && !actions.includes("offer")) return `This waits for ${offering_name} to answer.`;
  if (status === "offered" && !actions.includes("agree")) return `This waits for ${school_name} to agree.`;
  if (status === "not_now")
    return `${offering_name} could not help then; its reason is below. Another school may be asked from the page of the practice.`;
  return undefined;
}
