/*
 * Documents: what is hidden in them, told in plain sentences before anything is published
 * (authorities were reprimanded for hidden sheets, pivot caches and comments). Pure of any database; reads one file at a time, in little memory.
 */
export { lookIntoOffice } from "./office.ts";
export { officeTypes } from "./office-parts.ts";
export { lookIntoPdf } from "./pdf.ts";
export type { Finding } from "./finding.ts";
