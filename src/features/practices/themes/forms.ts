import { z } from "zod";
import {
  optionalLine,
  optionalText,
  parseForm,
  requiredLine,
  requiredText,
  type FormErrors,
  type Typed,
} from "../../../web/index.ts";
import type { ThemeAnswers } from "./change-theme.ts";
import type { KeptTheme } from "./queries.ts";
import { wordsIn, wrongWords, type ThemeWords } from "./rules.ts";

const ThemeForm = z.object({
  name: requiredLine("Enter the name that teachers use", 80, "The name"),
  introduction: requiredText("Say in one or two sentences what it is about", 300, "The introduction"),
  parent: optionalLine(60, "The theme above"),
  synonyms: optionalText(2_000, "Other names"),
  abbreviations: optionalText(500, "Abbreviations"),
});

/** What was typed of a theme, or what is wrong with it by itself; what the list says of it comes later. */
export function themeTyped(typed: Typed): { answers: ThemeAnswers } | { errors: FormErrors } {
  const parsed = parseForm(ThemeForm, typed);
  if (!parsed.ok) return { errors: parsed.errors };
  const { name, introduction, parent } = parsed.values;
  const other = wordsIn(parsed.values.synonyms ?? "");
  const short = wordsIn(parsed.values.abbreviations ?? "");
  const [synonyms, abbreviations] = [wrongWords(other), wrongWords(short)];
  if (synonyms || abbreviations)
    return { errors: { ...(synonyms ? { synonyms } : {}), ...(abbreviations ? { abbreviations } : {}) } };
  const isNew = (word: string) => word.toLowerCase() !== name.toLowerCase();
  const words = {
    synonyms: other.filter(isNew),
    abbreviations: short.filter((word) => isNew(word) && !other.includes(word)),
  };
  return { answers: { name, introduction: introduction.trim(), parentSlug: parent, ...words } };
}

/** A theme as it would be typed, to fill its form with. */
export function typedTheme(theme: KeptTheme, { synonyms, abbreviations }: ThemeWords): Typed {
  return {
    name: [theme.name],
    introduction: [theme.introduction],
    parent: [theme.parent_slug ?? ""],
    synonyms: [synonyms.join("\n")],
    abbreviations: [abbreviations.join("\n")],
    edits: [String(theme.edits)],
  };
}
