import { ImportRefused } from "../../../import/file/import-refused.ts";
import type { InspectedFile } from "../../../import/file/inspect-file.ts";
import { lastResultsBefore, yearInHeader, yearInName, yearOfNationalRow } from "./file-year.ts";
import { anyRowsOf } from "./json-rows.ts";
import type { TableForm } from "./table-forms.ts";

type Found = { year: number; from: string };

/**
 * The academic year of a file of a table form, and how it is known. A file whose name and header say nothing is read through once for
 * its national row or its newest inspection. Throws ImportRefused where nothing says.
 */
export async function yearOfFile(
  file: InspectedFile,
  form: TableForm,
  header: readonly string[],
  told: number | undefined,
): Promise<Found> {
  if (told !== undefined) return { year: told, from: "as told" };
  const named = yearInName(file.name, form.publishedAfter);
  if (named !== undefined) return { year: named, from: "by its name" };
  const headed = yearInHeader(header);
  if (headed !== undefined) return { year: headed, from: "by its columns of the year before" };
  const found = await yearInRows(file, form, header);
  if (found !== undefined) return found;
  throw new ImportRefused(
    "of which year it is, neither its name nor its columns nor a row for England says: add --year 2019 for 2018 to 2019",
  );
}

async function yearInRows(file: InspectedFile, form: TableForm, header: readonly string[]): Promise<Found | undefined> {
  const at = new Map(header.map((name, index) => [name, index]));
  const rows = anyRowsOf(file);
  await rows.next();
  let newest = "";
  for await (const { cells } of rows) {
    const cell = (name: string): string => cells[at.get(name) ?? -1]?.trim() ?? "";
    const year = yearOfNationalRow(form.name, cell);
    if (year !== undefined) return { year, from: "by its row for England" };
    const inspected = cell("INSPECTIONDT");
    if (/^20\d{6}$/u.test(inspected) && inspected > newest) newest = inspected;
  }
  if (newest === "") return undefined;
  const day = `${newest.slice(0, 4)}-${newest.slice(4, 6)}-${newest.slice(6)}`;
  return { year: lastResultsBefore(day), from: `the last results before ${day}, its newest inspection` };
}
