import { InsetText, SummaryList } from "../../../../design-system/index.ts";
import { date, dateAndTime } from "../../../../platform/text/dates.ts";
import { gateKeys, gateWords, type Gates } from "../../../practices/index.ts";
import { levelWords } from "../../kitemarks/rules.ts";
import type { DecisionMade } from "../queries.ts";
import type { Letter } from "../emails.tsx";

/** What was decided, by whom, and what the school was written. */
export function Decided({ decision }: { decision: DecisionMade }) {
  const { outcome, decided_by, proposed_by, decided_at } = decision;
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{outcome === "validated" ? "Kitemark awarded" : "Returned to the school"}</h2>
      <p class="govuk-body">
        {proposed_by ? `Proposed by ${proposed_by} and confirmed by ${decided_by}` : `By ${decided_by}`},{" "}
        {dateAndTime(decided_at)}.{markInWords(decision)}
      </p>
      <LetterRows letter={decision} />
      <GateRows gates={decision} />
    </InsetText>
  );
}

function markInWords({ level, valid_until, ended_as, ended_at }: DecisionMade): string {
  if (!level || !valid_until) return "";
  const awarded = ` Level ${levelWords[level]}, until ${date(valid_until)}.`;
  if (ended_as !== "set_aside" || ended_at === null) return awarded;
  return `${awarded} Set aside on ${date(ended_at)}, because the write-up went back to the school before it was published.`;
}

/** What the school reads. A decision from before there were scores has a reason only where it was returned. */
export function LetterRows({ letter }: { letter: { [Part in keyof Letter]: string | null } }) {
  const rows = [
    { key: "The panel’s reasons", text: letter.reason },
    { key: "What was strong", text: letter.strong },
    { key: "What would lift it", text: letter.lift },
  ].filter(({ text }) => text !== null);
  if (rows.length === 0) return null;
  return (
    <SummaryList
      rows={rows.map(({ key, text }) => ({
        key: { text: key },
        value: { children: <span class="waymark-prose">{text}</span> },
      }))}
    />
  );
}

export function GateRows({ gates }: { gates: Gates }) {
  return (
    <SummaryList
      rows={gateKeys.map((gate) => ({
        key: { text: gateWords[gate].question },
        value: { text: gates[gate] ? "Yes" : "No" },
      }))}
    />
  );
}
