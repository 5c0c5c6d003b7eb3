import { ErrorSummary, InsetText } from "../../design-system/index.ts";
import { pupilInformation, type Finding } from "../../platform/text/pupil-information/index.ts";
import {
  NoPupilTick,
  pupilAnswerMissing,
  PupilsFound,
  typedText,
  type FormErrors,
  type Typed,
} from "../../web/index.ts";

/* What the shorter forms have in common: what is wrong, what somebody else wrote meanwhile, what points at a pupil. */

/** What was typed and what is wrong with it; nothing of either on a page that is opened. */
export type Said = { typed: Typed; errors: FormErrors };
export const nothingSaid: Said = { typed: {}, errors: {} };

/** The summary of what is wrong, each leading to its field. */
export function Problems({ errors }: { errors: FormErrors }) {
  const list = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return list.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={list} /> : null;
}

/** A field by its name, with what was typed in it, else what is kept, and what is wrong with it. */
export function fieldFrom({ typed, errors }: Said, kept: Record<string, string | null> = {}) {
  return (name: string) => ({
    name,
    value: name in typed ? typedText(typed, name) : (kept[name] ?? ""),
    ...(errors[name] ? { errorMessage: { text: errors[name] } } : {}),
  });
}

/** How many changes there had been when the page was opened; -1, which is always stale, where that was not sent. */
export function editsFrom(typed: Typed): number {
  const edits = Number(typedText(typed, "edits") || "-1");
  return Number.isInteger(edits) ? edits : -1;
}

/** What the form sends: a page that comes back with errors is as old as it was; one that was stale is so no longer. */
export function editsToSend({ typed }: Said, now: number, isStale: boolean): number {
  return "edits" in typed && !isStale ? Math.min(editsFrom(typed), now) : now;
}

/** What somebody else wrote after the page was opened, above what this person typed, which is still in the form. */
export function Meanwhile({ stored }: { stored: Record<string, string | null> }) {
  return (
    <InsetText>
      <p class="govuk-body">
        Somebody changed this after you opened it. What you typed is still below. Send it again to put it in the place
        of what is there now:
      </p>
      {Object.entries(stored).map(([label, text]) => (
        <>
          <h3 class="govuk-heading-s">{label}</h3>
          <p class="govuk-body waymark-prose">{text ?? "Nothing"}</p>
        </>
      ))}
    </InsetText>
  );
}

/** What in these texts looks as if it points at a pupil. */
export function pupilFindings(texts: readonly (string | null)[]): Finding[] {
  return texts.flatMap((text) => pupilInformation(text ?? ""));
}

/** Whether what was found still needs an answer: it warns and asks, and forbids nothing. */
export function pupilErrors(found: readonly Finding[], typed: Typed): FormErrors {
  return found.length > 0 && typedText(typed, "no_pupil") !== "checked" ? { no_pupil: pupilAnswerMissing } : {};
}

/** What was found, and the question, inside the form; nothing where nothing was found. */
export function PupilTick({ found, said }: { found: readonly Finding[]; said: Said }) {
  if (found.length === 0) return null;
  return (
    <>
      <PupilsFound found={found} />
      <NoPupilTick
        values={said.typed["no_pupil"] ?? []}
        {...(said.errors["no_pupil"] ? { error: said.errors["no_pupil"] } : {})}
      />
    </>
  );
}
