import type { ComponentChildren } from "preact";
import { Button } from "../../../design-system/index.ts";
import { whoAnswers, type Contact } from "../contacts/rules.ts";
import { wordFor, words } from "../words.ts";
import type { PublishedPractice } from "./published-practice.ts";

type Props = { practice: PublishedPractice; action?: ComponentChildren };

/** Who answers questions, whoever has left meanwhile, and what the school offers. */
export function WhoToAsk({ practice, action }: Props) {
  const { who, covers } = whoAnswers(practice, practice.left);
  return (
    <section class="waymark-ask govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m">Who to ask</h2>
      {who ? (
        <Answers practice={practice} action={action} who={who} covers={covers} />
      ) : (
        <Nobody practice={practice} action={action} />
      )}
      {practice.offers.length > 0 ? (
        <>
          <p class="govuk-body">The school offers:</p>
          <ul class="govuk-list govuk-list--bullet">
            {practice.offers.map((offer) => (
              <li>{wordFor(words.offers, offer)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** One clear action: how this reader takes it up, or else to write to the school, which may always be written to. */
function Answers({ practice, action, who, covers }: Props & { who: Contact; covers: boolean }) {
  const visit = practice.offers.includes("visit");
  const address = `mailto:${who.email}?subject=${encodeURIComponent(`${practice.ref}: ${practice.title}`)}`;
  return (
    <>
      <p class="govuk-body">
        {who.name}
        {who.role ? `, ${who.role}` : ""}
        {covers ? ", for a colleague who has left" : ""}
      </p>
      {action ?? <Button text={visit ? "Ask to visit" : "Ask about this"} href={address} />}
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          {breakable(who.email)}
        </a>
      </p>
    </>
  );
}

function Nobody({ practice, action }: Props) {
  return (
    <>
      <p class="govuk-body">
        Whoever was to be asked has left the school, which will name somebody. Meanwhile ask{" "}
        <a class="govuk-link" href={`/schools/${practice.school_urn}`}>
          {practice.school_name}
        </a>
        .
      </p>
      {action ?? null}
    </>
  );
}

/** An address that is too long for its line is broken after a part of it, not within a word. */
function breakable(address: string) {
  return address.split(/(?<=[@.])/u).map((part, index) => (
    <>
      {index > 0 ? <wbr /> : null}
      {part}
    </>
  ));
}
