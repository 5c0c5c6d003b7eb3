import type { Transaction } from "../../../platform/database/index.ts";
import { ConflictError } from "../../../web/index.ts";
import { lockPractice } from "../../practices/index.ts";
import { markedById, type Marked } from "./queries.ts";

/** The practice's row, held, with the kitemark that counts now; a 409 where it has none any more. */
export async function lockMarked(trx: Transaction, practiceId: string): Promise<Marked> {
  await lockPractice(trx, practiceId);
  const marked = await markedById(trx, practiceId);
  if (!marked) throw new ConflictError(noMark);
  return marked;
}

const noMark =
  "Since you opened the page the practice was withdrawn, or its kitemark ended. Nothing that you sent has been done.";
