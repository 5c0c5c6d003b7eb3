/** What a file is that is not text, by its first bytes; undefined for what may be text. */
export function notTextKind(start: Uint8Array): string | undefined {
  const hex = Buffer.from(start.subarray(0, 8)).toString("hex");
  return signatures.find(([signature]) => hex.startsWith(signature))?.[1];
}

export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

const signatures: [hex: string, kind: string][] = [
  ["89504e47", "a PNG picture"],
  ["ffd8ff", "a JPEG picture"],
  ["47494638", "a GIF picture"],
  ["25504446", "a PDF document"],
  ["504b0304", "a spreadsheet or a zip file (open it and save the sheet as CSV)"],
  ["d0cf11e0", "an old Excel spreadsheet (open it and save the sheet as CSV)"],
  ["7f454c46", "a program"],
  ["53514c69", "a SQLite database"],
];
