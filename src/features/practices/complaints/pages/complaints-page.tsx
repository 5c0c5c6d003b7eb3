import { TaskList } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { aboutWhat, type Complaint } from "../queries.ts";
import { dueNext, outcomeWords } from "../rules.ts";

/** The complaints to the viewer's authority: what waits, the first due first; then what is answered. */
export function ComplaintsPage({ complaints, today }: { complaints: Complaint[]; today: string }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Complaints</h1>
        {complaints.length === 0 ? (
          <p class="waymark-empty">
            None. When somebody complains about a published practice, or a post in its discussion, it is listed here
            with the day by which it has to be acknowledged and answered.
          </p>
        ) : (
          <TaskList
            items={complaints.map((one) => ({
              title: { text: `${one.reference}: ${aboutWhat(one)}` },
              href: `/complaints/${one.reference}`,
              hint: { text: hintOf(one, today) },
              status: { tag: shortTagOf(one, today) },
            }))}
          />
        )}
      </div>
    </div>
  );
}

/** In a list the day is with the rest: a tag is a word or two. */
function hintOf(one: Complaint, today: string): string {
  const due = dueNext(one, today);
  const made = `Made ${date(one.made_at)}`;
  return due ? `${made} · ${stepWords[due.step].toLowerCase()} by ${date(due.by)}` : made;
}

function shortTagOf(one: Complaint, today: string): { text: string; classes: string } {
  const due = dueNext(one, today);
  return due && !due.isLate ? { text: stepWords[due.step], classes: "govuk-tag--yellow" } : tagOf(one, today);
}

const stepWords = { acknowledge: "Acknowledge", answer: "Answer" };

export function tagOf(one: Complaint, today: string): { text: string; classes: string } {
  const due = dueNext(one, today);
  if (!due) return { text: one.outcome ? outcomeWords[one.outcome] : "Answered", classes: "govuk-tag--grey" };
  const step = stepWords[due.step];
  return due.isLate
    ? { text: `Late: ${step.toLowerCase()} now`, classes: "govuk-tag--red" }
    : { text: `${step} by ${date(due.by)}`, classes: "govuk-tag--yellow" };
}
