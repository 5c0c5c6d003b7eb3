import type { Transaction } from "../../../platform/database/index.ts";
import type { Acting } from "../../practices/index.ts";
import { nominatedPublishedEmail } from "./emails.tsx";
import { aboutNomination, writeToNominators } from "./step.ts";

/** Tells everybody who nominated it that a practice is published for the first time, where it came from a nomination. */
export async function tellNominators(
  trx: Transaction,
  act: Acting,
  { practiceId, ref }: { practiceId: string; ref: string },
): Promise<void> {
  const row = await trx.selectFrom("nominations").selectAll().where("practice_id", "=", practiceId).executeTakeFirst();
  if (!row || !(await isFirst(trx, practiceId))) return;
  const { title, school } = await aboutNomination(trx, act, row);
  const email = nominatedPublishedEmail({ title, school, ref, link: `${act.publicUrl}/practices/${ref}` });
  await writeToNominators(trx, act, row.id, email);
}

async function isFirst(trx: Transaction, practiceId: string): Promise<boolean> {
  const publications = trx.selectFrom("publications").select("id").where("practice_id", "=", practiceId).limit(2);
  return (await publications.execute()).length === 1;
}
