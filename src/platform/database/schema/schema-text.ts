import type { Catalogue, Column } from "./catalogue.ts";

/**
 * The whole schema as text, the same from both kinds of database: to read, and to see in a review what a migration does. Not to
 * be run: the migrations make the schema.
 */
export function schemaText(catalogue: Catalogue): string {
  const tables = [...new Set(catalogue.columns.map((column) => column.table))];
  const parts = [
    "-- The schema that the migrations make. Written by `npm run waymark -- schema`; do not edit.",
    catalogue.others.map(statement).join("\n"),
    ...tables.map((table) => tableText(catalogue, table)),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function tableText(catalogue: Catalogue, table: string): string {
  const lines = [
    ...catalogue.columns.filter((column) => column.table === table).map(columnText),
    ...catalogue.constraints
      .filter((constraint) => constraint.table === table)
      .map(({ name, definition }) => `constraint ${name} ${definition}`),
  ];
  const kind = catalogue.unlogged.has(table) ? "unlogged table" : "table";
  const indexes = catalogue.indexes.filter((index) => index.table === table);
  return [
    `create ${kind} ${table} (\n${lines.map((line) => `  ${line}`).join(",\n")}\n);`,
    ...indexes.map((index) => statement(index.statement)),
  ].join("\n");
}

function columnText(column: Column): string {
  const given =
    column.default === "identity" ? " generated as identity" : column.default && ` default ${column.default}`;
  return `${column.name} ${column.type}${given ?? ""}${column.notNull ? " not null" : ""}`;
}

function statement(text: string): string {
  return `${text.trim().replace(/;$/, "")};`;
}
