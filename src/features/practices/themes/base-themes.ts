import { curriculum } from "./base/curriculum.ts";
import { earlyYears } from "./base/early-years.ts";
import { families } from "./base/families.ts";
import { inclusion } from "./base/inclusion.ts";
import { leadership } from "./base/leadership.ts";
import { literacy } from "./base/literacy.ts";
import { mathematics } from "./base/mathematics.ts";
import { pupilsWellbeing } from "./base/pupils-wellbeing.ts";
import { send } from "./base/send.ts";
import type { BaseTheme } from "./base/shape.ts";
import { stages } from "./base/stages.ts";
import { teaching } from "./base/teaching.ts";

/* The vocabulary that an installation begins with: eleven groups, in the order in which they are offered. */

const groups = [
  literacy,
  mathematics,
  curriculum,
  teaching,
  inclusion,
  send,
  pupilsWellbeing,
  earlyYears,
  stages,
  leadership,
  families,
];

/** Every theme of it, each after the one that it is beneath. */
export const baseThemes: readonly (BaseTheme & { parentSlug: string | null })[] = groups.flatMap(
  ({ beneath, ...top }) => [
    { ...top, parentSlug: null },
    ...beneath.map((theme) => ({ ...theme, parentSlug: top.slug })),
  ],
);
