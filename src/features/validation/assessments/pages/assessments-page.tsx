import { TaskList } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { nameOf } from "../../../practices/index.ts";
import { isReadable, type Assignment } from "../../assignments/queries.ts";

type Props = { assignments: Assignment[]; today: string; now: Date };

/** What this person is to score, what is due first, and what they have scored. */
export function AssessmentsPage({ assignments, today, now }: Props) {
  const open = assignments.filter(({ status }) => status === "assigned");
  const given = assignments.filter(({ status }) => status === "submitted");
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">To assess</h1>
        {open.length === 0 ? (
          <p class="waymark-empty">
            Nothing waits for you. When the co-ordinator asks you to assess a submission it appears here, with the day
            by which your scores are due, and you are written to.
          </p>
        ) : (
          <TaskList
            items={open.map((one) => ({
              title: { text: nameOf(one) },
              href: `/assessments/${one.id}`,
              hint: { text: `${one.school_name}${one.part === "moderator" ? " · you moderate" : ""}` },
              status:
                one.due_on < today
                  ? { tag: { text: "Overdue", classes: "govuk-tag--orange" } }
                  : { text: `Due ${date(one.due_on)}` },
            }))}
          />
        )}
        {given.length > 0 ? (
          <>
            <h2 class="govuk-heading-m">Scores that you have submitted</h2>
            <TaskList items={given.map((one) => givenItem(one, now))} />
          </>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href="/interests">
            Say in which schools you have an interest
          </a>
        </p>
      </div>
    </div>
  );
}

/** What was decided long ago is listed and no longer opened. */
function givenItem(one: Assignment, now: Date) {
  return {
    title: { text: nameOf(one) },
    ...(isReadable(one, now) ? { href: `/assessments/${one.id}` } : {}),
    hint: { text: `${one.school_name}${one.closed_at ? ` · submitted ${date(one.closed_at)}` : ""}` },
    status: { text: one.stage === "decided" ? "Decided" : "Not decided yet" },
  };
}
