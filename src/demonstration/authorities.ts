import type { DemonstrationAuthority } from "./shapes.ts";

export const fellside = { code: "990", name: "Fellside" } satisfies DemonstrationAuthority;

export const saltmarshBay = { code: "991", name: "Saltmarsh Bay" } satisfies DemonstrationAuthority;
