import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { yearsAfter } from "../platform/text/dates.ts";
import { saidOf, spoken, type AdoptionLine } from "./adoptions.ts";
import { at } from "./planting.ts";

/* What two schools of the demonstration did together, who took which step, and what came of it. */

export type PlantedAdoption = {
  id: string;
  line: AdoptionLine;
  school: { urn: string; authority_code: string };
  helper: { urn: string };
  versionId: string;
  lead: string;
  helperLead: string;
  asker: string;
  index: number;
};

/** So many days later, or earlier. */
export const after = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export async function plantWork(trx: Transaction, planted: PlantedAdoption, today: string): Promise<void> {
  await trx.insertInto("adoption_moves").values(movesOf(planted)).execute();
  const steps = stepsOf(planted).filter(({ done_on }) => done_on <= today);
  if (steps.length > 0) await trx.insertInto("adoption_steps").values(steps).execute();
  await plantBlocks(trx, planted);
  await plantReview(trx, planted, today);
  await plantOwnFigures(trx, planted);
}

/** Who did what on which day, up to where the adoption is. */
function movesOf({ id, line, school, helper, lead, helperLead, asker }: PlantedAdoption) {
  const { status, on } = line;
  const isAgreed = ["explore", "prepare", "deliver", "sustain", "stopped"].includes(status);
  const asked = isAgreed ? after(on, -12) : on;
  const all: { action: string; to: string; by: string; day: string; reason?: string; offers?: ("call" | "visit")[] }[] =
    [];
  const add = (
    action: string,
    to: string,
    by: string,
    day: string,
    more: { reason?: string; offers?: ("call" | "visit")[] } = {},
  ) => all.push({ action, to, by, day, ...more });
  if (status === "proposed" || status === "dropped") add("propose", "proposed", asker, asked);
  else add("ask", "asked", asker, asked);
  if (status === "dropped") add("drop", "dropped", lead, after(on, 3), { reason: spoken.dropped });
  if (status === "taken_back") add("take_back", "taken_back", lead, after(on, 9));
  if (status === "not_now") add("decline", "not_now", helperLead, after(on, 4), { reason: spoken.not_now });
  if (isAgreed || status === "offered") {
    add("offer", "offered", helperLead, after(asked, 4), { reason: spoken.offer, offers: ["call", "visit"] });
  }
  if (isAgreed) add("agree", "explore", lead, on);
  if (isAgreed && status !== "explore") add("prepare", "prepare", asker, after(on, 20));
  if (["deliver", "sustain", "stopped"].includes(status)) add("deliver", "deliver", asker, after(on, 35));
  if (status === "sustain") add("sustain", "sustain", asker, after(on, 300));
  if (status === "stopped") add("stop", "stopped", lead, after(on, 150), { reason: saidOf[line.ref]?.stopped ?? "" });
  return all.map(({ action, to, by, day, reason, offers }) => ({
    id: uuidv7(at(day)),
    authority_code: school.authority_code,
    adoption_id: id,
    action,
    to_status: to,
    reason: reason ?? null,
    offers: offers ?? [],
    offering_urn: helper.urn,
    moved_by: by,
    moved_at: at(day),
  }));
}

function stepsOf({ id, line, school, asker, helperLead, index }: PlantedAdoption) {
  const { status, on } = line;
  const reached = ["explore", "prepare", "deliver", "sustain"].indexOf(status === "stopped" ? "deliver" : status);
  const step = (kind: "saw" | "tried" | "coached" | "adapted", days: number, minutes: number, note: string | null) => ({
    id: uuidv7(at(after(on, days))),
    authority_code: school.authority_code,
    adoption_id: id,
    kind,
    done_on: after(on, days),
    minutes,
    note,
    side: kind === "coached" ? ("origin" as const) : ("adopter" as const),
    logged_by: kind === "coached" ? helperLead : asker,
    logged_at: at(after(on, days)),
  });
  const all = [
    step("saw", 8, 150, "Two of us came, and stayed for the talk with the staff who do it."),
    step("tried", 24, 40 + (index % 3) * 10, null),
    step("adapted", 30, 60, index % 2 === 0 ? "We went through the parts one by one, on the telephone." : null),
    step("coached", 60, 75, null),
  ];
  return reached < 0 ? [] : all.slice(0, reached === 0 ? 1 : reached === 1 ? 2 : 4);
}

async function plantBlocks(trx: Transaction, { id, line, school, versionId, asker, index }: PlantedAdoption) {
  if (!line.blocks) return;
  const blocks = await trx
    .selectFrom("practice_blocks")
    .select(["id", "title", "position"])
    .where("version_id", "=", versionId)
    .orderBy("position")
    .execute();
  const uses = { K: "kept", A: "adapted", D: "dropped" } as const;
  const rows = blocks.map((block, at_) => {
    const use = uses[(line.blocks?.[at_] ?? "K") as keyof typeof uses];
    const adapted = saidOf[line.ref]?.adapted[at_] ?? [];
    const said =
      use === "adapted" ? adapted[index % adapted.length] : use === "dropped" ? saidOf[line.ref]?.dropped[at_] : null;
    return {
      adoption_id: id,
      block_id: block.id,
      authority_code: school.authority_code,
      title: block.title ?? "",
      use,
      said: said ?? null,
      said_by: asker,
      said_at: at(after(line.on, 90)),
    };
  });
  await trx.insertInto("adoption_blocks").values(rows).execute();
}

/** Of those whose first year is over, two in three have said how it goes. */
async function plantReview(
  trx: Transaction,
  { id, line, asker, index }: PlantedAdoption,
  today: string,
): Promise<void> {
  const due = yearsAfter(line.on, 1);
  if (!line.blocks || line.status === "stopped" || after(due, 10) > today || index % 3 === 2) return;
  const [going, words] = spoken.reviews[index % spoken.reviews.length] ?? spoken.reviews[0];
  await trx
    .updateTable("adoption_reviews")
    .set({ going, words, done_by: asker, done_at: at(after(due, 6)) })
    .where("adoption_id", "=", id)
    .where("years", "=", 1)
    .execute();
}

async function plantOwnFigures(trx: Transaction, { id, line, school, asker }: PlantedAdoption): Promise<void> {
  const said = saidOf[line.ref];
  if (!line.local || !said) return;
  const [before, figure, cohort] = line.local;
  const { name: measure, unit, better } = said.measure;
  const recorded = at(after(line.on, 280));
  await trx
    .insertInto("outcomes")
    .values({
      id: uuidv7(recorded),
      authority_code: school.authority_code,
      adoption_id: id,
      kind: "local",
      measure,
      unit,
      better,
      year: Number(after(line.on, 280).slice(0, 4)),
      before,
      after: figure,
      cohort,
      recorded_by: asker,
      recorded_side: "adopter",
      recorded_at: recorded,
    })
    .execute();
}
