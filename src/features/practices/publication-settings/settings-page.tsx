import { Button, Input, Radios } from "../../../design-system/index.ts";
import { typedText } from "../../../web/index.ts";
import { editsToSend, fieldFrom, Meanwhile, Problems, type Said } from "../form-parts.tsx";
import { settingsInWords, type PublicationSettings } from "./settings.ts";

type Props = {
  authority: { code: string; name: string };
  settings: PublicationSettings;
  said: Said;
  mayChange: boolean;
  meanwhile?: Record<string, string>;
};

/** Whether the authority consults before it publishes, for how long, and who reads what is discussed. */
export function SettingsPage({ authority, settings, said, mayChange, meanwhile }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <span class="govuk-caption-l">{authority.name}</span>
        <h1 class="govuk-heading-l">Consultation and discussion</h1>
        {meanwhile ? <Meanwhile stored={meanwhile} /> : null}
        {mayChange ? (
          <Questions {...{ authority, settings, said }} isStale={meanwhile !== undefined} />
        ) : (
          <InWords settings={settings} />
        )}
      </div>
    </div>
  );
}

function InWords({ settings }: { settings: PublicationSettings }) {
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {Object.entries(settingsInWords(settings)).map(([name, words]) => (
          <li>
            {name}: {words}
          </li>
        ))}
      </ul>
      <p class="govuk-body">The authority lead changes this.</p>
    </>
  );
}

type Asked = Pick<Props, "authority" | "settings" | "said"> & { isStale: boolean };

function Questions({ authority, settings, said, isStale }: Asked) {
  const field = fieldFrom(said, { consultation_days: String(settings.consultation_days) });
  const yesOrNo = (name: "consult_first" | "public_discussion") => ({
    ...field(name),
    value: typedText(said.typed, name) || (settings[name] ? "yes" : "no"),
    classes: "govuk-radios--inline",
    items: [
      { value: "yes", text: "Yes" },
      { value: "no", text: "No" },
    ],
  });
  const legend = (text: string) => ({ legend: { text, classes: "govuk-fieldset__legend--m" } });
  return (
    <form method="post" action={`/authorities/${authority.code}/publication-settings`} novalidate>
      <input type="hidden" name="edits" value={editsToSend(said, settings.edits, isStale)} />
      <Radios
        {...yesOrNo("consult_first")}
        fieldset={legend("Consult before publication?")}
        hint={{
          text: "If yes, a practice or collection is published only after people whom the co-ordinator names could comment on it, and after it is said what came of that.",
        }}
      />
      <Input
        {...field("consultation_days")}
        label={{ text: "For how many days?", classes: "govuk-label--m" }}
        hint={{ text: "Two weeks is usual. The co-ordinator may close early, with a reason." }}
        classes="govuk-input--width-3"
        inputmode="numeric"
      />
      <Radios
        {...yesOrNo("public_discussion")}
        fieldset={legend("May everybody read what is discussed?")}
        hint={{ text: "If no, only people who have signed in read and join a discussion of a published practice." }}
      />
      <Button text="Save" preventDoubleClick />
    </form>
  );
}
