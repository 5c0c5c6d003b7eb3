import { yearsAfter } from "../../../platform/text/dates.ts";

/*
 * Who has an interest in a practice, and so may not be proposed, assigned, moderate or decide (DESIGN 4 and 6.2;
 * docs/rules/computed.md, conflicts of interest). Pure: what is known of a person and of a practice goes in, reasons
 * come out. Days are "2026-11-21". An end is the first day on which something no longer holds.
 */

/** For how long somebody who has left a school still has an interest in it. */
export const yearsAfterLeaving = 3;

export type Tie = { schoolUrn: string; from: string; until: string | null };
/** `trusts` are the number and the name of the school's trust, as far as the register gives them. */
export type RoleAtSchool = Tie & { trusts: readonly string[] };
export type PersonHistory = {
  personId: string;
  /** Every role held at a school, ever. */
  roles: readonly RoleAtSchool[];
  /** The schools of which they are, or were, the link adviser. */
  advises: readonly Tie[];
  /** What they declared and have not taken back. */
  interests: readonly { schoolUrn: string; kind: "relative" | "other" }[];
};

export type PracticeInterest = {
  /** The school, with those that it followed and that followed it: one school under several numbers. */
  schoolUrns: readonly string[];
  trusts: readonly string[];
  /** Whoever wrote any of it, and whoever submitted it. */
  writers: readonly string[];
};

export type Conflict =
  | { kind: "wrote_it" }
  | { kind: "holds_role" }
  | { kind: "will_hold_role"; from: string }
  | { kind: "held_role"; until: string }
  | { kind: "same_trust" }
  | { kind: "adviser" }
  | { kind: "declared"; of: "relative" | "other" };

/** Every reason why this person may have no part in judging this practice on this day; none where they may. */
export function conflictsOf(person: PersonHistory, practice: PracticeInterest, today: string): Conflict[] {
  const there = (tie: { schoolUrn: string }) => practice.schoolUrns.includes(tie.schoolUrn);
  return [
    ...(practice.writers.includes(person.personId) ? [{ kind: "wrote_it" } as const] : []),
    ...ofRoles(person.roles.filter(there), today),
    ...(sharesTrust(person, practice, today) ? [{ kind: "same_trust" } as const] : []),
    ...(person.advises.filter(there).some((tie) => !hasEnded(tie, today)) ? [{ kind: "adviser" } as const] : []),
    ...[...new Set(person.interests.filter(there).map(({ kind }) => kind))].map(
      (of) => ({ kind: "declared", of }) as const,
    ),
  ];
}

/** The strongest reason alone: holding a role now, else being about to, else having left too lately. */
function ofRoles(roles: readonly RoleAtSchool[], today: string): Conflict[] {
  const open = roles.filter((role) => !hasEnded(role, today));
  if (open.some(({ from }) => from <= today)) return [{ kind: "holds_role" }];
  const [next] = open.map(({ from }) => from).toSorted();
  if (next !== undefined) return [{ kind: "will_hold_role", from: next }];
  const left = roles.flatMap(({ until }) =>
    until !== null && today <= yearsAfter(until, yearsAfterLeaving) ? until : [],
  );
  const last = left.toSorted().at(-1);
  return last === undefined ? [] : [{ kind: "held_role", until: last }];
}

/** A role, now or to come, at another school of the same trust. */
function sharesTrust({ roles }: PersonHistory, { trusts, schoolUrns }: PracticeInterest, today: string): boolean {
  return roles.some(
    (role) =>
      role.trusts.some((trust) => trusts.includes(trust)) &&
      !schoolUrns.includes(role.schoolUrn) &&
      !hasEnded(role, today),
  );
}

/** Whether it no longer holds; what has yet to begin has not ended. */
function hasEnded({ until }: Tie, today: string): boolean {
  return until !== null && until <= today;
}
