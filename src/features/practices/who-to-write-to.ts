import type { Database, Transaction } from "../../platform/database/index.ts";
import { personToWriteTo, schoolLeadsOn, type Addressee } from "../people/index.ts";

/** The author and whoever leads the school, each once. */
export async function authorAndLeads(
  db: Database | Transaction,
  practice: { author_id: string; school_urn: string },
  day: string,
): Promise<Addressee[]> {
  const author = await personToWriteTo(db, practice.author_id);
  const leads = await schoolLeadsOn(db, practice.school_urn, day);
  return [author, ...leads.filter(({ id }) => id !== author.id)];
}
