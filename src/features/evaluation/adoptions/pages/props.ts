import type { AdoptionAction, Viewer } from "../../../../policy/index.ts";
import type { Outcome } from "../../outcomes/queries.ts";
import type { BlockSaid, Review, Step } from "../../progress/queries.ts";
import type { Adoption, ComparatorSchool, Move } from "../queries.ts";

export type ReasonGiven = { action: AdoptionAction; reason: string; error: string };

export type AdoptionPageProps = {
  adoption: Adoption;
  moves: readonly Move[];
  viewer: Viewer;
  actions: readonly AdoptionAction[];
  may: Record<"readWork" | "logStep" | "sayBlocks" | "review" | "chooseNaming" | "recordOutcome", boolean>;
  /** What the school made of it, for whoever may read that. */
  work:
    | {
        steps: readonly Step[];
        blocks: readonly BlockSaid[];
        reviews: readonly Review[];
        outcomes: readonly Outcome[];
        comparators: readonly ComparatorSchool[];
      }
    | undefined;
  given?: ReasonGiven;
};
