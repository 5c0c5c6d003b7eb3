import { fileDate } from "../../import/file/file-date.ts";
import { ImportRefused } from "../../import/file/import-refused.ts";
import type { InspectedFile } from "../../import/file/inspect-file.ts";
import type { Row } from "../../import/file/read-rows.ts";
import { refuseVanished } from "../../import/merging/vanished.ts";
import { takeDescriptions } from "./describe.ts";
import type { Figure } from "./forms/figures.ts";
import { recogniseForm, type Form } from "./forms/forms.ts";
import { anyRowsOf } from "./forms/json-rows.ts";
import { laitMeasures } from "./lait-measures.ts";
import { laitRowReader, offersRowReader } from "./forms/long-forms.ts";
import { readFigures } from "./read-figures.ts";
import type { IndicatorReport } from "./report.ts";
import type { IndicatorRun } from "./run.ts";
import { tableRowReader } from "./forms/table-reader.ts";
import { vanishedOf, weighFigures } from "./weigh.ts";
import { yearOfFile } from "./forms/year-of-file.ts";

/** Files that describe come before those that are described. */
export async function formOfFile(file: InspectedFile): Promise<Form> {
  const { header } = await openRows(file);
  return recogniseForm(header);
}

/** Reads one file into the staging tables. Throws ImportRefused where the file as a whole cannot be believed. */
export async function importFile(run: IndicatorRun, file: InspectedFile, fileNumber: number): Promise<IndicatorReport> {
  const { header, rows } = await openRows(file);
  const form = recogniseForm(header);
  const report = newReport(file, form);
  const take = (figures: readonly Figure[]): Promise<void> => weighFigures(run, report, fileNumber, figures);
  const common = { file, width: header.length, rows, report, take };
  switch (form.kind) {
    case "left":
      report.left = form.why;
      break;
    case "table": {
      const found = await yearOfFile(file, form.table, header, run.options.year);
      report.yearFrom = found.from;
      const provisional = /provisional/iu.test(file.name);
      const read = tableRowReader(form.table, header, { year: found.year, provisional });
      const authorities = new Set<string>();
      const at = header.indexOf(form.table.authority ?? "");
      const noting = (row: Row) => {
        const code = row.cells[at]?.trim() ?? "";
        if (/^\d{3}$/u.test(code)) authorities.add(code);
        return read(row);
      };
      const seen = await readFigures(run, { ...common, read: noting });
      await weighVanished(run, form.name, seen, { authorities: [...authorities], everyIndicator: false });
      break;
    }
    case "lait": {
      const measures = laitMeasures(run, header);
      const read = laitRowReader(header);
      const seen = await readFigures(run, {
        ...common,
        read: (row) => (measures.note(row), read(row)),
        take: async (figures) => (await measures.stageNew(), take(figures)),
      });
      await weighVanished(run, form.name, seen, { authorities: [], everyIndicator: true });
      break;
    }
    case "offers": {
      const seen = await readFigures(run, { ...common, read: offersRowReader(header) });
      await weighVanished(run, form.name, seen, { authorities: [], everyIndicator: true });
      break;
    }
    case "dictionary":
    case "areas":
    case "neighbours":
      await takeDescriptions(run, report, { kind: form.kind, header, rows, file });
      break;
  }
  return report;
}

async function weighVanished(
  run: IndicatorRun,
  form: string,
  seen: ReadonlyMap<string, number>,
  scope: { authorities: string[]; everyIndicator: boolean },
): Promise<void> {
  if (run.options.allowVanished) return;
  const { expected, missing } = await vanishedOf(run, form, seen, scope);
  refuseVanished({ expected, missing: { length: missing } }, "figures");
}

async function openRows(file: InspectedFile): Promise<{ header: string[]; rows: AsyncGenerator<Row> }> {
  const rows = anyRowsOf(file);
  const first = await rows.next();
  if (first.done === true) throw new ImportRefused("it is empty");
  return { header: first.value.cells.map((name) => name.trim()), rows };
}

function newReport(file: InspectedFile, form: Form): IndicatorReport {
  const counts = { rowsRead: 0, summaries: 0, empty: 0, refused: 0, added: 0, changed: 0, unchanged: 0 };
  const described = form.kind === "neighbours" ? fileDate(file.name, file.lastChangedAt).on : null;
  return {
    name: file.name,
    form: form.name,
    title: described === null ? form.title : `${form.title} published on ${described}`,
    encoding: file.encoding,
    years: [],
    yearFrom: null,
    refusedRows: [],
    left: null,
    ...counts,
  };
}
