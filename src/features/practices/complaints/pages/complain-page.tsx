import { Button, Input, InsetText, Textarea } from "../../../../design-system/index.ts";
import { fieldFrom, Problems, pupilFindings, PupilTick, type Said } from "../../form-parts.tsx";
import { SafeguardingLine, typedText } from "../../../../web/index.ts";
import { acknowledgeWithinDays, answerWithinDays } from "../rules.ts";

type Props = { practice: { ref: string; title: string | null }; post: { id: string; text: string } | null; said: Said };

/** What is wrong, and where an answer may be sent, which may be left blank. */
export function ComplainPage({ practice, post, said }: Props) {
  const field = fieldFrom(said);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <span class="govuk-caption-l">
          {practice.ref} · {practice.title}
        </span>
        <h1 class="govuk-heading-l">Complain about this {post ? "post" : "practice"}</h1>
        {post ? (
          <InsetText>
            <p class="govuk-body waymark-prose">{post.text}</p>
          </InsetText>
        ) : null}
        <p class="govuk-body">
          Say if something is wrong, unfair or unlawful: for example how information about you was used. The authority
          says within {acknowledgeWithinDays} days that it is dealing with it, and answers within {answerWithinDays}.
          Whoever wrote it does not see your complaint.
        </p>
        <SafeguardingLine />
        <form method="post" action={`/practices/${practice.ref}/complaints`} novalidate>
          {post ? <input type="hidden" name="post" value={post.id} /> : null}
          <Textarea
            {...field("text")}
            label={{ text: "What is wrong, and what would you like done?", classes: "govuk-label--m" }}
            hint={{ text: "Do not name or describe a pupil." }}
            rows={6}
          />
          <Input
            {...field("email")}
            label={{ text: "Your e-mail address (optional)", classes: "govuk-label--m" }}
            hint={{
              text: "So that you have the answer by e-mail. Without it you read it at an address that we show you next.",
            }}
            type="email"
            autocomplete="email"
          />
          <PupilTick found={pupilFindings([typedText(said.typed, "text")])} said={said} />
          <Button text="Send the complaint" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
