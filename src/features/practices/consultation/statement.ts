import { CompiledQuery } from "kysely";
import type { Database } from "../../../platform/database/index.ts";

/** What stands with what was published: what was said, what was changed, what not; and who commented, by those who agreed. */
export type Statement = {
  said: string;
  changed: string | null;
  unchanged: string | null;
  asked: number;
  commented: number;
  named: string[];
};

/** The query for what was said last, written out because it is also part of the query of a published practice. */
export const statementQuery = (on: string) => `
select n.said, n.changed, n.unchanged,
  coalesce(n.asked_count,
    (select count(*)::int from consultation_people asked where asked.consultation_id = n.id)) as asked,
  coalesce(n.commented_count, (select count(distinct coalesce(c.person_id, c.id))::int from consultation_comments c
    where c.consultation_id = n.id)) as commented,
  (select coalesce(json_agg(distinct people.name), '[]') from consultation_comments c
    join people on people.id = c.person_id where c.consultation_id = n.id and c.may_be_named) as named
from consultations n where ${on} and n.stated_at is not null
order by n.stated_at desc limit 1`;

/** What was said last of a consultation on this collection; undefined where nothing was. */
export async function statementOnCollection(db: Database, collectionId: string): Promise<Statement | undefined> {
  const query = CompiledQuery.raw(statementQuery("n.collection_id = $1"), [collectionId]);
  return (await db.executeQuery<Statement>(query)).rows[0];
}
