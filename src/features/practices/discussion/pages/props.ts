import type { Said } from "../../form-parts.tsx";
import type { Discussion, Post } from "../queries.ts";

export type DiscussionPageProps = {
  discussion: Discussion;
  /** In the order in which they were written; what this viewer may not read has no words. */
  posts: Post[];
  personId: string | null;
  mayPost: boolean;
  mayModerate: boolean;
  now: Date;
  said: Said & { about?: string; meanwhile?: Record<string, string | null> };
};
