import { Details, InsetText, Table, WarningText } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import {
  fewestPieces,
  hoursADay,
  kinds,
  kindWords,
  weeksLookedBack,
  type Reckoning,
  type Situation,
} from "../rules.ts";

type Props = { situation: Situation; reckoning: Reckoning };

/** Whether the co-ordinators' days will do, in a sentence, with how it was worked out. */
export function DaysSummary({ situation, reckoning }: Props) {
  const { left, demand, outruns, runsOutOn } = reckoning;
  const used = `${inDays(situation.used)} of ${inDays(situation.budget)} days are used this school year`;
  const needed = `What is waiting, with what keeps coming, needs about ${inDays(demand)} days until ${date(situation.lastDay)}`;
  return (
    <>
      {outruns && runsOutOn !== null ? (
        <WarningText
          text={`There is more work than days. ${used}, and ${inDays(Math.max(0, left))} are left. ${needed}. ${whenText(runsOutOn, situation.today)}`}
        />
      ) : (
        <InsetText text={`${used}, and ${inDays(left)} are left. ${needed}.`} />
      )}
      <HowWorkedOut situation={situation} reckoning={reckoning} />
    </>
  );
}

function whenText(runsOutOn: string, today: string): string {
  return runsOutOn <= today
    ? "What waits now already needs all of them."
    : `At this pace they are used up on ${date(runsOutOn)}.`;
}

function HowWorkedOut({ situation, reckoning }: Props) {
  return (
    <Details summaryText="How was this worked out?">
      <p class="govuk-body">
        A day is {hoursADay} hours. What waits is counted today; what keeps coming is what came in the last{" "}
        {weeksLookedBack} weeks, for as many weeks as are left ({Math.round(reckoning.weeksLeft)}). The time that a
        piece takes is measured from the log of the last year where it has at least {fewestPieces} pieces of that work,
        and otherwise assumed.
      </p>
      <Table
        head={[
          { text: "Work" },
          { text: "Waiting", format: "numeric" },
          { text: `Came in ${weeksLookedBack} weeks`, format: "numeric" },
          { text: "Hours a piece", format: "numeric" },
        ]}
        firstCellIsHeader
        rows={kinds.map((kind) => {
          const { aPiece, measured } = reckoning.hours[kind];
          const { waiting, came, loggedPieces } = situation.work[kind];
          return [
            { text: kindWords[kind].name },
            { text: String(waiting), format: "numeric" as const },
            { text: String(came), format: "numeric" as const },
            {
              text: `${rounded(aPiece)} ${measured ? `(measured on ${loggedPieces})` : "(assumed)"}`,
              format: "numeric" as const,
            },
          ];
        })}
      />
      <p class="govuk-body">
        Waiting now: {inDays(reckoning.backlog)} days. Coming: {inDays(reckoning.aWeek)} days a week, with{" "}
        {rounded(situation.otherHours)} hours of other work in {weeksLookedBack} weeks.
      </p>
    </Details>
  );
}

export const rounded = (value: number) => String(Math.round(value * 100) / 100);
export const inDays = (days: number) => String(Math.round(days * 10) / 10);
