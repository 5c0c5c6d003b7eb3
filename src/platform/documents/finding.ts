export type FindingKind =
  | "hidden_sheets"
  | "hidden_rows_or_columns"
  | "hidden_slides"
  | "hidden_text"
  | "comments"
  | "tracked_changes"
  | "pivot_cache"
  | "speaker_notes"
  | "author"
  | "embedded_files"
  | "outside_links"
  | "program";

/** Something in a document that a reader may not see at once and that anybody who has the file can. */
export type Finding = { kind: FindingKind; text: string };
