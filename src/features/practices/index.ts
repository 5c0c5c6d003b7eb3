/*
 * Practices: what a school wrote up, in versions. A draft row is the wizard; a submitted version is frozen; the public
 * sees the published version only, while a new one may be being written.
 * Owns practices, practice_versions, practice_version_themes, practice_blocks, practice_measures and themes. Never
 * decides whether a practice is good: that is validation.
 */
export * from "./events.ts";
export { plantThemes } from "./plant-themes.ts";
