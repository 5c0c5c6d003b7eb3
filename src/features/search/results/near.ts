import type { Database, Transaction } from "../../../platform/database/index.ts";
import { searchSchools } from "../../organisations/index.ts";

/*
 * From where "within so many miles" is measured, where the address says so: a school by its URN, which the page puts in
 * place of a name or a postcode that means one school. Without it, it is from the reader's own school.
 */

export type NearSchool = { urn: string; name: string; easting: number; northing: number };

/** What was typed where it is no school whose place is known: with the schools that may be meant. */
export type NotPlaced = {
  typed: string;
  mayBe: { urn: string; name: string; town: string | null }[];
  placeless?: string;
};

/** The school of a URN that lies on the map. */
export async function findNear(db: Database | Transaction, urn: string | undefined): Promise<NearSchool | undefined> {
  if (urn === undefined || !isUrn(urn)) return undefined;
  const school = await db
    .selectFrom("schools")
    .select(["urn", "name", "easting", "northing"])
    .where("urn", "=", urn)
    .executeTakeFirst();
  if (!school || school.easting === null || school.northing === null) return undefined;
  return { ...school, easting: school.easting, northing: school.northing };
}

/** The URN that was typed or meant, or why there is none. */
export async function nearMeantBy(db: Database, typed: string): Promise<{ urn: string } | NotPlaced> {
  const near = await findNear(db, typed);
  if (near) return { urn: near.urn };
  const { search, schools } = await searchSchools(db, { q: typed, limit: mostOffered, nearly: true });
  const [first] = schools;
  const isOne = schools.length === 1 || (search.kind === "postcode" && new Set(schools.map(placeOf)).size === 1);
  if (!first || !isOne) return { typed, mayBe: schools };
  const placed = await findNear(db, first.urn);
  return placed ? { urn: placed.urn } : { typed, mayBe: [], placeless: first.name };
}

const mostOffered = 8;
const isUrn = (text: string) => /^\d{5,7}$/.test(text);
const placeOf = ({ postcode }: { postcode: string | null }) => postcode;
