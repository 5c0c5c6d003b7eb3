import type { AuthorityRename } from "./merging/authority-book.ts";
import type { Encoding } from "./file/encoding.ts";
import type { FileDate } from "./file/file-date.ts";
import type { FormName } from "./rows/forms.ts";
import type { RefusedRow } from "./rows/school-row.ts";

export type Counts = { added: number; changed: number; closed: number; unchanged: number; refused: number };

/** What became of one file. */
export type FileReport = Counts & {
  name: string;
  form: FormName;
  columns: number;
  encoding: Encoding;
  date: FileDate;
  rowsRead: number;
  blank: number;
  /** Held as said already, on an earlier day: only the day moves. */
  confirmed: number;
  refusedRows: RefusedRow[];
  /** Open schools, or memberships, that this file should cover and does not hold. They stay as they are. */
  vanished: number;
  vanishedFirst: string[];
};

export type ImportReport = {
  files: FileReport[];
  renamed: AuthorityRename[];
  /** Rows of the database that the import wrote; 0 where nothing had changed. */
  rowsWritten: number;
  dryRun: boolean;
  milliseconds: number;
};

export const nothingCounted: Counts = { added: 0, changed: 0, closed: 0, unchanged: 0, refused: 0 };

export function totals(files: readonly FileReport[]): Counts {
  const sum = { ...nothingCounted };
  for (const file of files) {
    for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += file[name];
  }
  return sum;
}

const formNames: Record<FormName, string> = {
  register: "the register of schools",
  links: "links between schools",
  groups: "groups of schools",
  group_links: "schools’ membership of groups",
};
const dateNames: Record<FileDate["from"], string> = {
  told: "as told",
  name: "by its name",
  "last changed": "the day the file was last changed: its name holds no day",
};
const n = (count: number): string => count.toLocaleString("en-GB");

/** The report as the operator reads it, a line each. At most `refusedShown` refused rows of each file are told one by one. */
export function reportLines(report: ImportReport, refusedShown = 20): string[] {
  const lines = report.files.flatMap((file) => fileLines(file, refusedShown));
  for (const { code, from, to } of report.renamed) lines.push(`Authority ${code} is renamed: ${from} is now ${to}.`);
  lines.push(lastLine(report));
  return lines;
}

function fileLines(file: FileReport, refusedShown: number): string[] {
  const lines = [
    `${file.name}: ${formNames[file.form]}, ${file.columns} columns, ${file.encoding}, of ${file.date.on} (${dateNames[file.date.from]})`,
    `  ${n(file.rowsRead)} rows read: ${n(file.added)} added, ${n(file.changed)} changed, ${n(file.closed)} closed, ` +
      `${n(file.unchanged)} unchanged, ${n(file.refused)} refused${file.blank > 0 ? `, ${n(file.blank)} blank` : ""}`,
  ];
  for (const { line, urn, reason } of file.refusedRows.slice(0, refusedShown)) {
    lines.push(`  line ${n(line)}${urn ? ` (URN ${urn})` : ""} is refused: ${reason}`);
  }
  if (file.refused > refusedShown) lines.push(`  and ${n(file.refused - refusedShown)} more refused rows`);
  if (file.vanished > 0) {
    const what = file.form === "register" ? "open schools" : "memberships";
    lines.push(`  ${n(file.vanished)} ${what} that we hold are not in it, such as ${file.vanishedFirst.join(", ")}`);
  }
  return lines;
}

function lastLine({ files, rowsWritten, dryRun, milliseconds }: ImportReport): string {
  const seconds = (milliseconds / 1000).toFixed(1);
  const { added, changed, closed } = totals(files);
  if (dryRun) return `A dry run: nothing is written. It took ${seconds} s.`;
  if (added + changed + closed === 0 && rowsWritten === 0)
    return `Nothing has changed: 0 rows written in ${seconds} s.`;
  return `Imported in ${seconds} s.`;
}
