import { Button, ErrorSummary, Input, SummaryList, Textarea } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import type { Told } from "../verify.ts";
import { isAboutWhatWasGiven, lastDay, toldBy, verdictWords, type Shown } from "./verdict-words.ts";

export type Field = "file" | "text" | "address";
export type Given = { text: string; address: string };
export type Answer = { field: Field; shown: Shown };

type Props = { given: Given; found?: Answer };

/** One question, three ways to ask it: does this kitemark hold? The answer stands above the form. */
export function VerifyPage({ given, found }: Props) {
  const error =
    found && isAboutWhatWasGiven(found.shown) ? { field: found.field, ...verdictWords(found.shown) } : undefined;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error ? (
          <ErrorSummary
            titleText="There is a problem"
            errorList={[{ text: `${error.title}. ${error.text}`, href: `#${error.field}` }]}
          />
        ) : null}
        <h1 class="govuk-heading-xl">Check a kitemark</h1>
        {found && !error ? <Verdict shown={found.shown} /> : null}
        {found ? null : (
          <p class="govuk-body-l">
            Find out whose practice a kitemark is for, who awarded it, until when, and whether it still holds.
          </p>
        )}
        <AskingForm given={given} {...(error ? { error } : {})} again={found !== undefined && !error} />
      </div>
    </div>
  );
}

function Verdict({ shown }: { shown: Shown }) {
  const { title, text, tone } = verdictWords(shown);
  const told = toldBy(shown);
  return (
    <section class={`waymark-verdict waymark-verdict--${tone}`} aria-labelledby="verdict">
      <h2 class="govuk-heading-l" id="verdict">
        {title}
      </h2>
      <p class="govuk-body">{text}</p>
      {told ? <WhatItTells told={told} /> : null}
    </section>
  );
}

function WhatItTells({ told }: { told: Told }) {
  const { level, practice, school, authority, from } = told;
  const row = (key: string, value: string, href?: string) => ({
    key: { text: key },
    value: {
      children: href ? (
        <a class="govuk-link" href={href}>
          {value}
        </a>
      ) : (
        value
      ),
    },
  });
  return (
    <SummaryList
      rows={[
        row("Kitemark", level),
        row("Practice", `${practice.title} (${practice.ref})`, `/practices/${practice.ref}`),
        row("School", school.name, `/schools/${school.urn}`),
        row("Awarded by", authority),
        row("From", date(from)),
        row("Until", lastDay(told)),
      ]}
    />
  );
}

type FormProps = { given: Given; error?: { field: Field; title: string }; again: boolean };

function AskingForm({ given, error, again }: FormProps) {
  const errorAt = (field: Field) => (error?.field === field ? { errorMessage: { text: error.title } } : {});
  return (
    <form method="post" action="/verify" enctype="multipart/form-data" novalidate>
      {again ? <h2 class="govuk-heading-m">Check another</h2> : null}
      <FileInput {...errorAt("file")} />
      <Textarea
        name="text"
        label={{ text: "Or paste its text", classes: "govuk-label--s" }}
        hint={{ text: "One long line that begins with eyJ" }}
        value={given.text}
        rows={4}
        spellcheck={false}
        classes="waymark-verify__text"
        {...errorAt("text")}
      />
      <Input
        name="address"
        label={{ text: "Or give the address of the certificate", classes: "govuk-label--s" }}
        hint={{ text: "It ends like /practices/GP-2047/kitemark" }}
        value={given.address}
        autocomplete="off"
        spellcheck={false}
        {...errorAt("address")}
      />
      <Button text="Check" />
      <p class="govuk-body-s">
        What you give is checked and not kept. Credentials are in the form of Open Badges 3.0, so other services can
        check them too.
      </p>
    </form>
  );
}

function FileInput({ errorMessage }: { errorMessage?: { text: string } }) {
  const describedBy = `file-hint${errorMessage ? " file-error" : ""}`;
  return (
    <div class={`govuk-form-group${errorMessage ? " govuk-form-group--error" : ""}`}>
      <label class="govuk-label govuk-label--s" for="file">
        The file of the credential
      </label>
      <div id="file-hint" class="govuk-hint">
        Its name ends in .jwt
      </div>
      {errorMessage ? (
        <p id="file-error" class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {errorMessage.text}
        </p>
      ) : null}
      <input
        class="waymark-file"
        type="file"
        id="file"
        name="file"
        accept=".jwt,.jws,.txt"
        aria-describedby={describedBy}
      />
    </div>
  );
}
