/** First words that keep their capital within a sentence: languages, peoples and names. */
const alwaysCapital = new Set(
  "arabic bengali braille british british-sign christian english french german gypsy hindu islamic italian jewish latin makaton mandarin muslim ofsted polish punjabi roma romanian romany sikh spanish traveller urdu welsh".split(
    " ",
  ),
);

/** A theme's name as it stands within a sentence: without its first capital, unless that belongs to the word (ICT, English). */
export function inASentence(name: string): string {
  const [first = ""] = name.split(/[\s,]/);
  if (alwaysCapital.has(first.toLowerCase()) || /\p{Lu}.*\p{Lu}/u.test(first)) return name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
