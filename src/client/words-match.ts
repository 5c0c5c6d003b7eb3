/** Whether every word that is looked for begins a word of the text, whatever the capitals and accents. */
export function matchesWords(text: string, looked: string): boolean {
  const words = wordsOf(text);
  return wordsOf(looked).every((one) => words.some((word) => word.startsWith(one)));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{Diacritic}/gu, "");
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
