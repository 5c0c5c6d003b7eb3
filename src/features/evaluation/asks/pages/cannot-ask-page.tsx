import type { AskedPractice } from "../queries.ts";

type Props = {
  practice: AskedPractice;
  /** What this person's schools have under way with it. */
  underWay: readonly { id: string; name: string }[];
};

/** Where there is nothing to ask: it is the school's own practice, or the school has it under way. */
export function CannotAskPage({ practice, underWay }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">
          {practice.ref} · {practice.title}
        </span>
        <h1 class="govuk-heading-l">Start adopting</h1>
        {underWay.length === 0 ? (
          <p class="govuk-body">This is a practice of your own school. Other schools ask you about it, in My work.</p>
        ) : (
          <>
            <p class="govuk-body">Your school has this under way already:</p>
            <ul class="govuk-list">
              {underWay.map(({ id, name }) => (
                <li>
                  <a class="govuk-link" href={`/adoptions/${id}`}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
