import type { NominationAction } from "../../../../policy/index.ts";
import type { FormErrors, Typed } from "../../../../web/index.ts";
import type { AnswerGiven, Nomination } from "../queries.ts";
import type { Addressee } from "../../../people/index.ts";

/** Another nomination of the same school, with how alike it is: null where it is only of the same school. */
export type Twin = Pick<Nomination, "id" | "title" | "nominator_name" | "nominated_at"> & { likeness: number | null };

export type NominationPageProps = {
  nomination: Nomination;
  nominators: { name: string }[];
  answers: AnswerGiven[];
  /** What this reader may do now. */
  may: NominationAction[];
  /** Whether this reader is of the authority, and so learns how far the writing is. */
  ofAuthority: boolean;
  twins: Twin[];
  leads: Addressee[];
  colleagues: Addressee[];
  typed: Typed;
  errors: FormErrors;
};
