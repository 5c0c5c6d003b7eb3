import type { PracticeStatus } from "../../../policy/index.ts";

type Standing = {
  status: PracticeStatus;
  working_version_id: string | null;
  published_version_id: string | null;
  /** Whether the authority ever had it. */
  was_submitted: boolean;
};

/**
 * What of a practice may go while it is being written: the version that was begun beside a published one; or the whole draft,
 * which the authority never had. Null where neither may: what was submitted stays on record, with what was decided of it.
 */
export function whatMayGo(practice: Standing): "draft" | "version" | null {
  const { status, published_version_id, working_version_id, was_submitted } = practice;
  if (!["draft", "awaiting_agreement", "returned"].includes(status)) return null;
  if (published_version_id !== null) return published_version_id === working_version_id ? null : "version";
  return was_submitted ? null : "draft";
}

/** Which action of the policy takes it away. */
export const actionFor = { draft: "practice.delete_draft", version: "practice.drop_version" } as const;
