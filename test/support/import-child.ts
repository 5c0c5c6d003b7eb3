import { importIndicators } from "../../src/features/organisations/indicators/import/import-indicators.ts";
import { importSchools } from "../../src/features/organisations/import/import-schools.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { migrate, openDatabase } from "../../src/platform/database/index.ts";

/* A process of the tests' own that imports the register, or indicators, says how far it is, and waits to be killed. */

const [where, file, what] = process.argv.slice(2);
if (!where || !file) throw new Error("name a data folder or a server, and a file");
const target = where.startsWith("postgres") ? { url: where, mayLoseWrites: true } : { folder: where };
const database = await openDatabase({ ...target, onNotice: console.error });
await migrate(database);
const importFiles = what === "indicators" ? importIndicators : importSchools;
await importFiles({
  db: database.db,
  files: [file],
  clock: systemClock,
  dryRun: false,
  allowVanished: false,
  onProgress: ({ rowsRead, done }) => process.stdout.write(`${rowsRead}${done ? " done" : ""}\n`),
});
process.stdout.write("imported\n");
await database.close();
