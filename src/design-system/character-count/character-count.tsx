import { attributesOf, classes } from "../attributes.ts";
import { contentOf } from "../content.ts";
import { Hint } from "../hint/hint.tsx";
import { Textarea, type TextareaProps } from "../textarea/textarea.tsx";

/** Texts by plural rule: { one: "You have %{count} word left", other: "…" }. */
export type PluralTexts = Partial<Record<Intl.LDMLPluralRule, string>>;

export interface CharacterCountProps extends Omit<TextareaProps, "disabled" | "describedBy" | "autocomplete"> {
  maxlength?: number | string;
  maxwords?: number | string;
  threshold?: number | string;
  countType?: "characters" | "words";
  countMessage?: { classes?: string };
  textareaDescriptionText?: string;
  charactersUnderLimitText?: PluralTexts;
  charactersAtLimitText?: string;
  charactersOverLimitText?: PluralTexts;
  wordsUnderLimitText?: PluralTexts;
  wordsAtLimitText?: string;
  wordsOverLimitText?: PluralTexts;
}

export function CharacterCount(props: CharacterCountProps) {
  const id = props.id || props.name;
  const { formGroup } = props;
  const countMessage = (
    <>
      <Hint
        id={`${id}-info`}
        classes={classes("govuk-character-count__message", props.countMessage?.classes)}
        text={description(props)}
      />
      {contentOf(formGroup?.afterInput)}
    </>
  );
  return (
    <Textarea
      {...props}
      id={id}
      describedBy={`${id}-info`}
      classes={classes("govuk-js-character-count", props.classes)}
      formGroup={{
        classes: classes("govuk-character-count", formGroup?.classes),
        attributes: { ...attributesOf(formGroup?.attributes), ...countAttributes(props) },
        beforeInput: formGroup?.beforeInput,
        afterInput: { children: countMessage },
      }}
    />
  );
}

const countTypeOf = (props: CharacterCountProps) => props.countType || (props.maxwords ? "words" : undefined);

/** Where the limit is set by script only, there is nothing to say until the script runs. */
function description(props: CharacterCountProps): string | undefined {
  const limit = props.maxwords || props.maxlength;
  if (!limit) return undefined;
  const unit = countTypeOf(props) === "words" ? "words" : "characters";
  return (props.textareaDescriptionText || `You can enter up to %{count} ${unit}`).replace("%{count}", String(limit));
}

function countAttributes(props: CharacterCountProps) {
  const describesInScript = !props.maxwords && !props.maxlength && props.textareaDescriptionText;
  return {
    "data-module": "govuk-character-count",
    "data-maxlength": props.maxlength,
    "data-maxwords": props.maxwords,
    "data-threshold": props.threshold,
    "data-count-type": countTypeOf(props),
    ...(describesInScript ? pluralTexts("textarea-description", { other: describesInScript }) : {}),
    ...pluralTexts("characters-under-limit", props.charactersUnderLimitText),
    "data-i18n.characters-at-limit": props.charactersAtLimitText,
    ...pluralTexts("characters-over-limit", props.charactersOverLimitText),
    ...pluralTexts("words-under-limit", props.wordsUnderLimitText),
    "data-i18n.words-at-limit": props.wordsAtLimitText,
    ...pluralTexts("words-over-limit", props.wordsOverLimitText),
  };
}

function pluralTexts(key: string, texts: PluralTexts = {}): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(texts).map(([rule, text]) => [`data-i18n.${key}.${rule}`, text]));
}
