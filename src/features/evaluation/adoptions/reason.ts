const longestReason = 4_000;

/** What is wrong with a reason: `missing` where there is none; undefined where nothing is. */
export function wrongReason(reason: string, missing: string): string | undefined {
  if (reason.trim() === "") return missing;
  if (reason.length > longestReason) {
    return `The reason must be ${longestReason.toLocaleString("en-GB")} characters or fewer`;
  }
  return reason.includes("\0") || !reason.isWellFormed() ? "Remove the character that cannot be kept" : undefined;
}
