import { dateAndTime } from "../../../../platform/text/dates.ts";
import { Prose } from "../../../practices/index.ts";
import type { Move } from "../queries.ts";
import { offerWords } from "../words.ts";

/** Every step so far, newest first, with who took it and what they said. */
export function HowItWent({ moves }: { moves: readonly Move[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">How it went so far</h2>
      <ol class="govuk-list govuk-list--spaced">
        {moves.toReversed().map((move) => (
          <li>
            <strong>{move.by}</strong> {inWords(move)}, {dateAndTime(move.moved_at)}
            {move.offers.length > 0 ? (
              <ul class="govuk-list govuk-list--bullet govuk-!-margin-top-1">
                {move.offers.map((offer) => (
                  <li>{offerWords[offer]}</li>
                ))}
              </ul>
            ) : null}
            {move.reason ? <Prose text={move.reason} /> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function inWords({ action, offering_name, passed_to }: Move): string {
  const words: Record<string, string> = {
    propose: "asked the school lead to send this",
    ask: `asked ${offering_name}`,
    confirm: `sent it to ${offering_name}`,
    drop: "did not send it",
    take_back: "took it back",
    offer: `offered help from ${offering_name}`,
    decline: `answered for ${offering_name}: not now`,
    pass_on: `passed it from ${offering_name} to ${passed_to ?? "another school"}`,
    agree: "agreed to work together",
    prepare: "began to prepare",
    deliver: "began to deliver",
    sustain: "marked it as sustained",
    stop: "stopped it",
  };
  return words[action] ?? action;
}
