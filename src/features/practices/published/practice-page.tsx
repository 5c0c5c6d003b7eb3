import type { ComponentChildren } from "preact";
import { EvidenceStrip, type EvidenceStripProps } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { PublishedMeasures } from "../measures/published-measures.tsx";
import { StatementShown } from "../consultation/pages/statement-shown.tsx";
import { PublishedMedia } from "../media/pages/shown.tsx";
import { BlockItem, UsesOfOthers } from "../blocks/pages/block-lineage.tsx";
import { evidenceOf } from "./evidence.ts";
import { Prose } from "./prose.tsx";
import { Credits, Provenance, Revoked } from "./provenance.tsx";
import type { PublishedPractice } from "./published-practice.ts";
import { SchoolContext } from "./school-context.tsx";
import { WhoToAsk } from "./who-to-ask.tsx";
import { StripTerms } from "./strip-terms.tsx";

export type PracticePageProps = {
  practice: PublishedPractice;
  /** Today in London, "2026-11-21". */
  today: string;
  /** Where this reader keeps the record of it, or may withdraw it. */
  links: { text: string; href: string }[];
  /** What other rooms add, beside the article and after its building blocks. */
  asides: ComponentChildren;
  fromOthers?: ComponentChildren;
  /** How this reader may take it up; where absent they may write to the school. */
  action?: ComponentChildren;
};

/** A practice as an article: the claim, the strip, what changed for pupils, how, what did not work, and who to ask. */
export function PracticePage({ practice, today, links, asides, fromOthers, action }: PracticePageProps) {
  return (
    <article class="waymark-practice">
      <p class="waymark-practice__origin">
        {practice.ref} ·{" "}
        <a class="govuk-link" href={`/schools/${practice.school_urn}`}>
          {practice.school_name}
        </a>{" "}
        · {practice.authority_name}
      </p>
      <h1 class="govuk-heading-xl">{practice.title}</h1>
      <p class="waymark-practice__claim">{practice.summary}</p>
      <EvidenceStrip {...stripOf(practice, today)} />
      <StripTerms />
      <Revoked practice={practice} />
      <div class="waymark-practice__columns">
        <div>
          <Section title="What changed for pupils">
            <PublishedMeasures practice={practice} />
          </Section>
          <Section title="The problem">
            <Prose text={practice.problem} />
          </Section>
          <Section title="What we did">
            <ol class="waymark-blocks">
              {practice.blocks.map((block) => (
                <BlockItem practice={practice} block={block} />
              ))}
            </ol>
            <UsesOfOthers uses={practice.uses} />
          </Section>
          {fromOthers}
          <PublishedMedia media={practice.media} />
          <section class="waymark-honest">
            <h2 class="govuk-heading-m">What did not work</h2>
            <Prose text={practice.did_not_work} />
          </section>
          {practice.staff_time ? (
            <Section title="Staff time">
              <Prose text={practice.staff_time} />
            </Section>
          ) : null}
          {practice.consultation ? <StatementShown one={practice.consultation} /> : null}
        </div>
        <aside>
          <WhoToAsk practice={practice} action={action} />
          {asides}
          <Themes practice={practice} />
          <SchoolContext practice={practice} />
          <Credits practice={practice} />
          <Provenance practice={practice} />
          {links.map(({ text, href }) => (
            <p class="govuk-body">
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </p>
          ))}
        </aside>
      </div>
    </article>
  );
}

/** Before any other school has adopted it, a practice is a rationale, whatever its origin measured (docs/rules/computed.md). */
function stripOf({ kitemark, cost_band, adopters, rating }: PublishedPractice, today: string): EvidenceStripProps {
  return {
    ...evidenceOf(rating),
    adopters,
    ...(cost_band ? { cost: cost_band } : {}),
    ...(kitemark && kitemark.ended_at === null
      ? {
          kitemark: {
            level: kitemark.level,
            until: date(kitemark.valid_until),
            lapsed: kitemark.valid_until < today,
          },
        }
      : {}),
  };
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="waymark-practice__section">
      <h2 class="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

function Themes({ practice }: { practice: PublishedPractice }) {
  if (practice.themes.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">Themes</h2>
      <ul class="waymark-themes">
        {practice.themes.map(({ slug, name }) => (
          <li>
            <a class="govuk-link" href={`/themes/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
