/** Text written over several lines of a file: line breaks become spaces, an empty line parts paragraphs. */
export function prose(text: TemplateStringsArray): string {
  return text
    .join("")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
