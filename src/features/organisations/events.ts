import { eventKind } from "../../platform/events/index.ts";

type ImportedFile = { name: string; form: string; date: string };

const n = (count: number): string => count.toLocaleString("en-GB");

export const schoolsImported = eventKind<{ files: ImportedFile[]; added: number; changed: number; closed: number }>(
  "schools_imported",
  ({ files, added, changed, closed }) =>
    `imported the national register (${files.map((file) => `${file.name} of ${file.date}`).join("; ")}): ` +
    `${n(added)} added, ${n(changed)} changed, ${n(closed)} closed`,
  {
    toldTo: "authority",
    example: {
      files: [{ name: "edubasealldata20261120.csv", form: "all", date: "2026-11-20" }],
      added: 12,
      changed: 340,
      closed: 3,
    },
  },
);

export const authorityRenamed = eventKind<{ from: string; to: string }>(
  "authority_renamed",
  ({ from, to }) => `renamed the authority ${from} as ${to}, as the national register has it`,
  { toldTo: "authority", example: { from: "Fellshire", to: "Fellside" } },
);

export const authorityServed = eventKind("authority_served", () => "began to serve the authority", {
  toldTo: "authority",
  example: {},
});

type FiguresFile = { name: string; form: string; years: number[] };

export const indicatorsImported = eventKind<{ files: FiguresFile[]; added: number; changed: number }>(
  "indicators_imported",
  ({ files, added, changed }) =>
    `imported indicators (${files.map(({ name }) => name).join("; ")}): ${n(added)} figures added, ${n(changed)} changed`,
  {
    toldTo: "authority",
    example: {
      files: [{ name: "england_ks2_2025-2026.csv", form: "ks2", years: [2026] }],
      added: 190_000,
      changed: 12,
    },
  },
);
