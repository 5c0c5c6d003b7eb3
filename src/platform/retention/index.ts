/*
 * How long things are kept: rules, each said once. The privacy page is printed from them, a job keeps them, and the operator may ask
 * what is due. A rule belongs to the room that owns what it removes. Owns no table.
 */
export { auditRetention } from "./audit.ts";
export { keepRetention } from "./keep.ts";
export { mailRetention } from "./mail.ts";
export { dueIn, type RetentionRule, type RetentionWork } from "./rule.ts";
