import { Button, Checkboxes, ErrorSummary, Textarea, WarningText } from "../design-system/index.ts";
import { goingAlong, type Transaction } from "../platform/database/index.ts";
import { eventKind, recordEvent } from "../platform/events/index.ts";
import { pupilInformation, type Finding } from "../platform/text/pupil-information/index.ts";
import { readForm, typedText, type Typed } from "./form.ts";
import { page } from "./page.tsx";
import type { WebRequest } from "./request.ts";
import type { Route } from "./route.ts";

/*
 * Whatever is typed into a form is looked through as it is sent, in this one place, for what may point at a pupil. Where something
 * does, its sender, if they may send it at all, is asked before anything is done: change it, or say that nobody can be identified. It
 * forbids nothing; that it was said is in the audit and told to the co-ordinator, together with what was done, or not at all. A route
 * that asks in its own form, or whose words nobody else reads, says so (`pupilsAsked`).
 */

export const pupilQuestionAnswered = eventKind<{ address: string; looksLike: string[] }>(
  "pupil_question_answered",
  ({ address, looksLike }) =>
    `said that no pupil can be identified in what they sent to ${address}, which looks like ${looksLike.join(" and ")}`,
  { toldTo: "authority", example: { address: "/adoptions/0193/steps", looksLike: ["a pupil’s date of birth"] } },
);

/** Declares that a route needs no question of this kind, and why. */
export const pupilsAsked =
  (why: string) =>
  (route: Route): Route => ({ ...route, pupilsAsked: why });

/** What `handle` does, or the question instead of it. */
export async function askedOfPupils(
  route: Route,
  request: WebRequest,
  handle: () => Promise<Response>,
): Promise<Response> {
  if (route.method !== "POST" || route.uploads || route.pupilsAsked !== undefined) return handle();
  if (!/^(application\/x-www|multipart\/form)/i.test(request.http.req.header("content-type") ?? "")) return handle();
  const said = await readForm(request);
  const { [answer]: _answer, [asked]: _asked, ...typed } = said;
  const found = Object.values(typed).flat().flatMap(pupilInformation);
  if (found.length === 0) return handle();
  if (typedText(said, answer) === "checked") return goingAlong((trx) => noteAnswer(trx, request, found), handle);
  const again = typedText(said, asked) !== "";
  const { path: action } = request.http.req;
  const { fieldsCalled = {} } = route;
  const labelOf = typeof fieldsCalled === "function" ? fieldsCalled : (name: string) => fieldsCalled[name];
  const props = { typed, found, action, again, labelOf };
  return page(request, <PupilQuestionPage {...props} />, {
    title: "Might this point at a pupil?",
    hasErrors: again,
    status: 422,
  });
}

const answer = "no_pupil";
/** Sent by the question itself: whoever sends it without an answer is told what is missing. */
const asked = "pupil_asked";

/** In the transaction of what is done, so that it has its answer. Which words they were stays with what they were typed into. */
async function noteAnswer(
  trx: Transaction,
  { viewer, clock, http }: WebRequest,
  found: readonly Finding[],
): Promise<void> {
  const authorityCode = viewer.memberships.find((one) => one.authorityCode !== null)?.authorityCode ?? null;
  const address = http.req.path;
  await recordEvent(trx, pupilQuestionAnswered, {
    authorityCode,
    subject: { type: "page", id: address },
    personId: viewer.personId,
    facts: { address, looksLike: [...new Set(found.map(({ looksLike }) => looksLike))] },
    happenedAt: clock.now(),
  });
}

type Props = {
  typed: Typed;
  found: readonly Finding[];
  action: string;
  again: boolean;
  labelOf: (name: string) => string | undefined;
};
export const pupilAnswerMissing =
  "Change what points at a pupil, or say that you have checked that none can be identified";

/** What was found, with the words to change; everything else that was typed goes along unseen. */
function PupilQuestionPage({ typed, found, action, again, labelOf }: Props) {
  const texts = Object.entries(typed).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  const pointing = texts.filter(({ value }) => pupilInformation(value).length > 0);
  const rest = texts.filter((text) => !pointing.includes(text));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {again ? (
          <ErrorSummary titleText="There is a problem" errorList={[{ text: pupilAnswerMissing, href: `#${answer}` }]} />
        ) : null}
        <h1 class="govuk-heading-l">Might this point at a pupil?</h1>
        <PupilsFound found={found} more="Nothing has been sent yet." />
        <form method="post" action={action} novalidate>
          {rest.map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name={asked} value="yes" />
          {pointing.map(({ name, value }, index) => (
            <Textarea
              id={`text-${index}`}
              name={name}
              label={{ text: labelOf(name) ?? "What you wrote" }}
              value={value}
            />
          ))}
          <NoPupilTick values={[]} {...(again ? { error: pupilAnswerMissing } : {})} />
          <Button text="Send it" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

/** What was found, each with what to do about it, and where a concern about a child belongs. */
export function PupilsFound({ found, more = "" }: { found: readonly Finding[]; more?: string }) {
  const warning = "Some of this looks as if it might point at a pupil. Change it, or be sure that it does not.";
  return (
    <>
      <WarningText text={`${warning} ${more}`.trimEnd()} />
      <ul class="govuk-list govuk-list--bullet">
        {found.slice(0, 10).map(({ excerpt, looksLike, whatToDo }) => (
          <li>
            “{excerpt.replaceAll(/\s+/g, " ").slice(0, 80)}” looks like {looksLike}. {whatToDo}
          </li>
        ))}
      </ul>
      <SafeguardingLine />
    </>
  );
}

/** The answer to the question. */
export function NoPupilTick({ values, error }: { values: readonly string[]; error?: string }) {
  return (
    <Checkboxes
      name={answer}
      values={[...values]}
      items={[{ value: "checked", text: "I have checked: no pupil can be identified" }]}
      {...(error ? { errorMessage: { text: error } } : {})}
    />
  );
}

/** Where a concern about a child belongs, which is nowhere here. */
export function SafeguardingLine() {
  return (
    <p class="govuk-body">
      A concern about a child? Do not put it here. Speak to your designated safeguarding lead, now.{" "}
      <a class="govuk-link" href="/safeguarding">
        What to do about a concern
      </a>
    </p>
  );
}
