import { rm, stat } from "node:fs/promises";
import type sharpModule from "sharp";
import { newPath } from "./arriving.ts";
import { RefusedFile } from "./refused-file.ts";

/*
 * Pictures are made anew, so that nothing of the file that was sent is left: where and when it was taken (EXIF, GPS),
 * what was hidden behind it, and all but the first picture of an animation. The file that was sent is not kept.
 */

/** One picture, on its way into the store. */
export type Picture = { path: string; width: number; height: number; size: number };
type MakeSharp = typeof sharpModule;
export const pictureType = "image/webp";

/**
 * A camera's JPEG is read small at once; other forms are unpacked whole, at four bytes for each point, and what comes in
 * passes (interlaced) twice over. The limits keep
 * the memory of one picture below 64 MB, and pictures are made one at a time.
 */
const mostPoints = { jpeg: 50_000_000, other: 12_000_000, interlaced: 8_000_000 };
const widths = { large: 1200, small: 400 };

/** Makes the picture 1,200 and 400 wide (never wider than it was). The files are the caller's to remove. */
export function remakePicture(path: string, folder: string): Promise<{ large: Picture; small: Picture }> {
  return oneAtATime(async () => {
    const sharp = await loadSharp();
    await checkSize(sharp, path);
    const large = await newPath(folder);
    const small = await newPath(folder);
    try {
      const madeLarge = await made(sharp(path, reading).autoOrient(), widths.large, large);
      return { large: madeLarge, small: await made(sharp(large, reading), widths.small, small) };
    } catch {
      await Promise.all([rm(large, { force: true }), rm(small, { force: true })]);
      throw new RefusedFile(broken);
    }
  });
}

const broken =
  "The picture could not be read to its end: it is damaged, or is not a picture. Open it, save it again as JPEG, and choose that file.";

const reading = { limitInputPixels: mostPoints.jpeg, sequentialRead: true, pages: 1 } as const;

async function checkSize(sharp: MakeSharp, path: string): Promise<void> {
  const about = await sharp(path, { ...reading, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new RefusedFile(broken);
    });
  if (about.width * about.height <= mostFor(about.format, about.isProgressive ?? false)) return;
  throw new RefusedFile(
    `The picture is too large: ${about.width.toLocaleString("en-GB")} by ${about.height.toLocaleString("en-GB")} points. Make it at most 2,000 by 3,000 and choose it again.`,
  );
}

function mostFor(format: string, inPasses: boolean): number {
  if (format === "jpeg") return inPasses ? mostPoints.other : mostPoints.jpeg;
  return inPasses ? mostPoints.interlaced : mostPoints.other;
}

async function made(picture: ReturnType<MakeSharp>, width: number, path: string): Promise<Picture> {
  const { width: is, height } = await picture
    .resize({ width, withoutEnlargement: true })
    .toColourspace("srgb")
    .webp({ quality: 78, effort: 3 })
    .toFile(path);
  return { path, width: is, height, size: (await stat(path)).size };
}

let loaded: Promise<MakeSharp> | undefined;

/** Loaded when the first picture comes. Every reader but the four that are needed is shut. */
function loadSharp(): Promise<MakeSharp> {
  loaded ??= import("sharp").then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ["VipsForeignLoad"] });
    const open = ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif"];
    sharp.unblock({ operation: open });
    return sharp;
  });
  return loaded;
}

let last: Promise<unknown> = Promise.resolve();

function oneAtATime<T>(make: () => Promise<T>): Promise<T> {
  const next = last.then(make, make);
  last = next.catch(() => undefined);
  return next;
}
