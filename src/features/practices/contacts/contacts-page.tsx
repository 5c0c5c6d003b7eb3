import { Button, ErrorSummary, Input, InsetText } from "../../../design-system/index.ts";
import { typedText, type FormErrors, type Typed } from "../../../web/index.ts";
import { SavedMeanwhile, type SavedField } from "../draft/form-page.tsx";
import { nameOf } from "../name-of.ts";
import type { PracticeRecord } from "../queries.ts";
import type { NamedContacts } from "./queries.ts";
import { bothOf, whoAnswers, type Contact } from "./rules.ts";

export type ContactsPageProps = {
  record: PracticeRecord;
  named: NamedContacts;
  typed: Typed;
  errors: FormErrors;
  /** What is saved now, where somebody named others after the page was opened. */
  saved?: SavedField[];
};

/** Who answers for a practice, who has left, and whom the school names instead. */
export function ContactsPage({ record, named, typed, errors, saved }: ContactsPageProps) {
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  const address = `/drafts/${record.id}/contacts`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        {saved ? <SavedMeanwhile saved={saved} /> : null}
        <span class="govuk-caption-l">{nameOf(record)}</span>
        <h1 class="govuk-heading-l">Who answers questions</h1>
        <InsetText text={standing(named)} />
        <Leavers named={named} address={address} />
        <h2 class="govuk-heading-m">Name who answers</h2>
        <p class="govuk-body">
          This is shown to everyone who reads the practice, at once and without a new version. Use work e-mail
          addresses.
        </p>
        <form method="post" action={address} novalidate>
          <input type="hidden" name="edits" value={typedText(typed, "edits")} autocomplete="off" />
          <Fields who="contact" title="The person to ask" typed={typed} errors={errors} />
          <Fields who="cover" title="Who covers if they leave (optional)" typed={typed} errors={errors} />
          <Button text="Name them" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

/** In a sentence, who answers now. */
export function standing(named: NamedContacts): string {
  const { who, covers } = whoAnswers(named, named.left);
  if (!who) return "Nobody answers at present. Readers are told that the school will name somebody.";
  const { cover } = bothOf(named);
  if (covers) return `${inFull(who)} answers, because the person who was to be asked has left.`;
  const covering =
    cover && !named.left.includes(cover.email.toLowerCase()) ? `${inFull(cover)} covers` : "nobody covers";
  return `${inFull(who)} answers; ${covering} if they leave.`;
}

const inFull = ({ name, role }: Contact) => (role ? `${name} (${role})` : name);

function Leavers({ named, address }: { named: NamedContacts; address: string }) {
  const { contact, cover } = bothOf(named);
  const here = [contact, cover].filter((one) => one !== null && !named.left.includes(one.email.toLowerCase()));
  if (here.length === 0) return null;
  return (
    <form method="post" action={`${address}/departures`} class="govuk-button-group">
      {here.map((one) => (
        <Button
          text={`${one?.name} has left the school`}
          classes="govuk-button--secondary"
          name="email"
          value={one?.email ?? ""}
        />
      ))}
    </form>
  );
}

const contactLabels = {
  name: "Name",
  role: "What they do at the school (optional)",
  email: "Work e-mail address",
};

/** What a field of either person is called: "cover_role". */
export function contactFieldCalled(name: string): string | undefined {
  return contactLabels[name.replace(/^(contact|cover)_/, "") as keyof typeof contactLabels];
}

type FieldsProps = { who: "contact" | "cover"; title: string; typed: Typed; errors: FormErrors };

function Fields({ who, title, typed, errors }: FieldsProps) {
  const field = (name: string) => ({
    name: `${who}_${name}`,
    value: typedText(typed, `${who}_${name}`),
    autocomplete: "off",
    ...(errors[`${who}_${name}`] ? { errorMessage: { text: errors[`${who}_${name}`] ?? "" } } : {}),
  });
  return (
    <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{title}</legend>
      <Input {...field("name")} label={{ text: contactLabels.name }} />
      <Input {...field("role")} label={{ text: contactLabels.role }} />
      <Input {...field("email")} label={{ text: contactLabels.email }} type="email" spellcheck={false} />
    </fieldset>
  );
}

/** On the record: who answers, and the way to name others for whoever may. */
export function ContactsAside({
  record,
  named,
  mayName,
}: {
  record: PracticeRecord;
  named: NamedContacts;
  mayName: boolean;
}) {
  return (
    <section aria-labelledby="contacts">
      <h2 class="govuk-heading-m" id="contacts">
        Who answers questions
      </h2>
      <p class="govuk-body">{standing(named)}</p>
      {mayName ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/drafts/${record.id}/contacts`}>
            Name who answers
          </a>
        </p>
      ) : null}
    </section>
  );
}
