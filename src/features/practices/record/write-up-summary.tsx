import { SummaryList, type SummaryRow } from "../../../design-system/index.ts";
import { UsesOfOthers } from "../blocks/pages/block-lineage.tsx";
import { measureRows, row } from "../draft/parts-page.tsx";
import { effectInWords, effectOf } from "../measures/effect.ts";
import { hiddenFigures, type Hidden } from "../measures/suppression.ts";
import { isBlankBlock, isBlankMeasure, isComplete } from "../rules.ts";
import { MediaSummary } from "../media/pages/media-summary.tsx";
import { sectionTitles, type SectionKey } from "../sections.ts";
import { wordFor, words } from "../words.ts";
import type { Measure, WriteUp } from "../write-up.ts";

type Props = {
  writeUp: WriteUp;
  /** Today in London: what is shown by a consent that has ended is not. */
  today: string;
  /** Where a section is changed; without it the write-up is only to be read. */
  changeHref?: (section: SectionKey) => string;
};

/** Everything that a write-up says, section by section: to check before it is sent, and to judge after. */
export function WriteUpSummary({ writeUp, today, changeHref }: Props) {
  const blocks = writeUp.blocks.filter((block) => !isBlankBlock(block));
  const measures = writeUp.measures.filter((measure) => !isBlankMeasure(measure));
  const hidden = hiddenFigures([...writeUp.figures_before, measures]);
  const card = (section: SectionKey, rows: SummaryRow[], part = "") => (
    <SummaryList
      rows={rows.length === 1 ? rows.map((one) => (one.key.text === sectionTitles[section] ? alone(one) : one)) : rows}
      card={{
        title: { text: part || sectionTitles[section] },
        ...(changeHref ? { actions: { items: [{ href: changeHref(section), text: "Change" }] } } : {}),
      }}
    />
  );
  return (
    <>
      {card("what-and-for-whom", whatRows(writeUp))}
      {card("problem", [row("The problem", writeUp.problem)])}
      {blocks.length === 0 ? card("what-we-did", [row("Building blocks", null)]) : null}
      {blocks.map((block, index) =>
        card(
          "what-we-did",
          [
            row("What we did", block.what),
            row("What makes it work", block.active_ingredients),
            row("What we learned", block.lessons),
          ],
          `Building block ${index + 1}: ${block.title || "no title yet"}`,
        ),
      )}
      {writeUp.uses.length > 0
        ? card(
            "what-we-did",
            [{ key: { text: "Uses" }, value: { children: <UsesOfOthers uses={writeUp.uses} /> } }],
            "From other practices",
          )
        : null}
      {measures.length === 0 ? card("benefit", [row("Measures", null)]) : null}
      {measures.map((measure, index) =>
        card(
          "benefit",
          [...measureRows(measure), ...toldRows(measure, hidden.get(measure.id))],
          `Measure ${index + 1}: ${measure.indicator ?? "nothing yet"}`,
        ),
      )}
      {card("what-did-not-work", [row("What did not work", writeUp.did_not_work)])}
      {card("cost", [
        row("Cost for each pupil in a year", wordFor(words.costBands, writeUp.cost_band)),
        row("Staff time", writeUp.staff_time),
      ])}
      {card("who-to-ask", [
        row("Who answers", [writeUp.contact_name, writeUp.contact_role].filter(Boolean).join(", ")),
        row("E-mail", writeUp.contact_email),
        row(
          "If they leave",
          [writeUp.cover_name, writeUp.cover_role, writeUp.cover_email].filter(Boolean).join(", ") || "Nobody covers",
        ),
        row("What we offer", listed(words.offers, writeUp.offers) || "Nothing beyond an answer by e-mail"),
      ])}
      <MediaSummary
        media={writeUp.media}
        today={today}
        {...(changeHref ? { changeHref: changeHref("pictures-and-documents") } : {})}
      />
    </>
  );
}

/** What comes of a measure in public: its effect size, and why it is held back where it is. */
function toldRows(measure: Measure, why: Hidden | undefined): SummaryRow[] {
  if (!isComplete(measure)) return [];
  const effect = effectOf(measure);
  return [
    ...(effect ? [row("Effect size", effectInWords(effect))] : []),
    ...(why ? [row("In public", heldBackWords[why])] : []),
  ];
}

const heldBackWords: Record<Hidden, string> = {
  few: "Not shown: fewer than 11 pupils",
  by_subtraction: "Not shown: with other figures of this practice, those of fewer than 11 pupils could be worked out",
};

function whatRows(it: WriteUp): SummaryRow[] {
  return [
    row("Title", it.title),
    row("In one sentence", it.summary),
    row("Scale", wordFor(words.scales, it.scale)),
    row("Phases", listed(words.phases, it.phases)),
    row("Key stages", listed(words.keyStages, it.key_stages)),
    row("Themes", it.themes.map(({ name }) => name).join(", ")),
    row("Origin", wordFor(words.origins, it.origin)),
    row("Identified by", wordFor(words.identifiedVia, it.identified_via)),
  ];
}

function listed(list: Readonly<Record<string, string>>, values: readonly string[]): string {
  return values.map((value) => wordFor(list, value)).join(", ");
}

/** What its card says already is said to whoever hears the page, and seen once. */
const alone = (only: SummaryRow): SummaryRow => ({ ...only, key: { ...only.key, classes: "govuk-visually-hidden" } });
