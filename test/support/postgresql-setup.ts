import type { TestProject } from "vitest/node";
import { migrate, openDatabase } from "../../src/platform/database/index.ts";
import { prepareJobs } from "../../src/platform/jobs/index.ts";
import { startPostgresql } from "./postgresql-server.ts";
import { atDatabase, onServer } from "./server-databases.ts";
import "./provided.ts";

/**
 * Starts a PostgreSQL server of the tests' own (or uses the one at TEST_DATABASE_URL) and makes the migrated database that every
 * test gets a copy of.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startPostgresql();
  const template = `waymark_template_${process.pid}`;
  const tearDown = async (): Promise<void> => {
    await onServer(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
  try {
    await makeTemplate(server.url, template);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("postgresqlServer", server.url);
  project.provide("postgresqlTemplate", template);
  return tearDown;
}

async function makeTemplate(server: string, name: string): Promise<void> {
  await onServer(server, `create database ${name} template template0 encoding 'UTF8'`);
  const database = await openDatabase({ url: atDatabase(server, name), onNotice: console.error, mayLoseWrites: true });
  try {
    await migrate(database);
    await prepareJobs(database);
  } finally {
    await database.close();
  }
}
