import type { MetaAnalysis } from "../../../platform/statistics/meta-analysis/index.ts";
import type { Effect, LeftOut } from "./adopter-effect.ts";
import { hasEffect, type Rating } from "./rating.ts";
import type { Security } from "./security.ts";

/* A rating as it is kept: everything that it was worked out from and that came of it, without the years of the comparators. */

export type WorkedOutAdopter = {
  adoptionId: string;
  independent: boolean;
  stopped: boolean;
  outcome: Effect | { leftOut: LeftOut };
};

export type WorkedOut = {
  adopters: WorkedOutAdopter[];
  pooled: MetaAnalysis | null;
  pooledByDl: MetaAnalysis | null;
  nextSchool: readonly [low: number, high: number] | null;
  security: Security;
  independent: number;
};

export function workedOutFrom({ adopters, pooled, pooledByDl, nextSchool, security }: Rating): WorkedOut {
  return {
    adopters: adopters.map((told) => ({
      adoptionId: told.adopter.adoptionId,
      independent: told.adopter.independent,
      stopped: told.adopter.stopped,
      outcome: hasEffect(told) ? told.outcome : { leftOut: told.outcome as LeftOut },
    })),
    pooled,
    pooledByDl,
    nextSchool,
    security,
    independent: adopters.filter((told) => hasEffect(told) && told.adopter.independent).length,
  };
}

type Counted = WorkedOutAdopter & { outcome: Effect };

export function isCounted(adopter: WorkedOutAdopter): adopter is Counted {
  return !("leftOut" in adopter.outcome);
}

/** The effects that were pooled. */
export function effectsIn({ adopters }: WorkedOut): Effect[] {
  return adopters.filter(isCounted).map(({ outcome }) => outcome);
}
