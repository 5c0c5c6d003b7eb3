import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import { holdsOn, type Addressee } from "../../people/index.ts";

/* Who hears of a kitemark's dates: the author, and a second person, so that it does not hang on one. */

export type Addressed = Addressee & { addressee: "author" | "second" };
type OfPractice = { id: string; school_urn: string; author_id: string };

/**
 * The author while they are at the school; and the second contact that was named while they are, else whoever has led the
 * school longest. Nobody twice, and nobody who has left.
 */
export async function recipientsOf(trx: Transaction, practice: OfPractice, day: string): Promise<Addressed[]> {
  const { rows: people } = await sql<Addressee & { is_author: boolean; is_named: boolean }>`
    select p.id, p.name, p.email, p.id = ${practice.author_id} as is_author,
      exists (select from second_contacts c where c.practice_id = ${practice.id} and c.person_id = p.id) as is_named
    from people p
    join memberships m on m.person_id = p.id and m.school_urn = ${practice.school_urn}
      and ${holdsOn(day, "m")}
    group by p.id, p.name, p.email
    having p.id = ${practice.author_id} or bool_or(m.role = 'school_lead')
      or exists (select from second_contacts c where c.practice_id = ${practice.id} and c.person_id = p.id)
    order by min(m.from_on), p.id`.execute(trx);
  const author = people.find(({ is_author }) => is_author);
  const others = people.filter(({ is_author }) => !is_author);
  const second = others.find(({ is_named }) => is_named) ?? others[0];
  return [
    ...(author ? [{ ...author, addressee: "author" as const }] : []),
    ...(second ? [{ ...second, addressee: "second" as const }] : []),
  ];
}
