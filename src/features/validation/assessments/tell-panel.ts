import type { Transaction } from "../../../platform/database/index.ts";
import { nameOf, type Acting } from "../../practices/index.ts";
import { panelFacts, type Panel } from "../submissions/panel.ts";
import { whoMay, writeToPanel } from "../submissions/who-may.ts";
import { scoresAreInEmail, scoresDifferEmail } from "./emails.tsx";

/** Tells whoever goes on with it that the scores are in, or that they differ; while some are waited for, nobody. */
export async function tellPanel(trx: Transaction, act: Acting, panel: Panel): Promise<void> {
  const { stage } = panel;
  if (stage !== "scored" && stage !== "awaiting_moderator") return;
  const now = act.clock.now();
  const action = stage === "scored" ? ("panel.propose" as const) : ("panel.assign_moderator" as const);
  const people = await whoMay(trx, action, panel, { facts: panelFacts(panel), now });
  const version = await trx
    .selectFrom("practice_versions")
    .select("title")
    .where("id", "=", panel.version_id)
    .executeTakeFirstOrThrow();
  const about = { title: nameOf(version), link: `${act.publicUrl}/submissions/${panel.id}` };
  const email = stage === "scored" ? scoresAreInEmail(about) : scoresDifferEmail(about);
  await writeToPanel(trx, people, email, { publicUrl: act.publicUrl, at: now });
}
