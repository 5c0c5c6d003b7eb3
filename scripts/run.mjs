// One line per npm script: what each command builds and then runs.
import { build, buildBench } from "./build.mjs";

const [command, ...rest] = process.argv.slice(2);
process.argv.splice(2, 1);

const commands = {
  async start() {
    await build();
    await import("../dist/main.js");
  },
  async waymark() {
    await build();
    await import("../dist/cli.js");
  },
  async bench() {
    await build();
    await import(await buildBench(rest[0]));
  },
  dev: () => import("./dev.mjs"),
  test: () => import("./check.mjs"),
  sweeps() {
    process.argv.push("--project=sweeps", "--project=faults");
    return import("./check.mjs");
  },
  format: () => import("./format.mjs"),
};

if (!command || !(command in commands)) {
  console.error(`Say one of: ${Object.keys(commands).join(", ")}.`);
  process.exit(1);
}
await commands[command]();
