/** The parts of a write-up, in the order of the task list. Each is one page with its own form, or a list. */
export const sectionKeys = [
  "what-and-for-whom",
  "problem",
  "what-we-did",
  "benefit",
  "what-did-not-work",
  "cost",
  "who-to-ask",
  "pictures-and-documents",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export const sectionTitles: Record<SectionKey, string> = {
  "what-and-for-whom": "What and for whom",
  problem: "The problem",
  "what-we-did": "What we did",
  benefit: "The benefit to pupils",
  "what-did-not-work": "What did not work",
  cost: "Cost and staff time",
  "who-to-ask": "Who to ask and what we offer",
  "pictures-and-documents": "Pictures and documents",
};

/** A write-up may be submitted without it; the way through the sections passes it by. */
export const optionalSection: SectionKey = "pictures-and-documents";
export const requiredSections: readonly SectionKey[] = sectionKeys.filter((section) => section !== optionalSection);

export function isSectionKey(text: string): text is SectionKey {
  return (sectionKeys as readonly string[]).includes(text);
}

/** Where a section is answered. */
export function sectionHref(practiceId: string, section: SectionKey): string {
  return `/drafts/${practiceId}/sections/${section}`;
}
