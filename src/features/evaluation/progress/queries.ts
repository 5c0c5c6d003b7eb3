import type { Database, Transaction } from "../../../platform/database/index.ts";
import { nameOf } from "../adoptions/queries.ts";

/** What the two schools did together, newest first. */
export async function stepsOf(db: Database, adoptionId: string) {
  return db
    .selectFrom("adoption_steps as step")
    .leftJoin("people", "people.id", "step.logged_by")
    .select(["step.id", "step.kind", "step.done_on", "step.minutes", "step.note", "step.side"])
    .select(nameOf("people").as("by"))
    .where("step.adoption_id", "=", adoptionId)
    .orderBy("step.done_on", "desc")
    .orderBy("step.id", "desc")
    .limit(200)
    .execute();
}

export type Step = Awaited<ReturnType<typeof stepsOf>>[number];

/** Every part of the practice as the school read it, with what it did with it, where it has said so. */
export async function blocksOf(db: Database | Transaction, { id, version_id }: { id: string; version_id: string }) {
  return db
    .selectFrom("practice_blocks as block")
    .leftJoin("adoption_blocks as said", (join) =>
      join.onRef("said.block_id", "=", "block.id").on("said.adoption_id", "=", id),
    )
    .select(["block.id", "block.title", "block.active_ingredients", "said.use", "said.said"])
    .where("block.version_id", "=", version_id)
    .orderBy("block.position")
    .execute();
}

export type BlockSaid = Awaited<ReturnType<typeof blocksOf>>[number];

/** The reviews of a year and two years on, done or due. */
export async function reviewsOf(db: Database, adoptionId: string) {
  return db
    .selectFrom("adoption_reviews as review")
    .leftJoin("people", "people.id", "review.done_by")
    .select(["review.years", "review.due_on", "review.going", "review.words", "review.done_at"])
    .select(nameOf("people").as("by"))
    .where("review.adoption_id", "=", adoptionId)
    .orderBy("review.years")
    .execute();
}

export type Review = Awaited<ReturnType<typeof reviewsOf>>[number];

export type Going = "well" | "mixed" | "not_well";
export const goingWords: Record<Going, string> = {
  well: "Well",
  mixed: "Mixed",
  not_well: "Not well",
};

export type BlockUse = "kept" | "adapted" | "dropped";
export const useWords: Record<BlockUse, string> = {
  kept: "Kept as it is",
  adapted: "Adapted",
  dropped: "Dropped",
};
