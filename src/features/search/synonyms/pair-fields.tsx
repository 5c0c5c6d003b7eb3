import { ErrorSummary, Input } from "../../../design-system/index.ts";
import type { FormErrors } from "../../../web/index.ts";
import type { TwoWords } from "./keep-pair.ts";

export const pairLabels = { words: "Word, words or abbreviation", same_as: "Means the same as" };

type Props = { values: TwoWords; errors: FormErrors };

export function PairErrors({ errors }: Pick<Props, "errors">) {
  const list = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return list.length === 0 ? null : <ErrorSummary titleText="There is a problem" errorList={list} />;
}

/** The two that mean the same; whoever looks for one finds what says the other. */
export function PairFields({ values, errors }: Props) {
  const field = (name: "words" | "same_as", label: string, value: string, hint: string) => (
    <Input
      id={name}
      name={name}
      label={{ text: label }}
      hint={{ text: hint }}
      value={value}
      classes="govuk-input--width-30"
      {...(errors[name] ? { errorMessage: { text: errors[name] } } : {})}
    />
  );
  return (
    <>
      {field("words", pairLabels.words, values.words, "For example, SENCO. No names of pupils.")}
      {field("same_as", pairLabels.same_as, values.sameAs, "For example, special educational needs co-ordinator")}
    </>
  );
}
