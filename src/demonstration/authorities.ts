import type { DemonstrationAuthority } from "./shapes.ts";

export const fellside = { code: "990", name: "Fellside" } satisfies DemonstrationAuthority;

export const saltmarshBay = { code: "991", name: "Saltmarsh Bay" } satisfies DemonstrationAuthority;

/** For every page of the demonstration that shows a school. */
export const fictionNotice =
  "Fellside and Saltmarsh Bay are not real. Their schools, people, places and figures were made up to show how Waymark works.";
