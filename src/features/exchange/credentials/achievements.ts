/*
 * The three levels of the kitemark as Open Badges achievements: the same words on every credential and at
 * /achievements/LEVEL. They say what docs/rules/computed.md asks.
 */

export const levels = ["promising", "good", "leading"] as const;
export type Level = (typeof levels)[number];
export const isLevel = (text: string): text is Level => (levels as readonly string[]).includes(text);

const gates =
  "Every gate is met: a benefit to pupils was measured against a baseline; no pupil can be identified and every consent is recorded; the head agrees; a named person answers questions; every section can be understood on its own.";
const scored = (least: number) =>
  `Two assessors with no interest in it score benefit, context, replicability, sustainability and inclusion from 0 to 3. The mean total is at least ${least} of 15, with at least 2 for benefit and 2 for replicability.`;

export const achievementWords: Record<Level, { name: string; description: string; criteria: string }> = {
  promising: {
    name: "Promising practice",
    description: "A practice of a school with a measured benefit to pupils, which the authority has checked.",
    criteria: `${gates} Where it is scored: ${scored(7)}`,
  },
  good: {
    name: "Good practice",
    description: "A practice of a school with a measured benefit to pupils, which two independent assessors scored.",
    criteria: `${gates} ${scored(10)}`,
  },
  leading: {
    name: "Leading practice",
    description: "A good practice whose benefit has been measured again in the schools that took it up.",
    criteria: `It is Good practice. At least three other schools took it up and recorded outcomes, and the lower bound of their pooled effect is above 0. It cannot be applied for, and is lost when that ceases.`,
  },
};

/** The achievement as it stands in a credential (Open Badges 3.0, Achievement). */
export function achievementOf(publicUrl: string, level: Level) {
  const { name, description, criteria } = achievementWords[level];
  const id = `${publicUrl}/achievements/${level}`;
  return {
    id,
    type: ["Achievement"],
    achievementType: "QualityAssuranceCredential",
    name,
    description,
    criteria: { narrative: criteria },
    image: { id: `${id}/disc`, type: "Image", caption: `The waymark disc: ${name}` },
    inLanguage: "en-GB",
  };
}
