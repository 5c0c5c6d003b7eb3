import { Button, NotificationBanner, Radios } from "../../../design-system/index.ts";
import { choices, topicKeys, type Stopped } from "../../../platform/mail/index.ts";
import type { Choices } from "./choose.ts";
import { choiceWords, offeredChoices, topicWords } from "./words.ts";

/** What a person hears by e-mail, topic by topic, and how often. */
export function NotificationsPage({ chosen, kept }: { chosen: Choices; kept: boolean }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {kept ? (
          <NotificationBanner type="success">
            <p class="govuk-notification-banner__heading">Your choices are kept</p>
          </NotificationBanner>
        ) : null}
        <h1 class="govuk-heading-l">What you hear by e-mail</h1>
        <p class="govuk-body">
          One mail a day comes in the morning, one a week on Monday morning. Where nothing happened, none comes. A link
          to sign in and an invitation are always sent: somebody asked for them.
        </p>
        <form method="post" action="/my-work/notifications" novalidate>
          {topicKeys.map((topic) => (
            <Radios
              name={topic}
              classes="govuk-radios--inline govuk-radios--small"
              fieldset={{ legend: { text: topicWords[topic].name, classes: "govuk-fieldset__legend--s" } }}
              hint={{ text: topicWords[topic].hint }}
              value={chosen[topic]}
              items={offeredChoices(topic, choices).map((value) => ({ value, text: choiceWords[value] }))}
            />
          ))}
          <Button text="Keep these choices" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

/** What the link at the foot of a mail stops, in words. */
export function nameOfStopped(from: Stopped): string {
  if (from === "daily") return "The mail that comes once a day";
  if (from === "weekly") return "The mail that comes once a week";
  return topicWords[from].name;
}

/** Opened by the link at the foot of a mail, by people and by link scanners alike: it changes nothing by itself. */
export function UnsubscribePage({ address, from }: { address: string; from: Stopped }) {
  return (
    <>
      <h1 class="govuk-heading-l">Stop this mail?</h1>
      <p class="govuk-body">{nameOfStopped(from)}: you will not be sent it again.</p>
      <form method="post" action={address} novalidate>
        <Button text="Stop this mail" preventDoubleClick />
      </form>
      <p class="govuk-body">
        You can also{" "}
        <a class="govuk-link" href="/my-work/notifications">
          sign in and choose what you hear
        </a>
        .
      </p>
    </>
  );
}

export function UnsubscribedPage({ from }: { from: Stopped }) {
  return (
    <>
      <h1 class="govuk-heading-l">Stopped</h1>
      <p class="govuk-body">{nameOfStopped(from)}: you will not be sent it again.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/my-work/notifications">
          Sign in to choose what you hear
        </a>
      </p>
    </>
  );
}
