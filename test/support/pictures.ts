import { crc32, deflateSync } from "node:zlib";

/* Pictures for tests. */

/** A JPEG with where it was taken in it, as a telephone makes one. */
export async function photograph(width = 1600, height = 1200): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const background = { r: 90, g: 140, b: 70 };
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .withExif({
      IFD0: { Make: "Telephone", Artist: "J Okafor" },
      IFD3: { GPSLatitude: "54/1 27/1 0/1", GPSLatitudeRef: "N" },
    })
    .toBuffer();
}

/** A picture of one colour in another form. */
export async function plainPicture(form: "png" | "webp" | "gif", width = 60, height = 40): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp({ create: { width, height, channels: 4, background: "teal" } })
    .toFormat(form)
    .toBuffer();
}

/** A PNG that says it is this large, with hardly anything in it. */
export function pngSaying(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const content = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", content), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** An MP3: a tag, then frames of silence (MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 417 bytes each). */
export function recording(frames = 20, tag = ""): Buffer {
  const title = Buffer.from(tag);
  const size = title.length;
  const id3 = Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, (size >> 7) & 0x7f, size & 0x7f]), title]);
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat([id3, ...Array.from({ length: frames }, () => frame)]);
}
