/* The field's words for what the register says of a school. */

export type Phase =
  | "nursery"
  | "primary"
  | "middle_deemed_primary"
  | "middle_deemed_secondary"
  | "secondary"
  | "all_through"
  | "sixteen_plus"
  | "not_applicable";
export type Status = "open" | "closed" | "open_proposed_to_close" | "proposed_to_open";

export const phaseLabels: Record<Phase, string> = {
  nursery: "Nursery",
  primary: "Primary",
  middle_deemed_primary: "Middle (primary)",
  middle_deemed_secondary: "Middle (secondary)",
  secondary: "Secondary",
  all_through: "All-through",
  sixteen_plus: "16 plus",
  not_applicable: "No phase",
};

export const statusLabels: Record<Status, string> = {
  open: "Open",
  closed: "Closed",
  open_proposed_to_close: "Open, proposed to close",
  proposed_to_open: "Proposed to open",
};

/** "(England/Wales) Rural village" as people say it: "Rural village". */
export function settingLabel(urbanRural: string | null): string | null {
  return urbanRural === null ? null : urbanRural.replace(/^\([^)]*\)\s*/u, "");
}
