import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/index.ts";
import { isSignedIn, type SignedInViewer } from "../../policy/index.ts";
import { HttpError, type WebRequest } from "../../web/index.ts";

/** What an act needs to know of the request: who does it, when, and where links in mail lead. */
export type Acting = { db: Database; clock: Clock; viewer: SignedInViewer; publicUrl: string };

/** What a change came to: kept, or, where somebody changed the same thing meanwhile, what is there now. */
export type Kept<Stored> = { outcome: "kept" } | { outcome: "stale"; edits: number; stored: Stored };

export function acting({ db, clock, viewer, deps }: WebRequest): Acting {
  if (!isSignedIn(viewer)) throw new HttpError(401, "You are not signed in. Sign in, go back, and send it again.");
  return { db, clock, viewer, publicUrl: deps.config.publicUrl };
}
