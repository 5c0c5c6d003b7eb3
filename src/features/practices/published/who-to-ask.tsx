import type { ComponentChildren } from "preact";
import { Button } from "../../../design-system/index.ts";
import { wordFor, words } from "../words.ts";
import type { PublishedPractice } from "./published-practice.ts";

/** One clear action: how this reader takes it up, or else to write to the school, which may always be written to. */
export function WhoToAsk({ practice, action }: { practice: PublishedPractice; action?: ComponentChildren }) {
  const visit = practice.offers.includes("visit");
  const address = `mailto:${practice.contact_email}?subject=${encodeURIComponent(`${practice.ref}: ${practice.title}`)}`;
  return (
    <section class="waymark-ask govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m">Who to ask</h2>
      <p class="govuk-body">
        {practice.contact_name}
        {practice.contact_role ? `, ${practice.contact_role}` : ""}
      </p>
      {action ?? <Button text={visit ? "Ask to visit" : "Ask about this"} href={address} />}
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          {breakable(practice.contact_email)}
        </a>
      </p>
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

/** An address that is too long for its line is broken after a part of it, not within a word. */
function breakable(address: string) {
  return address.split(/(?<=[@.])/u).map((part, index) => (
    <>
      {index > 0 ? <wbr /> : null}
      {part}
    </>
  ));
}
