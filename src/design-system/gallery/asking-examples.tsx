import { Button } from "../button/button.tsx";
import { CharacterCount } from "../character-count/character-count.tsx";
import { DateInput } from "../date-input/date-input.tsx";
import { ErrorMessage } from "../error-message/error-message.tsx";
import { ErrorSummary } from "../error-summary/error-summary.tsx";
import { FileUpload } from "../file-upload/file-upload.tsx";
import { Hint } from "../hint/hint.tsx";
import { Input } from "../input/input.tsx";
import { Label } from "../label/label.tsx";
import { Textarea } from "../textarea/textarea.tsx";
import type { Examples } from "./example.tsx";

export const asking: Examples = {
  "Error summary": (
    <ErrorSummary
      titleText="There is a problem"
      errorList={[{ text: "Enter how many pupils took part", href: "#pupils" }]}
      disableAutoFocus
    />
  ),
  Input: (
    <Input
      name="pupils"
      label={{ text: "How many pupils took part?" }}
      hint={{ text: "Whole numbers only" }}
      errorMessage={{ text: "Enter how many pupils took part" }}
      classes="govuk-input--width-4"
      inputmode="numeric"
      suffix={{ text: "pupils" }}
    />
  ),
  Textarea: <Textarea name="problem" label={{ text: "What was the problem?" }} hint={{ text: "Name no pupil" }} />,
  "Character count": (
    <CharacterCount
      name="summary"
      label={{ text: "Say it in one sentence" }}
      maxlength={40}
      countType="words"
      rows={3}
    />
  ),
  "Date input": (
    <DateInput
      id="started"
      namePrefix="started"
      fieldset={{ legend: { text: "When did it start?", classes: "govuk-fieldset__legend--s" } }}
      hint={{ text: "For example, 1 9 2025" }}
    />
  ),
  "File upload": (
    <FileUpload name="file" label={{ text: "Picture, document or recording" }} hint={{ text: "Up to 20 MB" }} />
  ),
  "Label, hint and error message": (
    <>
      <Label for="alone" text="A label" />
      <Hint text="A hint" />
      <ErrorMessage text="An error message" />
      <input class="govuk-input govuk-!-margin-bottom-4" id="alone" name="alone" type="text" />
    </>
  ),
  Button: (
    <div class="govuk-button-group">
      <Button text="Save and continue" preventDoubleClick />
      <Button text="Save for later" classes="govuk-button--secondary" />
      <Button text="Withdraw" classes="govuk-button--warning" />
      <Button text="Start" isStartButton href="#start" />
      <Button text="Sent" disabled />
    </div>
  ),
  "Form that saves as it goes": (
    <form data-module="waymark-autosave" data-autosave-url="/design-system" method="post">
      <p class="waymark-saved" role="status" />
      <Input name="title" label={{ text: "Title" }} />
      <Button text="Save and continue" />
    </form>
  ),
};
