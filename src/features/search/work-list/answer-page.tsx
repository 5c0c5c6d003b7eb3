import { Button, ErrorSummary, Radios } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import type { FormErrors } from "../../../web/index.ts";
import { hrefOf } from "../results/asked.ts";
import { answers, answerWords, type Answer } from "./answer.ts";
import type { InVain } from "./queries.ts";

type Props = { sought: InVain; since: string; errors: FormErrors };

/** What can be done about one search, and what was. */
export function AnswerPage({ sought: { words, times, last_on }, since, errors }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors["answer"] ? (
          <ErrorSummary titleText="There is a problem" errorList={[{ text: errors["answer"], href: "#answer" }]} />
        ) : null}
        <span class="govuk-caption-l">Searched for in vain</span>
        <h1 class="govuk-heading-l">{words}</h1>
        <p class="govuk-body">
          Looked for {times === 1 ? "once" : `${times} times`} since {date(since)}, last on {date(last_on)}.{" "}
          <a class="govuk-link" href={hrefOf({ words, facets: [], page: 1 })}>
            See what this search finds now
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/synonyms?${new URLSearchParams({ words }).toString()}`}>
            Say that “{words}” means the same as another word
          </a>
        </p>
        <p class="govuk-body">
          If our practices say it in other words,{" "}
          <a class="govuk-link" href="/synonyms">
            keep both as words that mean the same
          </a>
          , then say so here.
        </p>
        <form method="post" action="/empty-searches/answers" novalidate>
          <input type="hidden" name="words" value={words} />
          <Radios
            name="answer"
            fieldset={{ legend: { text: "What was done about it?", classes: "govuk-fieldset__legend--m" } }}
            hint={{ text: "It leaves the list, and comes back when it is looked for again on a later day." }}
            items={answers.map((value) => ({ value, text: answerWords[value], hint: { text: hints[value] } }))}
            {...(errors["answer"] ? { errorMessage: { text: errors["answer"] } } : {})}
          />
          <Button text="Keep this" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

const hints: Record<Answer, string> = {
  synonym: "Our practices say it in other words, which are now kept as meaning the same.",
  invited: "A school that does this has been asked to write it up.",
  done: "It is no matter for schools, or it can be found now.",
};
