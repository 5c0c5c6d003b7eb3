/** What a practice is called: its title, or that it has none yet. */
export function nameOf({ title }: { title: string | null }): string {
  return title?.trim() || "A practice without a title yet";
}
