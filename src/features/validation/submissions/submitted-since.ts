import { ConflictError } from "../../../web/index.ts";

/** Refuses what was meant for a version that the school has put another in the place of. */
export function refuseIfSubmittedSince(versionId: string | null, submission: { version_id: string }): void {
  if (versionId === submission.version_id) return;
  throw new ConflictError("The school has submitted this practice again since. Open it from the queue.");
}
