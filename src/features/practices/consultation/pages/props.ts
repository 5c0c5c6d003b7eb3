import type { VNode } from "preact";
import type { Said } from "../../form-parts.tsx";
import type { Asked, Comment, ConsultationRecord, PersonToAsk } from "../queries.ts";
import type { ConsultationState } from "../rules.ts";

export type ConsultationPageProps = {
  one: ConsultationRecord;
  state: ConsultationState;
  said: Said & { about?: string; meanwhile?: Record<string, string | null> };
  /** Reads every comment, and not only their own. */
  readsAll: boolean;
  mayRun: boolean;
  mayAnswer: boolean;
  mayComment: boolean;
  asked: Asked[];
  comments: Comment[];
  personId: string | null;
  /** What was looked for among the people who may be asked, and who was found. */
  name: string;
  found: PersonToAsk[] | undefined;
  /** What is open for comment; nothing where this viewer no longer reads it. */
  toRead: VNode | null;
};
