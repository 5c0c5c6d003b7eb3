import { pupilInformation, type Suspicion } from "../pupil-information.ts";
import { sectionTitles } from "../sections.ts";
import type { WriteUp } from "../write-up.ts";

/** What in a write-up might point at a pupil, and where. */
export function suspicionsIn(it: WriteUp): (Suspicion & { section: string })[] {
  const texts: [string, (string | null)[]][] = [
    [sectionTitles["what-and-for-whom"], [it.title, it.summary]],
    [sectionTitles.problem, [it.problem]],
    [
      sectionTitles["what-we-did"],
      it.blocks.flatMap((one) => [one.title, one.what, one.active_ingredients, one.lessons]),
    ],
    [sectionTitles.benefit, it.measures.flatMap((one) => [one.indicator, one.comparator, one.source])],
    [sectionTitles["what-did-not-work"], [it.did_not_work]],
    [sectionTitles.cost, [it.staff_time]],
  ];
  return texts.flatMap(([section, written]) =>
    written.flatMap((text) => pupilInformation(text ?? "")).map((suspicion) => ({ ...suspicion, section })),
  );
}
