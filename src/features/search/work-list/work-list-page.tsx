import { Details, Table } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { hrefOf } from "../results/asked.ts";
import { answerWords } from "./answer.ts";
import { fewestAbandoned, type Answered, type InVain, type Week } from "./queries.ts";

export type WorkListPageProps = {
  nothing: readonly InVain[];
  abandoned: readonly InVain[];
  weeks: readonly Week[];
  answered: readonly Answered[];
  since: string;
  /** Whether this reader deals with them, or only reads. */
  mayAnswer: boolean;
};

export function WorkListPage({ nothing, abandoned, weeks, answered, since, mayAnswer }: WorkListPageProps) {
  return (
    <>
      <h1 class="govuk-heading-l">Searches in vain</h1>
      <p class="govuk-body">
        What people looked for since {date(since)} and did not find. Each is a practice to ask schools for, or a word
        that our practices do not use. Who looked is not kept.{mayAnswer ? " Open one to deal with it." : ""}
      </p>
      <h2 class="govuk-heading-m">Found nothing</h2>
      {nothing.length === 0 ? (
        <p class="waymark-empty">Every search since then has found something, or has been dealt with.</p>
      ) : (
        <InVainTable caption="Searches that found nothing, most often first" of={nothing} mayAnswer={mayAnswer} />
      )}
      <h2 class="govuk-heading-m">Found something, and nobody opened it</h2>
      {abandoned.length === 0 ? (
        <p class="waymark-empty">
          Words that were looked for at least {fewestAbandoned} times, and after which nobody opened a practice, stand
          here. There are none.
        </p>
      ) : (
        <InVainTable caption="Searches that were left, most often first" of={abandoned} mayAnswer={mayAnswer} />
      )}
      <h2 class="govuk-heading-m">Searches that ended in a practice</h2>
      <Weeks weeks={weeks} />
      <DealtWith answered={answered} />
    </>
  );
}

/** Each leads to what can be done about it, or, for who only reads, to what it finds now. */
function InVainTable({ caption, of, mayAnswer }: { caption: string; of: readonly InVain[]; mayAnswer: boolean }) {
  return (
    <Table
      caption={caption}
      captionClasses="govuk-visually-hidden"
      head={[{ text: "Looked for" }, { text: "Times", format: "numeric" }]}
      rows={of.map(({ words, times, last_on }) => [
        {
          children: (
            <>
              <a
                class="govuk-link waymark-search__words"
                href={mayAnswer ? answerHref(words) : hrefOf({ words, facets: [], page: 1 })}
              >
                {words}
              </a>{" "}
              <span class="waymark-search__last">last on {date(last_on)}</span>
            </>
          ),
        },
        { text: times.toLocaleString("en-GB"), format: "numeric" },
      ])}
    />
  );
}

const answerHref = (words: string) => `/empty-searches/answers?${new URLSearchParams({ words }).toString()}`;

function Weeks({ weeks }: { weeks: readonly Week[] }) {
  if (weeks.length === 0) {
    return <p class="waymark-empty">How many searches end in a practice stands here from the first search on.</p>;
  }
  return (
    <>
      <Table
        caption="Each week, the newest first"
        captionClasses="govuk-visually-hidden"
        head={[
          { text: "Week from" },
          { text: "Searches", format: "numeric" },
          { text: "Ended in a practice", format: "numeric" },
        ]}
        rows={weeks.map((week) => [
          { text: date(week.monday) },
          { text: week.searches.toLocaleString("en-GB"), format: "numeric" },
          { text: shareOf(week), format: "numeric" },
        ])}
      />
      <Details summaryText="How this is counted">
        <p class="govuk-body">
          A search is counted when its first page of results is asked for, before it is narrowed. It ended in a practice
          when one was opened from its results on the same day, which the browser says when it asks for the practice.
        </p>
        <p class="govuk-body">
          Only words, days and numbers are kept, for 120 days, and never whose search it was. So two openings by one
          person may count for two searches of the same words on the same day, though never for more than there were;
          and browsers that do not say which page they come from count as if nothing was opened. Words that may point at
          a pupil are not counted at all.
        </p>
      </Details>
    </>
  );
}

/** A percentage of fewer than 20 is no more than the numbers themselves. */
function shareOf({ searches, opened }: Week): string {
  if (searches < 20) return `${opened} of ${searches}`;
  return `${opened.toLocaleString("en-GB")} (${Math.round((100 * opened) / searches)}%)`;
}

function DealtWith({ answered }: { answered: readonly Answered[] }) {
  if (answered.length === 0) return null;
  return (
    <Details summaryText="Dealt with last">
      <ul class="govuk-list govuk-list--bullet">
        {answered.map(({ words, answer, answered_on, answered_by }) => (
          <li>
            “{words}”: {answerWords[answer].toLowerCase()}, {answered_by}, {date(answered_on)}
          </li>
        ))}
      </ul>
    </Details>
  );
}
