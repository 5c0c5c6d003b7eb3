import { uuidv7 } from "../../../platform/ids.ts";
import { subscribe } from "../../../platform/events/index.ts";
import { practiceSubmitted } from "../../practices/index.ts";

/** What a school submits becomes a submission, to be decided once. */
export function keepSubmissions(): void {
  subscribe(practiceSubmitted, "validation keeps the submission", async (trx, event) => {
    const { authorityCode, personId, facts, happenedAt } = event;
    if (authorityCode === null || personId === null) throw new Error("A submission is made by a person at a school");
    await trx
      .insertInto("submissions")
      .values({
        id: uuidv7(),
        authority_code: authorityCode,
        practice_id: facts.practiceId,
        version_id: facts.versionId,
        submitted_by: personId,
        submitted_at: happenedAt,
        stage_since: happenedAt,
      })
      .execute();
  });
}
