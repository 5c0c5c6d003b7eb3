// Writes every file in the one house format.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const prettier = fileURLToPath(new URL("../node_modules/prettier/bin/prettier.cjs", import.meta.url));
const result = spawnSync(process.execPath, [prettier, "--write", "--log-level", "warn", "."], {
  cwd: root,
  stdio: "inherit",
});
process.exit(result.status ?? 1);
