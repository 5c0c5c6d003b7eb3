/*
 * What may change without an event, because nobody would ask who did it and when: what follows from a change that has its event,
 * what keeps watch, and what is only passing through. Everything else is a change, and a change records one.
 */
export const tablesWithoutEvents: readonly (string | RegExp)[] = [
  "events",
  "schema_migrations",
  // Follow from a change: the message of an event, the text that search reads.
  "mail_messages",
  "mail_choice_keys",
  "digests",
  "saved_search_tellings",
  /^search_(?!synonyms)/,
  // What ratings divide by, kept so that it is not worked out each time.
  "national_spreads",
  // Sign-in: better-auth's own.
  "sessions",
  "sign_in_accounts",
  "verifications",
  "rate_limits",
  // What the file store holds: follows from what refers to it, which has its event.
  "stored_files",
  "installation_secrets",
  // Keeps watch: who opened which record.
  "record_readings",
  // What people looked for and did not find: a work list, not a change.
  "searches",
  "empty_searches",
  // An import under way. What it changes in the end is one event.
  /^staged_/,
  "register_import_lease",
  "settings",
];
