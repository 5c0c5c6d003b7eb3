import type { Catalogue, Column, Constraint } from "./catalogue.ts";

const numbers = new Set(["int2", "int4", "int8", "float4", "float8", "numeric"]);

/** The tables as Kysely's types. A column held to a list of words by a check is a union of them. */
export function tableTypes(catalogue: Catalogue): string {
  const tables = [...new Set(catalogue.columns.map((column) => column.table))];
  const types = tables.map((table) => {
    const columns = catalogue.columns.filter((column) => column.table === table);
    const lines = columns.map((column) => `  ${column.name}: ${columnType(column, catalogue.constraints)};`);
    return `export type ${typeName(table)} = {\n${lines.join("\n")}\n};`;
  });
  const all = tables.map((table) => `  ${table}: ${typeName(table)};`);
  const body = [...types, `export type Tables = {\n${all.join("\n")}\n};`].join("\n\n");
  const imports = ["ColumnType", "Generated", "GeneratedAlways"].filter((name) => body.includes(`${name}<`));
  const head = "// The tables that the migrations make. Written by `npm run waymark -- schema`; do not edit.";
  return `${head}\nimport type { ${imports.join(", ")} } from "kysely";\n\n${body}\n`;
}

function columnType(column: Column, constraints: readonly Constraint[]): string {
  if (column.base === "json" || column.base === "jsonb") return jsonType(column);
  const value = valueType(column, constraints);
  const held = column.isArray ? arrayOf(value) : value;
  const type = column.notNull ? held : `${held} | null`;
  if (column.default === "identity") return `GeneratedAlways<${type}>`;
  return column.default === null ? type : `Generated<${type}>`;
}

/** Read as parsed, written as text: pg would take an array for one of PostgreSQL's own. */
function jsonType({ notNull, default: given }: Column): string {
  const written = notNull ? "string" : "string | null";
  return `ColumnType<unknown, ${written}${given === null ? "" : " | undefined"}, ${written}>`;
}

function valueType(column: Column, constraints: readonly Constraint[]): string {
  if (numbers.has(column.base)) return "number";
  if (column.base === "bool") return "boolean";
  if (column.base === "timestamptz") return "Date";
  if (column.base === "bytea") return "Buffer";
  return (
    allowedWords(column, constraints)
      ?.map((word) => JSON.stringify(word))
      .join(" | ") ?? "string"
  );
}

/** The words of `check (column in ('a', 'b'))`, or for an array of `check (column <@ array['a', 'b'])`. */
function allowedWords(column: Column, constraints: readonly Constraint[]): string[] | undefined {
  const list = new RegExp(String.raw`^CHECK \(\(${column.name} (?:= ANY \(|<@ )ARRAY\[(.*)\]\)?\)\)$`);
  for (const { table, definition } of constraints) {
    const [, words] = (table === column.table && list.exec(definition)) || [];
    if (words) return [...words.matchAll(/'((?:[^']|'')*)'/g)].map((match) => (match[1] ?? "").replaceAll("''", "'"));
  }
  return undefined;
}

function arrayOf(type: string): string {
  return type.includes("|") ? `(${type})[]` : `${type}[]`;
}

/** practice_versions: PracticeVersions */
function typeName(table: string): string {
  return table.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
