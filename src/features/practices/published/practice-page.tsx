import type { ComponentChildren } from "preact";
import { Button, EvidenceStrip, type EvidenceStripProps } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { PublishedMeasures } from "../measures/published-measures.tsx";
import { StatementShown } from "../consultation/pages/statement-shown.tsx";
import { PublishedMedia } from "../media/shown.tsx";
import { wordFor, words } from "../words.ts";
import { BlockItem, UsesOfOthers } from "../blocks/pages/block-lineage.tsx";
import { Prose } from "./prose.tsx";
import { Credits, Provenance } from "./provenance.tsx";
import type { PublishedPractice } from "./published-practice.ts";
import { SchoolContext } from "./school-context.tsx";
import { StripTerms } from "./strip-terms.tsx";

export type PracticePageProps = {
  practice: PublishedPractice;
  /** Today in London, "2026-11-21". */
  today: string;
  /** Where this reader keeps the record of it, or may withdraw it. */
  links: { text: string; href: string }[];
  /** What other rooms add. */
  asides: ComponentChildren;
};

/** A practice as an article: the claim, the strip, what changed for pupils, how, what did not work, and who to ask. */
export function PracticePage({ practice, today, links, asides }: PracticePageProps) {
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
          <WhoToAsk practice={practice} />
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
function stripOf({ kitemark, cost_band }: PublishedPractice, today: string): EvidenceStripProps {
  return {
    security: 0,
    adopters: { delivering: 0, sustained: 0, stopped: 0 },
    ...(cost_band ? { cost: cost_band } : {}),
    ...(kitemark
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

/** One clear action: to ask to visit where the school offers that, else to ask. */
function WhoToAsk({ practice }: { practice: PublishedPractice }) {
  const visit = practice.offers.includes("visit");
  const subject = encodeURIComponent(`${practice.ref}: ${practice.title}`);
  return (
    <section class="waymark-ask govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m">Who to ask</h2>
      <p class="govuk-body">
        {practice.contact_name}
        {practice.contact_role ? `, ${practice.contact_role}` : ""}
      </p>
      <Button
        text={visit ? "Ask to visit" : "Ask about this"}
        href={`mailto:${practice.contact_email}?subject=${subject}`}
      />
      <p class="govuk-body">{breakable(practice.contact_email)}</p>
      {practice.offers.length > 0 ? (
        <>
          <p class="govuk-body">The school offers:</p>
          <ul class="govuk-list govuk-list--bullet">
            {practice.offers.map((offer) => (
              <li>{wordFor(words.offers, offer)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** An address that is too long for its line is broken after a part of it, not within a word. */
function breakable(address: string) {
  return address.split(/(?<=[@.])/u).map((part, index) => (
    <>
      {index > 0 ? <wbr /> : null}
      {part}
    </>
  ));
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
