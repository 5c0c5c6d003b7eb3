import { z } from "zod";
import type { Database } from "../../../platform/database/index.ts";
import { pupilInformation, type Finding } from "../../../platform/text/pupil-information/index.ts";
import { mayEver, type SignedInViewer } from "../../../policy/index.ts";
import {
  choice,
  isDayTyped,
  optionalLine,
  parseForm,
  requiredLine,
  requiredText,
  typedDay,
  typedText,
  type FormErrors,
  type Typed,
} from "../../../web/index.ts";
import { searchSchools } from "../../organisations/index.ts";
import type { Nominated } from "./nominate.ts";
import { routeKeys } from "./words.ts";

/* What is asked of whoever nominates a practice, and what is made of their answers. */

export type SchoolChoice = { urn: string; name: string; town: string | null };
export type AskedAgain = {
  errors: FormErrors;
  /** Schools that were found by what was typed, to choose from. */
  found: SchoolChoice[];
  /** What looks as if it points at a pupil. */
  findings: Finding[];
};

const NominationForm = z.object({
  title: requiredLine("Say in a few words what it is", 120, "What it is"),
  route: choice(routeKeys, "Choose how it came to notice"),
  seen: requiredText("Say what was seen", 2_000, "What was seen"),
  done_by: optionalLine(100, "Who does it"),
});

/** The nomination that was typed, or what is to be asked again. */
export async function nominationFrom(
  db: Database,
  viewer: SignedInViewer,
  typed: Typed,
  today: string,
): Promise<Nominated | AskedAgain> {
  const parsed = parseForm(NominationForm, typed);
  const errors: FormErrors = parsed.ok ? {} : { ...parsed.errors };
  const { school, found } = await chosenSchool(db, viewer, typed, errors);
  const seenOn = isDayTyped(typed, "seen_on") ? typedDay(typed, "seen_on") : null;
  if (seenOn === undefined) errors["seen_on-day"] = "Give the day on which it was seen, such as 14 10 2026";
  else if (seenOn !== null && seenOn > today) errors["seen_on-day"] = "The day on which it was seen is still to come";
  const findings = findingsIn(typed);
  if (findings.length > 0 && typedText(typed, "checked") !== "yes") {
    errors["checked"] = "Some of this may point at a pupil. Change it, or say that you have checked that it does not";
  }
  if (!parsed.ok || !school || Object.keys(errors).length > 0) return { errors, found, findings };
  const { title, route, seen, done_by: doneBy } = parsed.values;
  return { school, route, title, seen, seenOn: seenOn ?? null, doneBy, sought: soughtBy(viewer, typed) };
}

/** The search that it was drafted from, which only whoever deals with searches can say. */
function soughtBy(viewer: SignedInViewer, typed: Typed): string | null {
  const sought = typedText(typed, "sought").slice(0, 100);
  return sought !== "" && mayEver(viewer, "empty_search.answer").allowed ? sought : null;
}

function findingsIn(typed: Typed): Finding[] {
  return ["title", "seen", "done_by"].flatMap((name) => pupilInformation(typedText(typed, name)));
}

/** One of the nominator's own schools or of those found before, else the one that was meant by what was typed. */
async function chosenSchool(
  db: Database,
  viewer: SignedInViewer,
  typed: Typed,
  errors: FormErrors,
): Promise<{ school?: Nominated["school"]; found: SchoolChoice[] }> {
  const chosen = typedText(typed, "school");
  const wanted = chosen === "" || chosen === "other" ? typedText(typed, "school_name").trim() : chosen;
  if (wanted === "") {
    if (chosen === "other") errors["school_name"] = "Give the name or the URN of the school";
    else if (schoolsOf(viewer).length > 0) errors["school"] = "Choose which school it is from";
    else errors["school_name"] = "Give the name or the URN of the school it is from";
    return { found: [] };
  }
  const found = await servedSchools(db, wanted);
  const [only, ...others] = found;
  if (only && others.length === 0) return { school: { urn: only.urn, authorityCode: only.authority_code }, found: [] };
  errors[only ? "school" : "school_name"] = only
    ? "Choose which of these schools it is from"
    : "No school of an authority here has that name. Check it on the page Schools, or give its URN";
  return { found };
}

export function schoolsOf(viewer: SignedInViewer): string[] {
  const theirs = viewer.memberships.filter(({ role }) => role !== "adviser");
  return [...new Set(theirs.flatMap(({ schoolUrn }) => schoolUrn ?? []))];
}

/** Schools of the authorities that this installation serves: the others have nobody to read a nomination. */
async function servedSchools(db: Database, q: string) {
  const { schools } = await searchSchools(db, { q, limit: 20, nearly: true });
  if (schools.length === 0) return [];
  return db
    .selectFrom("schools")
    .innerJoin("authorities", "authorities.code", "schools.authority_code")
    .select(["schools.urn", "schools.name", "schools.town", "schools.authority_code"])
    .where(
      "schools.urn",
      "in",
      schools.map(({ urn }) => urn),
    )
    .where("authorities.served", "=", true)
    .where("schools.status", "<>", "closed")
    .orderBy("schools.name")
    .limit(8)
    .execute();
}
