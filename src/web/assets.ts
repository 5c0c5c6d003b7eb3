import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The built files that pages link to, held in memory; their names hold the hash of their content. */
export type Assets = {
  stylesheet: string;
  script: string;
  favicon: string;
  font: string;
  file(name: string): { content: Buffer<ArrayBuffer>; type: string } | undefined;
};

const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** Reads what the build wrote below `dist`. Throws where there was no build. */
export function loadAssets(dist: string): Assets {
  const manifest = JSON.parse(readFileSync(join(dist, "assets/manifest.json"), "utf8")) as Record<string, string>;
  const files = new Map(
    Object.values(manifest).map((address) => {
      const ending = address.split(".").at(-1) ?? "";
      return [
        address,
        { content: readFileSync(join(dist, address)), type: types[ending] ?? "application/octet-stream" },
      ];
    }),
  );
  const address = (name: string) => {
    const found = manifest[name];
    if (!found) throw new Error(`The build made no ${name}`);
    return found;
  };
  return {
    stylesheet: address("styles"),
    script: address("script"),
    favicon: address("favicon"),
    font: address("font"),
    file: (name) => files.get(`/assets/${name}`),
  };
}
