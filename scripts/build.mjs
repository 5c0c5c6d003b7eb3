// Bundles the server, the browser script and the styles into dist/, each only when its sources have changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const font =
  "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2";

/** Builds what is stale. A build that is fresh costs one walk over the source tree. */
export async function build() {
  mkdirSync(join(dist, "assets"), { recursive: true });
  await Promise.all([
    unlessFresh("server", ["src", "scripts/build.mjs", "package-lock.json"], bundleServer),
    unlessFresh(
      "assets",
      ["src/client", "src/styles", "src/design-system", "scripts/build.mjs", "package-lock.json"],
      makeAssets,
    ),
  ]);
}

/** Bundles one benchmark and answers the address to import. */
export async function buildBench(name) {
  const entry = join(root, "bench", `${name ?? ""}.ts`);
  if (!name || !existsSync(entry)) {
    const names = readdirSync(join(root, "bench"))
      .filter((file) => file.endsWith(".ts") && readFileSync(join(root, "bench", file), "utf8").includes("runBench("))
      .map((file) => basename(file, ".ts"))
      .filter((file) => file !== "frame");
    console.error(`Say which benchmark: ${names.join(", ")}.`);
    process.exit(1);
  }
  const esbuild = await import("esbuild");
  await esbuild.build({
    ...serverOptions,
    entryPoints: [entry],
    outdir: dist,
    entryNames: "bench-[name]",
    splitting: false,
  });
  return pathToFileURL(join(dist, `bench-${name}.js`)).href;
}

export const serverOptions = {
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node22",
  packages: "external",
  sourcemap: true,
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "error",
};

async function bundleServer() {
  const esbuild = await import("esbuild");
  await esbuild.build({
    ...serverOptions,
    entryPoints: ["src/main.ts", "src/cli.ts", "src/platform/database/embedded/pglite-worker.ts"].map((file) =>
      join(root, file),
    ),
    entryNames: "[name]",
    chunkNames: "chunk-[hash]",
    outdir: dist,
  });
}

/** Compiles styles and browser code, and writes each under a name that holds the hash of its content. */
async function makeAssets() {
  const [esbuild, sass] = await Promise.all([import("esbuild"), import("sass")]);
  rmSync(join(dist, "assets"), { recursive: true, force: true });
  mkdirSync(join(dist, "assets"), { recursive: true });
  const manifest = {};
  const keep = (name, ending, content) => {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
    manifest[name] = `/assets/${name}-${hash}.${ending}`;
    writeFileSync(join(dist, manifest[name]), content);
    return manifest[name];
  };
  const fontAddress = keep("font", "woff2", readFileSync(join(root, font)));
  const styles = sass.compile(join(root, "src/styles/waymark.scss"), {
    style: "compressed",
    loadPaths: [join(root, "node_modules")],
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
  });
  const small = await esbuild.transform(styles.css, {
    loader: "css",
    minify: true,
    target: ["chrome87", "firefox78", "safari14"],
  });
  keep("styles", "css", small.code.replaceAll("/assets/font.woff2", fontAddress));
  const bundle = async (entry, define) => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(root, entry)],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2020",
      external: ["/assets/*"],
      define,
      write: false,
      logLevel: "error",
    });
    return outputFiles[0].contents;
  };
  const forms = keep("forms", "js", await bundle("src/client/forms.ts", {}));
  keep("script", "js", await bundle("src/client/main.ts", { FORMS: JSON.stringify(forms) }));
  keep("favicon", "svg", readFileSync(join(root, "src/design-system/favicon.svg")));
  writeAtomically(join(dist, "assets/manifest.json"), JSON.stringify(manifest, null, 2));
}

async function unlessFresh(name, sources, make) {
  const stampFile = join(dist, `${name}.stamp`);
  const stamp = stampOf(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  rmSync(stampFile, { force: true });
  await make();
  writeAtomically(stampFile, stamp);
}

function stampOf(sources) {
  const hash = createHash("sha256");
  for (const source of sources) {
    const path = join(root, source);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [path];
    for (const file of files) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file}\0${mtimeMs}\0${size}\n`);
    }
  }
  return hash.digest("hex");
}

function writeAtomically(path, content) {
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}
