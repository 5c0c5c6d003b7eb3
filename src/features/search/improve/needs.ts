import type { NeedGroup, PlainNeed } from "./need.ts";
import { needsInLearning } from "./needs-in-learning.ts";
import { needsOfPupilsAndStaff } from "./needs-of-pupils-and-staff.ts";

/*
 * What schools come with, in plain words. The list is ours and grows with what is asked: an address, once given, stays.
 */
export const needGroups: readonly NeedGroup[] = [...needsInLearning, ...needsOfPupilsAndStaff];

export const plainNeeds: readonly PlainNeed[] = needGroups.flatMap(({ needs }) => needs);

export const needHref = ({ slug }: PlainNeed) => `/improve/${slug}`;
