import { namingColumn, UnreadableCell } from "../../../import/file/cells.ts";
import type { Row } from "../../../import/file/read-rows.ts";
import type { ColumnRule } from "./columns.ts";
import { valueIn, type Figure, type ReadFigures } from "./figures.ts";
import type { TableForm, Whose } from "./table-forms.ts";

type Place = Exclude<Whose, "summary" | { unreadable: string }>;

/** A reader of the rows of one file of a table form: made once for its header and year. Pure. */
export function tableRowReader(
  form: TableForm,
  header: readonly string[],
  { year, provisional }: { year: number; provisional: boolean },
): (row: Row) => ReadFigures {
  const at = new Map(header.map((name, index) => [name, index]));
  const columns = form.columns.filter((rule) => at.has(rule.header));
  return (row) => {
    const cell = (name: string): string => row.cells[at.get(name) ?? -1]?.trim() ?? "";
    if (row.cells.every((one) => one.trim() === "")) return { left: "blank" };
    try {
      const whose = form.whose(cell);
      if (whose === "summary") return { left: "summary" };
      if ("unreadable" in whose) throw new UnreadableCell(`${whose.unreadable}: neither a school’s nor an area’s`);
      if (form.ragged === undefined && row.cells.length < header.length) {
        throw new UnreadableCell(`it has ${row.cells.length} cells where the header has ${header.length}`);
      }
      const figures = columns.flatMap((rule) => figureOf(rule, cell, whose, { year, provisional }) ?? []);
      refuseImpossible(figures);
      return figures.length === 0 ? { left: "empty" } : { figures };
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      return { refused: { line: row.line, reason: error.message } };
    }
  };
}

function figureOf(
  rule: ColumnRule,
  cell: (name: string) => string,
  whose: Place,
  { year, provisional }: { year: number; provisional: boolean },
): Figure | undefined {
  /* How many pupils England has is not a school’s roll. */
  if ("area" in whose && rule.measure === "count") return undefined;
  const read = namingColumn(rule.header, () => valueIn(cell(rule.header), rule.measure));
  if (read === undefined) return undefined;
  const phase = "area" in whose && whose.phase !== undefined ? `_${whose.phase}` : "";
  return {
    ...("school" in whose ? { level: "school", place: whose.school } : { level: "area", place: whose.area }),
    indicator: rule.indicator + phase,
    year: year - (rule.back ?? 0),
    value: "value" in read ? read.value : null,
    mark: "mark" in read ? read.mark : null,
    cohort: rule.cohort === undefined ? null : cohortIn(rule.cohort, cell(rule.cohort)),
    provisional,
    period: null,
  };
}

function cohortIn(header: string, text: string): number | null {
  const read = namingColumn(header, () => valueIn(text, "count"));
  return read !== undefined && "value" in read ? read.value : null;
}

/** No more pupils reach a standard in all three subjects than in one of them: figures that say so were never measured. */
function refuseImpossible(figures: readonly Figure[]): void {
  const valueOf = (indicator: string, year: number): number | null | undefined =>
    figures.find((figure) => figure.indicator === indicator && figure.year === year)?.value;
  for (const { value, year } of figures.filter(({ indicator }) => indicator === "ks2_rwm_expected")) {
    for (const subject of ["reading", "writing", "maths"]) {
      const one = valueOf(`ks2_${subject}_expected`, year);
      if (value === null || one === null || one === undefined || value <= one + 1) continue;
      throw new UnreadableCell(
        `${value}% in reading, writing and maths together cannot be, with ${one}% in ${subject}`,
      );
    }
  }
}
