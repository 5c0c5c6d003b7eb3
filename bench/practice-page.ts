import autocannon from "autocannon";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectRoot } from "../src/platform/project-root.ts";
import { freePort, startServerProcess } from "../test/support/running-server.ts";
import { option, runBench } from "./frame.ts";

/*
 * The practice page, anonymous and signed in, beside a bare Node server that makes one query a request on the same kind
 * of database, all in one run on this machine with the load beside them. No page is cached.
 * With --url postgres://... both use that server; else both use the embedded database.
 */

const seconds = Number(option("seconds", "8"));
const url = option("url", "");

await runBench("practice-page", async (add) => {
  const parent = mkdtempSync(join(tmpdir(), "waymark-bench-"));
  const settings: Record<string, string> = url
    ? { DATABASE_URL: url, WAYMARK_DEMONSTRATION: "on" }
    : { WAYMARK_DATA: join(parent, "data") };
  try {
    const server = await startServerProcess(settings);
    const page = `${server.address}/practices/GP-2001`;
    const response = await fetch(page);
    const html = await response.text();
    if (!response.ok) throw new Error(`The practice page answered ${response.status}`);
    const weight = await pageWeight(server.address, html);
    add({ name: "practice_page_bytes", value: weight.bytes, unit: "bytes", bar: { atMost: 30_720 } });
    add({ name: "practice_page_font_bytes", value: weight.font, unit: "bytes" });
    add({ name: "practice_page_requests", value: weight.requests, unit: "requests", bar: { atMost: 5 } });
    const anonymous = await load(page, {});
    add({
      name: "practice_page_requests_per_second",
      value: anonymous.requests.average,
      unit: "requests/s",
      bar: { atLeast: 1_000 },
    });
    add({ name: "practice_page_p99_ms", value: anonymous.latency.p99, unit: "ms", bar: { atMost: 50 } });
    const signedIn = await load(page, { cookie: await sessionOf(server.address) });
    add({
      name: "practice_page_signed_in_requests_per_second",
      value: signedIn.requests.average,
      unit: "requests/s",
      bar: { atLeast: 500 },
    });
    await server.stop();
    add({
      name: "bare_server_requests_per_second",
      value: await bareServer(join(parent, "bare")),
      unit: "requests/s",
    });
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});

async function load(page: string, headers: Record<string, string>) {
  await autocannon({ url: page, connections: 8, duration: 2, headers });
  const result = await autocannon({ url: page, connections: 8, duration: seconds, headers });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were not 2xx`);
  return result;
}

/** What a browser fetches on a first visit, compressed as a proxy would; the font apart. */
async function pageWeight(address: string, html: string) {
  const linked = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
  const paths = [...new Set(linked)];
  let bytes = gzipSync(html).length;
  let font = 0;
  for (const path of paths) {
    const content = Buffer.from(await (await fetch(address + path)).arrayBuffer());
    if (path.endsWith(".woff2")) font += content.length;
    else bytes += gzipSync(content).length;
    for (const [, woff = ""] of content.toString("latin1").matchAll(/url\("?(\/assets\/[^")]+\.woff2)/g)) {
      if (!paths.includes(woff)) font += (await (await fetch(address + woff)).arrayBuffer()).byteLength;
    }
  }
  return {
    bytes,
    font,
    requests: 1 + paths.length + (font > 0 && !paths.some((path) => path.endsWith(".woff2")) ? 1 : 0),
  };
}

/** Signs in as the first persona, as a browser does, and answers the cookie. */
async function sessionOf(address: string): Promise<string> {
  const page = await (await fetch(`${address}/personas`)).text();
  const action = /action="(\/personas\/[^"]+)"/.exec(page)?.[1];
  if (!action) throw new Error("The page of personas offers nobody");
  const response = await fetch(address + action, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
  });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** A server with nothing but one query by key and JSON of its row. */
async function bareServer(folder: string): Promise<number> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(projectRoot, "bench/bare-server.mjs"), String(port), folder, url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  const result = await load(`http://localhost:${port}/`, {});
  child.kill("SIGTERM");
  await once(child, "exit");
  return result.requests.average;
}
