import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startServerProcess } from "../test/support/running-server.ts";
import { runBench } from "./frame.ts";

/*
 * From giving the command to the first whole page, on an empty folder (the demonstration planted) and with data in place;
 * then the memory in use once the start's own work is over.
 */
const settling = 3_000;

await runBench("start", async (add) => {
  const parent = mkdtempSync(join(tmpdir(), "waymark-bench-"));
  const folder = join(parent, "data");
  try {
    const empty = await startOnce(folder);
    add({ name: "start_empty_machine_ms", value: empty.firstAnswer, unit: "ms", bar: { atMost: 15_000 } });
    const again = [await startOnce(folder), await startOnce(folder), await startOnce(folder)];
    const times = again.map(({ firstAnswer }) => firstAnswer).toSorted((a, b) => a - b);
    add({ name: "start_first_answer_ms", value: times[1] ?? Number.NaN, unit: "ms", bar: { atMost: 2_000 } });
    const memory = Math.max(...again.map(({ memoryMb }) => memoryMb));
    add({ name: "start_memory_mb", value: memory, unit: "MB", bar: { atMost: 700 } });
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});

async function startOnce(folder: string): Promise<{ firstAnswer: number; memoryMb: number }> {
  const started = performance.now();
  const server = await startServerProcess({ WAYMARK_DATA: folder });
  const response = await fetch(`${server.address}/practices`);
  await response.text();
  if (!response.ok) throw new Error(`The first answer was ${response.status}`);
  const firstAnswer = performance.now() - started;
  await pause(settling);
  const metrics = await (await fetch(`${server.address}/metrics`)).text();
  const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]);
  await server.stop();
  return { firstAnswer, memoryMb: bytes / 1024 / 1024 };
}
