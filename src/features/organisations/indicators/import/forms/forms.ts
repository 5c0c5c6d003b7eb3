import { ImportRefused } from "../../../import/file/import-refused.ts";
import { tableForms, type TableForm } from "./table-forms.ts";

/** What a file is, by its header row: a table, a long table, something that describes, or something with nothing to keep. */
export type Form =
  | { kind: "table"; name: string; title: string; table: TableForm }
  | { kind: "lait" | "offers" | "dictionary" | "areas" | "neighbours"; name: string; title: string }
  | { kind: "left"; name: string; title: string; why: string };

const others: { marks: string[]; form: Exclude<Form, { kind: "table" }> }[] = [
  {
    marks: ["Short Desc", "Years", "LA and Regions", "Values", "LA Number"],
    form: { kind: "lait", name: "lait", title: "indicators of authorities and regions" },
  },
  {
    marks: ["Measure_code", "Measure_short", "Polarity"],
    form: { kind: "dictionary", name: "dictionary", title: "what the indicators of authorities mean" },
  },
  {
    marks: ["la_code", "rank", "neighbour_la_code", "closeness"],
    form: { kind: "neighbours", name: "neighbours", title: "statistical neighbours" },
  },
  {
    marks: ["time_period", "geographic_level", "old_la_code", "school_phase", "first_preference_offers_percent"],
    form: { kind: "offers", name: "offers", title: "offers of school places" },
  },
  { marks: ["LA Number", "LA Name", "Type"], form: { kind: "areas", name: "areas", title: "authorities and regions" } },
  { marks: ["LEA", "LA Name", "REGION"], form: { kind: "areas", name: "areas", title: "authorities and regions" } },
  ...[
    ["Field Name", "Label/Description"],
    ["Metafile heading", "Metafile description"],
  ].map((marks) => ({
    marks,
    form: {
      kind: "left" as const,
      name: "columns",
      title: "what columns mean",
      why: "it describes columns and has no figures",
    },
  })),
  ...[
    ["URN", "OfstedRating (name)"],
    ["URN", "OFSTEDRATING", "INSPECTIONDT", "SCHTYPE"],
    ["Rating", "URN"],
    ["URN", "Latest OEIF overall effectiveness"],
    ["URN", "Ofsted phase"],
  ].map((marks) => ({
    marks,
    form: {
      kind: "left" as const,
      name: "inspections",
      title: "judgements of inspections",
      why: "judgements are not indicators: state schools have had no overall grade since September 2024",
    },
  })),
];

/** Recognises a form by its header alone, whatever the file is called. Throws ImportRefused. */
export function recogniseForm(header: readonly string[]): Form {
  const names = new Set(header);
  const table = tableForms.find(
    (form) => form.marks.every((mark) => names.has(mark)) && form.columns.some((rule) => names.has(rule.header)),
  );
  if (table !== undefined) {
    refuseDoubled(header, [
      ...table.marks,
      ...table.columns.flatMap((rule) => [rule.header, rule.cohort ?? rule.header]),
    ]);
    return { kind: "table", name: table.name, title: table.title, table };
  }
  const other = others.find(({ marks }) => marks.every((mark) => names.has(mark)));
  if (other === undefined) throw new ImportRefused(unrecognised(header));
  refuseDoubled(header, other.marks);
  return other.form;
}

function refuseDoubled(header: readonly string[], read: readonly string[]): void {
  const doubled = read.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (doubled !== undefined) {
    throw new ImportRefused(`its column “${doubled}” is there twice: which one holds is not said`);
  }
}

function unrecognised(header: readonly string[]): string {
  if (header.length === 1 && /[;\t|]/u.test(header[0] ?? "")) {
    return "its cells are not parted by commas: save it as CSV with commas";
  }
  return header.includes("URN") || header.includes("Id")
    ? "none of its columns is one of our indicators"
    : "its first row is that of none of the forms of indicators (waymark import indicators --help lists them)";
}
