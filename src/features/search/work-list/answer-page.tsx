import { Button, ErrorSummary, Radios } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import type { FormErrors } from "../../../web/index.ts";
import { hrefOf } from "../results/asked.ts";
import { answers, answerWords, type Answer } from "./answer.ts";
import type { DraftedFrom, InVain } from "./queries.ts";

type Props = { sought: InVain; since: string; nominations: readonly DraftedFrom[]; errors: FormErrors };

/** What can be done about one search, and what was. */
export function AnswerPage({ sought: { words, times, last_on }, since, nominations, errors }: Props) {
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
        <h2 class="govuk-heading-m">If a school may do this already</h2>
        <Asked nominations={nominations} />
        <p class="govuk-body">
          <a class="govuk-link" href={askHref({ words, times, last_on }, since)}>
            Ask a school for a practice on “{words}”
          </a>
          . It is a nomination, drafted from this search; it leaves the list once you invite the school.
        </p>
        <h2 class="govuk-heading-m">If our practices say it in other words</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={`/synonyms?${new URLSearchParams({ words }).toString()}`}>
            Say that “{words}” means the same as another word
          </a>
          , then say so below.
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

/** What was drafted from it before, each with how far it is. */
function Asked({ nominations }: Pick<Props, "nominations">) {
  if (nominations.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {nominations.map(({ id, title, school, status }) => (
        <li>
          <a class="govuk-link" href={`/nominations/${id}`}>
            {title}
          </a>
          , {school}: {status === "waiting" ? "drafted, not yet invited" : "invited or answered"}
        </li>
      ))}
    </ul>
  );
}

/** The form of a nomination, with what was sought already in it. */
function askHref({ words, times }: InVain, since: string): string {
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  const often = times === 1 ? "once" : `${times} times`;
  const seen = `“${words}” was looked for ${often} since ${date(since)}, and nothing that is published answers it.`;
  return `/nominations/new?${new URLSearchParams({ title, seen, sought: words }).toString()}`;
}

const hints: Record<Answer, string> = {
  synonym: "Our practices say it in other words, which are now kept as meaning the same.",
  invited: "A school that does this has been asked to write it up.",
  done: "It is no matter for schools, or it can be found now.",
};
