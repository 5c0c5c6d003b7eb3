/*
 * What holds of a post in the discussion of a practice: who changes it and for how long, and what is seen of it when its
 * author has deleted it, the co-ordinator has hidden it, or its author is no longer a member.
 */

/** How long a post may be changed: long enough to mend it, too short to change what others have answered. */
export const changeableHours = 24;

/** More would be a conversation of two, which belongs elsewhere. */
export const longestPost = 4_000;

export type PostState = { deleted_at: Date | null; hidden_at: Date | null };
export type PostStanding = "shown" | "deleted" | "hidden";

export function postStanding({ deleted_at, hidden_at }: PostState): PostStanding {
  if (deleted_at !== null) return "deleted";
  return hidden_at === null ? "shown" : "hidden";
}

/** Whether its author may change it now. What is hidden or deleted is not changed, and may still be deleted. */
export function isChangeable(post: PostState & { posted_at: Date }, now: Date): boolean {
  return postStanding(post) === "shown" && now.getTime() - post.posted_at.getTime() < changeableHours * 3_600_000;
}
