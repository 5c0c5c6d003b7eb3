import { gateKeys } from "../../src/features/practices/index.ts";
import type { As, Form, TestApp } from "./app.ts";

/* Two people decide a submission that is scored, through the pages that they would use. */

export const letter = {
  reason: "Nine more of 28 pupils reached the standard.",
  strong: "The routine is told plainly.",
  lift: "A second year of figures.",
};

export const gatesAnswered = (answer: "yes" | "no"): Form => Object.fromEntries(gateKeys.map((gate) => [gate, answer]));

type Panel = { submissionId: string | null; proposer: As; confirmer: As };

/** The first person proposes; gives the id of what is proposed. */
export async function proposed(
  app: TestApp,
  { submissionId, proposer }: Omit<Panel, "confirmer">,
  form: Form = {},
): Promise<string> {
  const sent = { ...gatesAnswered("yes"), ...letter, ...form };
  const response = await app.post(`/submissions/${submissionId}/proposals`, sent, proposer);
  if (response.status !== 303) throw new Error(`The proposal was answered with ${response.status}`);
  const { id } = await app.deps.database.db
    .selectFrom("proposals")
    .select("id")
    .where("subject_id", "=", submissionId ?? "")
    .where("status", "=", "open")
    .executeTakeFirstOrThrow();
  return id;
}

/** Both people decide. */
export async function decided(app: TestApp, panel: Panel, form: Form = {}): Promise<void> {
  const proposal = await proposed(app, panel, form);
  const response = await app.post(`/submissions/${panel.submissionId}/confirmations`, { proposal }, panel.confirmer);
  if (response.status !== 303) throw new Error(`The confirmation was answered with ${response.status}`);
}
