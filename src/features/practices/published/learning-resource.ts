import { dayOf } from "../../../platform/text/dates.ts";
import { words, wordFor } from "../words.ts";
import type { PublishedPractice } from "./published-practice.ts";

/* A practice, and each part of it that has a page of its own, as schema.org knows such things (LearningResource). */

const common = { "@context": "https://schema.org", "@type": "LearningResource", inLanguage: "en-GB" };

export function learningResource(practice: PublishedPractice, home: string): object {
  return {
    ...common,
    ...madeBy(practice),
    name: practice.title,
    description: practice.summary,
    identifier: practice.ref,
    url: `${home}/practices/${practice.ref}`,
    learningResourceType: "Good practice",
    educationalLevel: practice.key_stages.map((stage) => wordFor(words.keyStages, stage)),
    about: practice.themes.map(({ name }) => name),
    datePublished: dayOf(new Date(practice.published.first)),
    dateModified: dayOf(new Date(practice.published.last)),
    isAccessibleForFree: true,
  };
}

type Block = { number: number; title: string; what: string };

/** A building block: a part of its practice, by the same school. */
export function partOfResource(practice: PublishedPractice, { number, title, what }: Block, home: string): object {
  const whole = `${home}/practices/${practice.ref}`;
  return {
    ...common,
    ...madeBy(practice),
    name: title,
    description: what,
    url: `${whole}/blocks/${number}`,
    learningResourceType: "Building block",
    isPartOf: { "@type": "LearningResource", name: practice.title, identifier: practice.ref, url: whole },
    isAccessibleForFree: true,
  };
}

const madeBy = ({ school_name, school_urn, authority_name }: PublishedPractice) => ({
  creator: { "@type": "EducationalOrganization", name: school_name, identifier: school_urn },
  publisher: { "@type": "GovernmentOrganization", name: authority_name },
});
