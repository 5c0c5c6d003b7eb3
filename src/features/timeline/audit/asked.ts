import { everyKind } from "../../../platform/events/index.ts";

/* What is asked of the audit, as it stands in the address: who, what, on which record, from when until when. */

export type Asked = {
  who: string;
  type: string;
  record: string;
  /** Days, "2026-11-21"; both count. */
  from: string | null;
  to: string | null;
  /** Only what lies before this place in the list. */
  before: Place | null;
};

/** A place in a list that is in the order of time: an instant, and which of its instant. */
export type Place = { at: Date; sequence: number };

export type AskedErrors = Partial<Record<"from" | "to", string>>;

/** Reads the query of the address. A date that cannot be read is an error, with what was typed kept by the caller. */
export function askedIn(query: URLSearchParams): { asked: Asked; errors: AskedErrors } {
  const text = (name: string) => (query.get(name) ?? "").trim().slice(0, 200).replaceAll("\0", "");
  const errors: AskedErrors = {};
  const day = (name: "from" | "to") => {
    const typed = text(name);
    if (typed === "") return null;
    const read = dayIn(typed);
    if (read === null) errors[name] = "Write the date like this: 21/11/2026";
    return read;
  };
  const type = text("type");
  const before = text("before");
  const asked = {
    who: text("who"),
    type: everyKind().some((kind) => kind.type === type) ? type : "",
    record: text("record"),
    from: day("from"),
    to: day("to"),
    before: placeIn(before),
  };
  return { asked, errors };
}

function placeIn(typed: string): Place | null {
  const [, at, sequence] = /^(\d{1,13})-(\d{1,15})$/.exec(typed) ?? [];
  return at && sequence ? { at: new Date(Number(at)), sequence: Number(sequence) } : null;
}

/** 21/11/2026, 21-11-2026 or 2026-11-21 as "2026-11-21"; null for what is no day of the calendar. */
export function dayIn(typed: string): string | null {
  const english = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const day = english ? `${english[3]}-${english[2]?.padStart(2, "0")}-${english[1]?.padStart(2, "0")}` : typed;
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** The address of `path` with what is asked. */
export function addressOf(path: string, { who, type, record, from, to, before }: Asked): string {
  const query = new URLSearchParams();
  const parts = {
    who,
    type,
    record,
    from: from ?? "",
    to: to ?? "",
    before: before === null ? "" : `${Number(before.at)}-${before.sequence}`,
  };
  for (const [name, value] of Object.entries(parts)) if (value !== "") query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** practice_published as "Practice published". */
export function nameOfKind(type: string): string {
  const words = type.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
