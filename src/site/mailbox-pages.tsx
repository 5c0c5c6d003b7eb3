import { InsetText } from "../design-system/index.ts";
import { dateAndTime } from "../platform/text/dates.ts";

type Message = { id: string; recipient: string; subject: string; queued_at: Date };

/** The demonstration's mailbox: every message that a real installation would have sent. */
export function MailboxPage({ messages }: { messages: Message[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Mailbox of the demonstration</h1>
      <p class="govuk-body">Nothing is sent from the demonstration. What would have been sent is kept here to read.</p>
      {messages.length === 0 ? (
        <InsetText>No mail yet. Ask for a sign-in link, or submit a practice, and its message appears here.</InsetText>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {messages.map((message) => (
            <li>
              <a class="govuk-link" href={`/mailbox/${message.id}`}>
                {message.subject}
              </a>
              <br />
              to {message.recipient}, {dateAndTime(message.queued_at)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One message as plain text, with the addresses in it as links. */
export function MessagePage({ message }: { message: Message & { text_body: string } }) {
  return (
    <>
      <h1 class="govuk-heading-l">{message.subject}</h1>
      <p class="govuk-body">
        To {message.recipient}, {dateAndTime(message.queued_at)}
      </p>
      <div class="waymark-letter">{message.text_body.split(/(https?:\/\/\S+)/).map(linked)}</div>
    </>
  );
}

function linked(part: string, index: number) {
  return index % 2 === 1 ? (
    <a class="govuk-link" href={part}>
      {part}
    </a>
  ) : (
    part
  );
}
