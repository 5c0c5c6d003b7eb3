import type { DatabaseKind } from "../../src/platform/database/index.ts";

/** What the suites' setup leaves for the tests: see vitest.config.ts, embedded-setup.ts and postgresql-setup.ts. */
declare module "vitest" {
  interface ProvidedContext {
    databaseKind: DatabaseKind;
    /** A migrated database, as an unpacked dump, in a file. */
    embeddedTemplate: string;
    /** The address of a server on which databases may be made, and the migrated one to copy. */
    postgresqlServer: string;
    postgresqlTemplate: string;
    /** Where Chromium is. */
    chromium: string;
    /** A data folder in which the demonstration is planted, to copy. */
    demonstrationFolder: string;
  }
}
