import {
  Button,
  Checkboxes,
  ErrorSummary,
  InsetText,
  Radios,
  ScrolledTable,
  Textarea,
} from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import type { Finding } from "../../../../platform/text/pupil-information/index.ts";
import type { FormErrors, Typed } from "../../../../web/index.ts";
import { field, noPupil, summaryOf } from "../../field.ts";
import type { KnownQuestion, Question } from "../queries.ts";

export type AskAbout = { urn: string; name: string; indicator: { code: string; name: string }; year: number };

type Again = { typed: Typed; errors: FormErrors; findings: readonly Finding[] };

/** Asks a school that does better what makes the difference. */
export function AskSchoolPage({
  about,
  schools,
  ...again
}: { about: AskAbout; schools: readonly { urn: string; name: string }[] } & Again) {
  const [only] = schools;
  const said = summaryOf(again.errors);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">{about.name}</span>
        <h1 class="govuk-heading-l">Ask what makes the difference</h1>
        <p class="govuk-body">
          About: {about.indicator.name}, {about.year - 1} to {about.year}. Whoever leads {about.name} is written to, and
          answers you here. Your authority’s co-ordinator sees that you asked, and not what.
        </p>
        <form method="post" action={`/schools/${about.urn}/questions`} novalidate>
          <input type="hidden" name="about" value={about.indicator.code} />
          <input type="hidden" name="year" value={about.year} />
          {schools.length === 1 && only ? (
            <input type="hidden" name="from" value={only.urn} />
          ) : (
            <Radios
              {...field("from", again.typed, again.errors)}
              fieldset={{ legend: { text: "For which school do you ask?", classes: "govuk-fieldset__legend--m" } }}
              items={schools.map(({ urn, name }) => ({ value: urn, text: name }))}
            />
          )}
          <Words
            name="question"
            label="What would you like to know?"
            hint="What you see in your own school, and what you would like to hear from theirs."
            {...again}
          />
          <Button text="Send the question" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

/** A text that is checked for what looks as if it points at a pupil, with what was found and a box to say that it does not. */
function Words({ name, label, hint, typed, errors, findings }: { name: string; label: string; hint: string } & Again) {
  return (
    <>
      <Textarea
        {...field(name, typed, errors)}
        id={name}
        rows={6}
        label={{ text: label, classes: "govuk-label--m" }}
        hint={{ text: `${hint} ${noPupil}` }}
      />
      {findings.length > 0 ? (
        <>
          <ul class="govuk-list govuk-list--bullet">
            {findings.slice(0, 10).map(({ excerpt, looksLike, whatToDo }) => (
              <li>
                “{excerpt}” looks like {looksLike}. {whatToDo}
              </li>
            ))}
          </ul>
          <Checkboxes
            name="checked"
            idPrefix="checked"
            items={[{ value: "yes", text: "I have checked: none of this points at a pupil" }]}
            {...(errors["checked"] ? { errorMessage: { text: errors["checked"] } } : {})}
          />
        </>
      ) : null}
    </>
  );
}

/** A question with its answer; for whoever may answer, where to. */
export function QuestionPage({
  question,
  mayAnswer,
  mayNominate,
  ...again
}: { question: Question; mayAnswer: boolean; mayNominate: boolean } & Again) {
  const said = summaryOf(again.errors);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">
          {question.asking_name} asks {question.asked_name}
        </span>
        <h1 class="govuk-heading-l">What makes the difference?</h1>
        <p class="govuk-body">
          About: {question.indicator_name}, {question.year - 1} to {question.year}.{" "}
          <a class="govuk-link" href={`/schools/${question.school_urn}/family`}>
            See both among similar schools
          </a>
        </p>
        <p class="govuk-body-s">
          {question.asker_name}, {date(question.asked_at)}
        </p>
        <InsetText>{question.question}</InsetText>
        {question.answer === null || question.answered_at === null ? (
          <Answering question={question} mayAnswer={mayAnswer} {...again} />
        ) : (
          <>
            <h2 class="govuk-heading-m">The answer</h2>
            <p class="govuk-body-s">
              {question.answerer_name}, {date(question.answered_at)}
            </p>
            <InsetText>{question.answer}</InsetText>
            {mayNominate ? <Nominate question={question} /> : null}
          </>
        )}
      </div>
    </div>
  );
}

function Answering({ question, mayAnswer, ...again }: { question: Question; mayAnswer: boolean } & Again) {
  if (!mayAnswer)
    return <p class="govuk-body">Not answered yet. Whoever leads {question.asked_name} was written to.</p>;
  return (
    <form method="post" action={`/questions/${question.id}/answers`} novalidate>
      <Words
        name="answer"
        label={`Your answer to ${question.asking_name}`}
        hint="What you do, since when, and whether they may call or visit."
        {...again}
      />
      <Button text="Send the answer" preventDoubleClick />
    </form>
  );
}

function Nominate({ question }: { question: Question }) {
  const title = `What ${question.asked_name} does about: ${question.indicator_name}`.slice(0, 120);
  const to = new URLSearchParams({ school: "other", school_name: question.offering_urn, route: "benchmarking", title });
  return (
    <p class="govuk-body">
      Worth writing up for other schools?{" "}
      <a class="govuk-link" href={`/nominations/new?${to.toString()}`}>
        Nominate it
      </a>
    </p>
  );
}

/** The questions of which somebody may know, without their words. */
export function QuestionsPage({
  questions,
  readable,
}: {
  questions: readonly KnownQuestion[];
  readable: ReadonlySet<string>;
}) {
  return (
    <>
      <h1 class="govuk-heading-l">Questions between schools</h1>
      {questions.length === 0 ? (
        <p class="govuk-body">
          What schools ask one another would be here. Begin on the page of a school’s family of similar schools: from a
          school that does better, ask what makes the difference.
        </p>
      ) : (
        <ScrolledTable
          caption="Questions between schools"
          head={[{ text: "Asked on" }, { text: "Who asks whom" }, { text: "About" }, { text: "Answered on" }]}
          rows={questions.map((one) => [
            { text: date(one.asked_at) },
            { children: <Whom one={one} readable={readable.has(one.id)} /> },
            { text: `${one.indicator_name}, ${one.year}` },
            { text: one.answered_at === null ? "Not yet" : date(one.answered_at) },
          ])}
        />
      )}
    </>
  );
}

function Whom({ one, readable }: { one: KnownQuestion; readable: boolean }) {
  const text = `${one.asking_name} asks ${one.asked_name}`;
  return readable ? (
    <a class="govuk-link" href={`/questions/${one.id}`}>
      {text}
    </a>
  ) : (
    <>{text}</>
  );
}
