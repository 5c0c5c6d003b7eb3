import { pupilInformation, type Finding } from "../../../platform/text/pupil-information/index.ts";
import { sectionTitles, type SectionKey } from "../sections.ts";
import type { WriteUp } from "../write-up.ts";

export type FoundIn = Finding & { sectionKey: SectionKey; section: string };

/** What in a write-up may point at a pupil, and in which section. */
export function pupilFindingsIn(it: WriteUp): FoundIn[] {
  const texts: [SectionKey, (string | null)[]][] = [
    ["what-and-for-whom", [it.title, it.summary]],
    ["problem", [it.problem]],
    ["what-we-did", it.blocks.flatMap((one) => [one.title, one.what, one.active_ingredients, one.lessons])],
    ["benefit", it.measures.flatMap((one) => [one.indicator, one.period, one.comparator, one.source])],
    ["what-did-not-work", [it.did_not_work]],
    ["cost", [it.staff_time]],
    ["pictures-and-documents", it.media.flatMap((one) => [one.caption, one.alternative])],
  ];
  return texts.flatMap(([sectionKey, written]) =>
    written
      .flatMap((text) => pupilInformation(text ?? ""))
      .map((finding) => ({ ...finding, sectionKey, section: sectionTitles[sectionKey] })),
  );
}
