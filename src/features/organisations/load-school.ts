import { param, type WebRequest } from "../../web/index.ts";
import { findSchoolByUrn, type School } from "./queries.ts";

/** The school that an address names by its URN; undefined where that is none, or we do not hold it. */
export async function loadSchool(request: WebRequest): Promise<School | undefined> {
  const urn = param(request, "urn");
  return /^\d{5,7}$/u.test(urn) ? findSchoolByUrn(request.db, urn) : undefined;
}
