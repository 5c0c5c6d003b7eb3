/** What somebody wrote, as paragraphs: an empty line parts two, and a single line break is kept. */
export function Prose({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph) => (
          <p class="govuk-body waymark-prose">{paragraph}</p>
        ))}
    </>
  );
}
