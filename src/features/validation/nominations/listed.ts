/** Names as a sentence has them: "Tom Adeyemi, Aisha Rahman and Ruth Calloway". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "Somebody") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
