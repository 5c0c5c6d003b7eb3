import { Button, InsetText, Radios, Tag, Textarea } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { typedText } from "../../../../web/index.ts";
import { editsToSend, fieldFrom, Meanwhile, Problems, type Said } from "../../form-parts.tsx";
import { aboutWhat, type Complaint } from "../queries.ts";
import { outcomes, outcomeWords } from "../rules.ts";
import { tagOf } from "./complaints-page.tsx";

type Props = {
  complaint: Complaint;
  said: Said & { meanwhile?: Record<string, string | null> };
  mayDeal: boolean;
  today: string;
};

/** A complaint with its clock, and for whoever deals with it, the steps. */
export function ComplaintPage({ complaint, said, mayDeal, today }: Props) {
  const { reference, ref, letter, outcome, answered_at, post_text } = complaint;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <span class="govuk-caption-l">Complaint {reference}</span>
        <h1 class="govuk-heading-l">About {aboutWhat(complaint)}</h1>
        <p class="govuk-body">
          <Tag {...tagOf(complaint, today)} />
        </p>
        {said.meanwhile ? <Meanwhile stored={said.meanwhile} /> : null}
        <p class="govuk-body">
          {complaint.maker_name ?? "Somebody who did not sign in"} complained on {date(complaint.made_at)}.{" "}
          {complaint.email
            ? "They gave an e-mail address, and are written to."
            : "They follow it at an address of their own."}{" "}
          <a class="govuk-link" href={complaint.post_id ? `/practices/${ref}/discussion` : `/practices/${ref}`}>
            See what it is about
          </a>
        </p>
        <InsetText>
          <p class="govuk-body waymark-prose">{complaint.text}</p>
        </InsetText>
        {post_text ? (
          <>
            <h2 class="govuk-heading-s">The post</h2>
            <p class="govuk-body waymark-prose">{post_text}</p>
          </>
        ) : null}
        {letter && outcome && answered_at ? (
          <>
            <h2 class="govuk-heading-m">
              {outcomeWords[outcome]}, {date(answered_at)}
            </h2>
            <p class="govuk-body waymark-prose">{letter}</p>
          </>
        ) : null}
        {mayDeal && !answered_at ? <Steps complaint={complaint} said={said} /> : null}
      </div>
    </div>
  );
}

function Steps({ complaint, said }: Pick<Props, "complaint" | "said">) {
  const address = `/complaints/${complaint.reference}`;
  const field = fieldFrom(said);
  return (
    <>
      {complaint.acknowledged_at ? null : (
        <form method="post" action={`${address}/acknowledgements`}>
          <Button text="Say that you are dealing with it" preventDoubleClick />
        </form>
      )}
      <form method="post" action={`${address}/answers`} novalidate>
        <h2 class="govuk-heading-m">Answer it</h2>
        <input type="hidden" name="edits" value={editsToSend(said, complaint.edits, false)} />
        <Radios
          {...field("outcome")}
          value={typedText(said.typed, "outcome")}
          fieldset={{ legend: { text: "What is the outcome?", classes: "govuk-fieldset__legend--s" } }}
          items={outcomes.map((value) => ({ value, text: outcomeWords[value] }))}
        />
        <Textarea
          {...field("letter")}
          label={{ text: "The letter", classes: "govuk-label--s" }}
          hint={{
            text: "What you found, and what you did. It cannot be changed once it is sent. Do not name or describe a pupil.",
          }}
          rows={8}
        />
        <Button text="Send the answer" preventDoubleClick />
      </form>
    </>
  );
}
