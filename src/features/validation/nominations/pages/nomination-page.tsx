import { ErrorSummary, SummaryList, Tag } from "../../../../design-system/index.ts";
import { date, dateAndTime } from "../../../../platform/text/dates.ts";
import { listed } from "../listed.ts";
import { becameWords, standingOf } from "../rules.ts";
import { routeWords } from "../words.ts";
import { CoOrdinatorActions } from "./co-ordinator-actions.tsx";
import { Invitation } from "./invitation.tsx";
import type { NominationPageProps } from "./props.ts";

/** One nomination: what was seen, what became of it, and what this reader may answer. */
export function NominationPage(props: NominationPageProps) {
  const { nomination, errors, may } = props;
  const said = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {said.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={said} /> : null}
        <span class="govuk-caption-l">Nomination · {nomination.school_name}</span>
        <h1 class="govuk-heading-l">{nomination.title}</h1>
        {may.includes("accept") ? <Invitation {...props} /> : null}
        <SummaryList rows={rowsOf(props)} />
        <Answers {...props} />
        {may.includes("decline") ? <CoOrdinatorActions {...props} /> : null}
      </div>
    </div>
  );
}

function rowsOf({ nomination, nominators, ofAuthority }: NominationPageProps) {
  const { school_urn, school_name, route, seen, seen_on, done_by, nominated_at } = nomination;
  return [
    { key: { text: "What became of it" }, value: { children: <Became {...{ nomination, ofAuthority }} /> } },
    { key: { text: "What was seen" }, value: { children: <span class="waymark-prose">{seen}</span> } },
    seen_on ? { key: { text: "Seen on" }, value: { text: date(seen_on) } } : null,
    { key: { text: "How it came to notice" }, value: { text: routeWords(route) } },
    done_by ? { key: { text: "Who does it" }, value: { text: done_by } } : null,
    {
      key: { text: "School" },
      value: {
        children: (
          <a class="govuk-link" href={`/schools/${school_urn}`}>
            {school_name}
          </a>
        ),
      },
    },
    {
      key: { text: "Nominated by" },
      value: { text: `${listed(nominators.map(({ name }) => name))}, on ${date(nominated_at)}` },
    },
  ];
}

function Became({ nomination, ofAuthority }: Pick<NominationPageProps, "nomination" | "ofAuthority">) {
  const standing = standingOf(nomination);
  const { text, colour } = becameWords(standing);
  const further = ofAuthority && standing.status === "accepted" && standing.wasSubmitted && !standing.wasPublished;
  return (
    <>
      <Tag text={further ? "Submitted" : text} classes={`govuk-tag--${colour}`} />{" "}
      {nomination.status === "merged" ? "Merged with another nomination of the same practice. " : ""}
      {nomination.ref ? (
        <a class="govuk-link" href={`/practices/${nomination.ref}`}>
          Read {nomination.ref}
        </a>
      ) : null}
    </>
  );
}

function Answers({ answers }: NominationPageProps) {
  const withWords = answers.filter(({ reason }) => reason !== null);
  return (
    <>
      {withWords.map(({ answer, reason, answered_by, answered_at }) => (
        <>
          <h2 class="govuk-heading-m">
            {answer === "declined" ? "Declined with thanks" : "The school answered: not now"}
          </h2>
          <p class="govuk-body">
            {answered_by}, {dateAndTime(answered_at)}:
          </p>
          <blockquote class="govuk-inset-text waymark-prose">{reason}</blockquote>
        </>
      ))}
    </>
  );
}
