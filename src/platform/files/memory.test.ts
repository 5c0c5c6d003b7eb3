import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { attackSet } from "../../../test/support/attack-set.ts";
import { officeDocument, pdfOf } from "../../../test/support/documents.ts";
import { folderOfTheTest } from "../../../test/support/files.ts";
import { photograph } from "../../../test/support/pictures.ts";
import { projectRoot } from "../project-root.ts";

/* How much memory looking into a file takes, in a process of its own (at most 64 MB: docs/rules/computed.md, files). */

vi.setConfig({ testTimeout: 120_000 });

const folder = await folderOfTheTest();

async function written(files: readonly Uint8Array[]): Promise<string[]> {
  const paths = files.map((_, at) => join(folder, `${files.length}-${at}`));
  await Promise.all(files.map((bytes, at) => writeFile(paths[at] ?? "", bytes)));
  return paths;
}

async function growthOf(files: readonly Uint8Array[]): Promise<{ taken: number; growth: number }> {
  const warmUp = await written([await photograph(), officeDocument("docx"), pdfOf()]);
  const child = join(projectRoot, "test/support/looking-child.ts");
  const said = execFileSync(process.execPath, [child, folder, warmUp.join(","), ...(await written(files))]);
  return JSON.parse(said.toString()) as { taken: number; growth: number };
}

async function largestPictures(): Promise<Record<string, Buffer>> {
  const { default: sharp } = await import("sharp");
  const [width, height] = [4000, 3000];
  const noise = () => sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
  const flat = { create: { width, height, channels: 4 as const, background: "teal" } };
  return {
    "JPEG of 12 million points": await noise().jpeg({ quality: 40 }).toBuffer(),
    "progressive JPEG": await noise().jpeg({ quality: 25, progressive: true }).toBuffer(),
    WebP: await noise().webp({ quality: 10, effort: 0 }).toBuffer(),
    "interlaced PNG": await sharp({ create: { ...flat.create, width: 3200, height: 2500 } })
      .png({ progressive: true })
      .toBuffer(),
    "JPEG of 48 million points": await sharp({ create: { ...flat.create, width: 8000, height: 6000, channels: 3 } })
      .jpeg()
      .toBuffer(),
  };
}

const pictures = await largestPictures();

describe("looking into", () => {
  test.each(Object.keys(pictures))("the largest %s takes at most 64 MB", async (name) => {
    const { taken, growth } = await growthOf([pictures[name] ?? Buffer.alloc(0)]);
    console.info(`${name}: ${((pictures[name]?.length ?? 0) / 1e6).toFixed(1)} MB sent, +${growth} MB`);
    expect(taken).toBe(1);
    expect(growth).toBeLessThanOrEqual(64);
  });

  test("the largest documents takes at most 64 MB", async () => {
    const rows = Buffer.from(`<worksheet>${'<row r="1"><c><v>1</v></c></row>'.repeat(1_500_000)}</worksheet>`);
    const sheet = await growthOf([officeDocument("xlsx", { "xl/worksheets/sheet1.xml": rows })]);
    const pdf = await growthOf([
      pdfOf(["4 0 obj\n<< /Length 19000000 >>\nstream\n", randomBytes(19_000_000), "\nendstream"]),
    ]);
    console.info(`a sheet of 48 MB: +${sheet.growth} MB; a PDF of 19 MB: +${pdf.growth} MB`);
    expect([sheet.taken, pdf.taken]).toEqual([1, 1]);
    expect(Math.max(sheet.growth, pdf.growth)).toBeLessThanOrEqual(64);
  });

  test("the whole attack set at once takes at most 64 MB", async () => {
    const { growth } = await growthOf((await attackSet()).map(({ bytes }) => bytes));
    console.info(`the attack set at once: +${growth} MB`);
    expect(growth).toBeLessThanOrEqual(64);
  });
});
