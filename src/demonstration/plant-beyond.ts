import { uuidv7 } from "../platform/ids.ts";
import type { Transaction } from "../platform/database/index.ts";

/* A few resources from beyond the two authorities. Those who publish them, and their addresses, are made up. */

type Beyond = {
  kind: "regional" | "national" | "international";
  title: string;
  description: string;
  address: string;
  source: string;
  licence: "ogl_v3" | "cc_by" | "own_terms";
  phases: ("early_years" | "primary" | "secondary" | "post_16" | "special")[];
  themes: string[];
};

const resources: readonly Beyond[] = [
  {
    kind: "regional",
    title: "Small schools, shared subject leaders",
    description:
      "How eleven village schools in three valleys share one leader for each subject, with the timetable and what it costs.",
    address: "https://northern-dales-partnership.example/shared-subject-leaders",
    source: "Northern Dales Learning Partnership",
    licence: "cc_by",
    phases: ["primary"],
    themes: ["small-schools", "middle-leadership"],
  },
  {
    kind: "regional",
    title: "A first week for pupils who arrive in February",
    description:
      "A checklist and a timetable for the first five days of a pupil who joins when everybody else has settled.",
    address: "https://northern-dales-partnership.example/arriving-in-february",
    source: "Northern Dales Learning Partnership",
    licence: "cc_by",
    phases: ["primary", "secondary"],
    themes: ["transition", "refugees-and-new-arrivals"],
  },
  {
    kind: "national",
    title: "Talking about numbers: twelve short films",
    description:
      "Teachers and pupils at work on one calculation, from Reception to Year 6, with the questions to stop and ask.",
    address: "https://number-talk-films.example/",
    source: "The Number Talk Trust",
    licence: "own_terms",
    phases: ["early_years", "primary"],
    themes: ["number-fluency", "early-number"],
  },
  {
    kind: "national",
    title: "When a pupil cannot come in: a guide for the first fortnight",
    description:
      "What helped families and schools in the first two weeks in which a child could not face school, in their own words.",
    address: "https://back-through-the-door.example/first-fortnight",
    source: "Back Through the Door",
    licence: "cc_by",
    phases: ["primary", "secondary"],
    themes: ["school-avoidance", "attendance"],
  },
  {
    kind: "international",
    title: "Reading in two languages from the first day",
    description:
      "How schools in a bilingual province teach young children to read in both languages at once, and what they stopped doing.",
    address: "https://two-languages.example/reading",
    source: "Institute for Bilingual Schooling",
    licence: "own_terms",
    phases: ["early_years", "primary"],
    themes: ["english-as-an-additional-language", "phonics"],
  },
];

/** Plants them with the first references of their kind. */
export async function plantBeyond(trx: Transaction, now: Date): Promise<void> {
  for (const [index, { themes, ...said }] of resources.entries()) {
    const id = uuidv7(now);
    await trx
      .insertInto("beyond_practices")
      .values({ id, ref: `NR-${1001 + index}`, ...said, added_at: now, kept_at: now })
      .execute();
    const rows = themes.map((theme_slug) => ({ beyond_id: id, theme_slug }));
    await trx.insertInto("beyond_practice_themes").values(rows).execute();
  }
}
