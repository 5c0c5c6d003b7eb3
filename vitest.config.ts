import { defineConfig } from "vitest/config";

/*
 * Five suites. Rules are pure. Requests run twice, on the embedded database and on a PostgreSQL server, from the same
 * files. Architecture reads the tree. Journeys drive a real browser. Sweeps do too, for longer: every page, every hostile string, ten kills; and
 * faults: every write, failed at each of its statements. Imports that are killed run with both, once on each kind of database.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["src/**/*.test.{ts,tsx}", "test/rules/**/*.test.{ts,tsx}"],
          exclude: ["src/**/*.db.test.{ts,tsx}", "src/**/routes.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "embedded",
          include: ["src/**/*.db.test.{ts,tsx}", "src/**/routes.test.{ts,tsx}", "test/requests/**/*.test.{ts,tsx}"],
          // The leak sweep asks the same of the same code, and takes long: once, on the server, is enough.
          exclude: ["test/requests/leak-sweep.test.ts"],
          globalSetup: ["test/support/embedded-setup.ts"],
          provide: { databaseKind: "embedded" },
        },
      },
      {
        extends: true,
        test: {
          name: "postgresql",
          include: ["src/**/*.db.test.{ts,tsx}", "src/**/routes.test.{ts,tsx}", "test/requests/**/*.test.{ts,tsx}"],
          globalSetup: ["test/support/postgresql-setup.ts"],
          provide: { databaseKind: "postgresql" },
        },
      },
      { extends: true, test: { name: "architecture", include: ["test/architecture.test.ts"] } },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: ["test/support/journeys-setup.ts"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["test/faults/**/*.test.ts", "test/kills/**/*.test.ts"],
          globalSetup: ["test/support/postgresql-setup.ts"],
          provide: { databaseKind: "postgresql" },
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: "sweeps",
          include: ["test/sweeps/**/*.test.ts", "test/kills/**/*.test.ts"],
          globalSetup: ["test/support/journeys-setup.ts", "test/support/embedded-setup.ts"],
          provide: { databaseKind: "embedded" },
          testTimeout: 600_000,
        },
      },
    ],
  },
});
