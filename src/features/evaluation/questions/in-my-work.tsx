import { decide, isSignedIn, mayEver } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { questionFacts, questionsKnownTo } from "./queries.ts";

/** Questions that wait for this person’s answer, answers to what they asked, and the way to all of them. */
export async function questionsInMyWork({ db, viewer }: WebRequest) {
  if (!isSignedIn(viewer) || !mayEver(viewer, "question.list").allowed) return null;
  const known = await questionsKnownTo(db, viewer);
  if (known.length === 0) return null;
  const waiting = known.filter(
    (one) => one.answered_at === null && decide(viewer, "question.answer", questionFacts(one)).allowed,
  );
  const answered = known.filter((one) => one.answered_at !== null && one.asked_by === viewer.personId).slice(0, 3);
  return (
    <>
      {waiting.length + answered.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Questions between schools</h2>
          <ul class="govuk-list govuk-list--spaced">
            {waiting.map(({ id, asking_name }) => (
              <li>
                <a class="govuk-link" href={`/questions/${id}`}>
                  Answer {asking_name}, which asks what makes the difference
                </a>
              </li>
            ))}
            {answered.map(({ id, asked_name }) => (
              <li>
                <a class="govuk-link" href={`/questions/${id}`}>
                  Read what {asked_name} answered
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href="/questions">
          Questions between schools ({known.length})
        </a>
      </p>
    </>
  );
}
