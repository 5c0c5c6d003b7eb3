import { dayLogged, kitemarkRevoked, renewalAsked, revocationProposed } from "../features/validation/index.ts";
import type { Transaction } from "../platform/database/index.ts";
import { recordEvent } from "../platform/events/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { dayOf } from "../platform/text/dates.ts";
import { fellside } from "./authorities.ts";
import { idOf } from "./plant-people.ts";

/* Kitemarks in time, and the days that the co-ordinators gave: one lapsed and being renewed, one revoked by two people. */

const [helen, bridget, ruth] = ["helen-siddall", "bridget-holme", "ruth-calloway"];
const dayLong = 86_400_000;

const beingRenewed = {
  ref: "GP-2003",
  changed:
    "We now begin in the second week of January, after the mocks of the secondary school. The rest is as we wrote it.",
  figure: "Unsettled in October, by form tutors: 6 of 118 in 2026, against 7 of 121 in 2025",
};
const revoked = {
  ref: "GP-2015",
  reason:
    "The figures for playtimes cannot be found in the records of the school, and the two people who kept them have left. The practice may be submitted again with a new measure.",
};

/** Days before the start, who, hours, what for, how many were finished, and what is noted. */
type Logged = [
  number,
  string,
  number,
  "nomination" | "submission" | "publication" | "write_up" | "other",
  number | null,
  string | null,
];
const logged: Logged[] = [
  [1, helen, 3.5, "submission", 1, null],
  [6, helen, 7, "submission", 2, "With both assessors at Harrowfell"],
  [8, bridget, 3.5, "nomination", 5, null],
  [13, helen, 3.5, "publication", 3, null],
  [15, bridget, 7, "write_up", 2, "At Hollowgate and Lowmire"],
  [20, helen, 7, "submission", 2, null],
  [27, bridget, 3.5, "other", null, "The autumn newsletter"],
  [34, helen, 7, "submission", 2, null],
  [41, bridget, 3.5, "nomination", 4, null],
  [48, helen, 7, "write_up", 2, null],
];

export async function plantKitemarks(trx: Transaction, people: Map<string, string>, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayLong);
  await plantRenewal(trx, before(6));
  await plantRevocation(trx, people, { proposedAt: before(16), confirmedAt: before(14) });
  for (const [days, who, hours, work, pieces, note] of logged) {
    const [id, at] = [uuidv7(now), before(days)];
    const person = idOf(people, who);
    const row = { id, authority_code: fellside.code, person_id: person, logged_by: person, logged_at: at };
    await trx
      .insertInto("co_ordinator_days")
      .values({ ...row, worked_on: dayOf(at), hours, work, pieces, note })
      .execute();
    const subject = { type: "authority", id: fellside.code };
    const facts = { dayId: id, hours };
    await recordEvent(trx, dayLogged, {
      authorityCode: fellside.code,
      subject,
      personId: person,
      facts,
      happenedAt: at,
    });
  }
}

async function plantRenewal(trx: Transaction, at: Date): Promise<void> {
  const { ref, ...said } = beingRenewed;
  const mark = await markOf(trx, ref);
  const about = { authority_code: fellside.code, practice_id: mark.practice_id, kitemark_id: mark.id };
  await trx
    .insertInto("renewals")
    .values({ ...about, ...said, id: uuidv7(at), asked_by: mark.author_id, asked_at: at })
    .execute();
  await recordEvent(trx, renewalAsked, {
    authorityCode: fellside.code,
    subject: { type: "practice", id: mark.practice_id },
    personId: mark.author_id,
    facts: { practiceId: mark.practice_id, kitemarkId: mark.id, ref },
    happenedAt: at,
  });
}

type Times = { proposedAt: Date; confirmedAt: Date };

/** Helen proposed it, and Ruth, who leads school improvement, confirmed it. */
async function plantRevocation(trx: Transaction, people: Map<string, string>, times: Times): Promise<void> {
  const { ref, reason } = revoked;
  const mark = await markOf(trx, ref);
  const [proposer, confirmer] = [idOf(people, helen), idOf(people, ruth)];
  const id = uuidv7(times.proposedAt);
  const about = { authority_code: fellside.code, practice_id: mark.practice_id, kitemark_id: mark.id };
  const proposed = { proposed_by: proposer, proposed_at: times.proposedAt };
  const closed = { status: "confirmed" as const, closed_by: confirmer, closed_at: times.confirmedAt };
  await trx
    .insertInto("revocations")
    .values({ ...about, id, reason, ...proposed, ...closed })
    .execute();
  await trx
    .updateTable("kitemarks")
    .set({ ended_at: times.confirmedAt, ended_as: "revoked", ended_reason: reason })
    .where("id", "=", mark.id)
    .execute();
  const facts = { practiceId: mark.practice_id, kitemarkId: mark.id, ref };
  const subject = { authorityCode: fellside.code, subject: { type: "practice", id: mark.practice_id } };
  await recordEvent(trx, revocationProposed, {
    ...subject,
    personId: proposer,
    facts: { ...facts, revocationId: id },
    happenedAt: times.proposedAt,
  });
  await recordEvent(trx, kitemarkRevoked, {
    ...subject,
    personId: confirmer,
    facts: { ...facts, reason },
    happenedAt: times.confirmedAt,
  });
}

async function markOf(trx: Transaction, ref: string) {
  return trx
    .selectFrom("kitemarks")
    .innerJoin("practices", "practices.id", "kitemarks.practice_id")
    .select(["kitemarks.id", "kitemarks.practice_id", "practices.author_id"])
    .where("practices.ref", "=", ref)
    .executeTakeFirstOrThrow();
}
