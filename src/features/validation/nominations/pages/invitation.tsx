import { Button, Details, Textarea } from "../../../../design-system/index.ts";
import { nominationTransition } from "../../../../policy/index.ts";
import { typedText } from "../../../../web/index.ts";
import type { NominationPageProps } from "./props.ts";

/** What the school is asked, and its two answers. */
export function Invitation({ nomination, typed, errors }: NominationPageProps) {
  const address = `/nominations/${nomination.id}`;
  const asked = nominationTransition("invited", "turn_down");
  const error = errors["reason"];
  return (
    <>
      <p class="govuk-body-l">
        You are invited to write this up. It takes about an hour, in as many sittings as you like, and nobody else sees
        the draft until its author asks for agreement.
      </p>
      <form method="post" action={`${address}/acceptances`}>
        <Button text={nominationTransition("invited", "accept")?.label ?? ""} preventDoubleClick />
      </form>
      <Details summaryText="This is not the time" open={error !== undefined}>
        <form method="post" action={`${address}/refusals`} novalidate>
          <Textarea
            name="reason"
            rows={3}
            label={{ text: asked?.reason?.label ?? "" }}
            hint={{ text: "The co-ordinator reads this. Do not name or describe a pupil." }}
            value={typedText(typed, "reason")}
            {...(error ? { errorMessage: { text: error } } : {})}
          />
          <Button text={asked?.label ?? ""} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </Details>
    </>
  );
}
