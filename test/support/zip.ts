import { crc32, deflateRawSync } from "node:zlib";

/*
 * A small writer of ZIP archives (PKWARE, APPNOTE 6.3), for tests that need one that no honest program would write.
 */

export type ZipEntry = {
  name: string | Buffer;
  content: string | Uint8Array;
  /** The mode that Unix gave it, such as 0o120777 for a symbolic link. */
  mode?: number;
  /** What it says its length is, where it lies. */
  declaredSize?: number;
  /** Sets the bit that says that a password is needed. */
  encrypted?: boolean;
};

export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = written(entry, offset);
    pieces.push(local);
    directory.push(central);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}

function written({ name, content, mode, declaredSize, encrypted }: ZipEntry, offset: number) {
  const { packed, sum, size } = packedOf(content);
  const called = typeof name === "string" ? Buffer.from(name) : name;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(0x5a210000, 6);
  common.writeUInt32LE(sum, 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(declaredSize ?? size, 18);
  common.writeUInt16LE(called.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((mode ?? 0o100644) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  const local = Buffer.concat([signature(0x04034b50), common, called, packed]);
  const central = Buffer.concat([signature(0x02014b50), Buffer.from([20, 3]), common, rest, called]);
  return { local, central };
}

type Packed = { packed: Buffer; sum: number; size: number };
const known = new WeakMap<object, Packed>();

/** The same content is packed once, so that a bomb is soon made. */
function packedOf(content: string | Uint8Array): Packed {
  const before = typeof content === "string" ? undefined : known.get(content);
  if (before) return before;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const packed = { packed: deflateRawSync(bytes, { level: 9 }), sum: crc32(bytes), size: bytes.length };
  if (typeof content !== "string") known.set(content, packed);
  return packed;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
