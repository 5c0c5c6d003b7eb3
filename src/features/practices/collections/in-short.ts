const longest = 160;

/** What search engines show of an introduction: its first paragraph, and of that whole sentences or words, at most 160 characters. */
export function inShort(introduction: string): string {
  const [first = ""] = introduction.trim().split(/\s*\n\s*/);
  const text = first.replaceAll(/\s+/g, " ");
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const sentences = /^.*[.!?](?= )/.exec(cut)?.[0];
  if (sentences !== undefined && sentences.length >= longest / 2) return sentences;
  return `${cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : longest - 1).toWellFormed()}…`;
}
