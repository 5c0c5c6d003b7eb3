import { randomBytes } from "node:crypto";
import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { dayOf } from "../platform/text/dates.ts";
import { idOf } from "./plant-people.ts";

/* What some people of the demonstration keep for later, and what was looked for in vain. */

const marcus = "marcus-obrien";

const listed: { ref: string; note: string | null }[] = [
  { ref: "GP-2020", note: "Our parents are farmers too. Ask how they chose the hour." },
  { ref: "GP-2018", note: "For the governors’ meeting in January." },
  { ref: "GP-2022", note: null },
];

const saved: { query: string; alerts: "at_once" | "termly" }[] = [
  { query: "theme=reading&phase=primary", alerts: "at_once" },
  { query: "theme=attendance", alerts: "termly" },
];

/** Days before the start, the words, and how often they were looked for. */
const inVain: [number, string, number][] = [
  [2, "forest school", 3],
  [2, "handwriting left handed", 1],
  [4, "forest school", 2],
  [6, "tt rockstars", 4],
  [9, "class novel for boys", 1],
  [13, "greek", 2],
  [20, "wellbeing dog", 5],
];

/** Words that are looked for every week, how often, and how many of these searches end in a practice. */
const everyWeek: [string, number, number][] = [
  ["phonics", 6, 5],
  ["attendance", 5, 4],
  ["parents evening", 2, 0],
  ["mixed age maths", 3, 2],
  ["behaviour at lunchtime", 2, 2],
];
const weeks = 6;

/** Plants a list, two saved searches and some weeks of searches, found and in vain. */
export async function plantKept(trx: Transaction, people: Map<string, string>, now: Date): Promise<void> {
  const personId = idOf(people, marcus);
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const practices = await trx.selectFrom("practices").select(["id", "ref"]).where("ref", "is not", null).execute();
  for (const [at, { ref, note }] of listed.entries()) {
    const practice = practices.find((one) => one.ref === ref);
    if (!practice) throw new Error(`The demonstration has no ${ref}`);
    const item = { person_id: personId, practice_id: practice.id, note, position: at + 1, added_at: before(8 - at) };
    await trx.insertInto("list_items").values(item).execute();
  }
  for (const search of saved) {
    const row = { id: uuidv7(before(12)), person_id: personId, saved_at: before(12) };
    const stop_key = randomBytes(24).toString("base64url");
    await trx
      .insertInto("saved_searches")
      .values({ ...row, ...search, stop_key })
      .execute();
  }
  for (const [words, times, opened] of everyWeek) {
    for (let week = 1; week <= weeks; week++) {
      const row = { searched_on: dayOf(before(7 * week)), words, times: times + (week % 3), opened };
      await trx.insertInto("searches").values(row).execute();
    }
  }
  for (const [days, words, times] of inVain) {
    await trx
      .insertInto("searches")
      .values({ searched_on: dayOf(before(days)), words, times })
      .execute();
    await trx
      .insertInto("empty_searches")
      .values({ searched_on: dayOf(before(days)), words, times })
      .execute();
  }
}
