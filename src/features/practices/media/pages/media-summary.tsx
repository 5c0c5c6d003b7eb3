import { InsetText, SummaryList, type SummaryRow } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { row } from "../../draft/parts-page.tsx";
import { asksAlternative, asksConsent, consentWords, mediumName, whyNotShown, type Medium } from "../medium.ts";
import { FindingList } from "./medium-page.tsx";
import { Shown } from "./shown.tsx";

type Props = {
  media: readonly Medium[];
  today: string;
  changeHref?: string;
};

/** Every file of a write-up with what is said of it and what is hidden in it: to check before it is sent, and to judge after. */
export function MediaSummary({ media, today, changeHref }: Props) {
  const actions = changeHref ? { actions: { items: [{ href: changeHref, text: "Change" }] } } : {};
  if (media.length === 0 && !changeHref) return null;
  if (media.length === 0) {
    return (
      <SummaryList
        card={{ title: { text: "Pictures and documents" }, ...actions }}
        rows={[{ key: { text: "Files" }, value: { text: "None" } }]}
      />
    );
  }
  return (
    <>
      {media.map((medium, index) => (
        <SummaryList card={{ title: { text: mediumName(medium, index) }, ...actions }} rows={rowsOf(medium, today)} />
      ))}
      {media.some(({ findings }) => findings.length > 0) ? (
        <InsetText text="Something is hidden in at least one of these documents. Open it before it is published." />
      ) : null}
    </>
  );
}

function rowsOf(medium: Medium, today: string): SummaryRow[] {
  const hidden = whyNotShown(medium, today);
  return [
    { key: { text: "File" }, value: { children: <Shown {...{ medium, today }} /> } },
    ...(hidden ? [row("Not shown", hidden)] : []),
    ...(asksAlternative(medium)
      ? [row(medium.kind === "image" ? "What it shows" : "What is said", medium.alternative)]
      : []),
    ...(asksConsent(medium) ? [row("Consent", consentOf(medium))] : []),
    ...(medium.findings.length > 0
      ? [{ key: { text: "Hidden in it" }, value: { children: <FindingList medium={medium} /> } }]
      : []),
  ];
}

function consentOf({ consent, consent_reference, consent_until }: Medium): string {
  const until = consent_until ? ` (${consent_reference ?? ""}, until ${date(consent_until)})` : "";
  return `${consentWords[consent]}${until}`;
}
