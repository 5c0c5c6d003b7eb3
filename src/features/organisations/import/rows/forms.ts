import { ImportRefused } from "../file/import-refused.ts";
import { detailColumns, identityColumns } from "./school-columns.ts";

export type FormName = "register" | "links" | "groups" | "group_links";

/** Where in a row each column that we read stands, by the register's own name for it. */
export type Form = { name: FormName; columns: number; at: ReadonlyMap<string, number> };

/** What each form must have; the first whose marks are all there is taken. */
const forms: { name: FormName; marks: string[]; needs: string[] }[] = [
  { name: "links", marks: ["URN", "LinkURN"], needs: ["LinkType"] },
  { name: "group_links", marks: ["URN", "Group UID"], needs: ["Group Name", "Group Type", "Group Status"] },
  { name: "groups", marks: ["Group UID"], needs: ["Group Name", "Group Type", "Group Status"] },
  {
    name: "register",
    marks: ["URN", "EstablishmentName"],
    needs: ["EstablishmentStatus (name)", "PhaseOfEducation (name)"],
  },
];

const readByHand = ["URN", "LA (code)", "LA (name)", "GSSLACode (name)", "GOR (name)", "LinkEstablishedDate"];
const readOfGroups = ["Companies House Number", "Open date", "Closed Date", "Joined date"];
const everyHeader = new Set([
  ...[identityColumns, detailColumns].flatMap((columns) => Object.values(columns).flatMap((one) => one.headers)),
  ...forms.flatMap((form) => [...form.marks, ...form.needs]),
  ...readByHand,
  ...readOfGroups,
]);

/** Recognises a form by its header row alone. Throws ImportRefused, naming what is missing or there twice. */
export function recogniseForm(header: readonly string[]): Form {
  const names = header.map((name) => name.trim());
  const found = forms.find((form) => form.marks.every((mark) => names.includes(mark)));
  if (found === undefined) throw new ImportRefused(unrecognised(names));
  const missing = found.needs.filter((need) => !names.includes(need));
  if (missing.length > 0) throw new ImportRefused(`it has no column ${missing.map(quoted).join(" and no column ")}`);
  if (found.name === "register" && !names.includes("LA (code)") && !names.includes("LA (name)")) {
    throw new ImportRefused("it has neither a column “LA (code)” nor “LA (name)”: whose schools these are is not said");
  }
  return { name: found.name, columns: names.length, at: positions(names) };
}

function positions(names: readonly string[]): Map<string, number> {
  const at = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (!everyHeader.has(name)) continue;
    if (at.has(name)) throw new ImportRefused(`its column ${quoted(name)} is there twice: which one holds is not said`);
    at.set(name, index);
  }
  return at;
}

function unrecognised(names: readonly string[]): string {
  if (names.length === 1 && /[;\t|]/u.test(names[0] ?? "")) {
    return "its cells are not parted by commas: save it as CSV with commas";
  }
  return names.includes("URN")
    ? "it has a URN column but is none of the forms of the register (schools, links, groups, group links)"
    : "its first row has no URN column, so it is no form of the national register";
}

function quoted(name: string): string {
  return `“${name}”`;
}
