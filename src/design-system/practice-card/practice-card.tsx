import type { ComponentChildren } from "preact";
import { EvidenceStrip, type EvidenceStripProps } from "../evidence-strip/evidence-strip.tsx";
import { Heading, type HeadingLevel } from "../heading.tsx";

export interface PracticeCardProps {
  href: string;
  title: ComponentChildren;
  /** One sentence, perhaps with what was searched for in <mark>. */
  sentence: ComponentChildren;
  school: ComponentChildren;
  strip: Omit<EvidenceStripProps, "compact">;
  headingLevel?: HeadingLevel;
}

/** A title, one sentence, the school and the strip. Never more: what else there is to say is on the practice's page. */
export function PracticeCard({ href, title, sentence, school, strip, headingLevel = 3 }: PracticeCardProps) {
  return (
    <article class="waymark-card">
      <Heading level={headingLevel} class="waymark-card__title">
        <a class="govuk-link waymark-card__link" href={href}>
          {title}
        </a>
      </Heading>
      <p class="waymark-card__sentence">{sentence}</p>
      <p class="waymark-card__school">{school}</p>
      <EvidenceStrip {...strip} compact />
    </article>
  );
}
