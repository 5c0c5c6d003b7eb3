import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { bucket, fakeS3 } from "../../../test/support/fake-s3.ts";
import { filesBelow, folderOfTheTest } from "../../../test/support/files.ts";
import { localFolder, s3Store, sweepArriving, type FileStore } from "./index.ts";

const folder = await folderOfTheTest();
const s3 = await fakeS3();
const s3Settings = { bucket, accessKey: "the-key", secretKey: "the-secret", region: "eu-west-2" };
const arriving = join(folder, "arriving");

const stores: [string, FileStore][] = [
  ["a folder", localFolder(join(folder, "files"))],
  ["an S3-compatible store", s3Store({ ...s3Settings, endpoint: s3.endpoint, arriving })],
];

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const absent = "0".repeat(64);

async function readFrom(store: FileStore, hash: string): Promise<Buffer | undefined> {
  const content = await store.get(hash);
  return content && Buffer.concat(await content.toArray());
}

describe.each(stores)("%s", (_, store) => {
  test("keeps what it is given by the hash of its content, and gives it back", async () => {
    const bytes = randomBytes(300_000);
    const kept = await store.put(Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]));
    expect(kept).toEqual({ hash: hashOf(bytes), size: 300_000 });
    expect(await readFrom(store, kept.hash)).toEqual(bytes);
    expect(await store.put(bytes)).toEqual(kept);
  });

  test("keeps nothing of what was cut short", async () => {
    const cut = Readable.from(
      (async function* () {
        yield randomBytes(1000);
        throw new Error("the line went dead");
      })(),
    );
    const before = [...(await filesBelow(folder)), ...s3.objects.keys()];
    await expect(store.put(cut)).rejects.toThrow("the line went dead");
    expect([...(await filesBelow(folder)), ...s3.objects.keys()]).toEqual(before);
  });

  test("has nothing of what was never kept, and deletes what may not be there", async () => {
    expect(await store.get(absent)).toBeUndefined();
    await store.delete(absent);
    const { hash } = await store.put(Buffer.from("soon gone"));
    await store.delete(hash);
    expect(await store.get(hash)).toBeUndefined();
  });

  test("takes no name that is not a hash", async () => {
    await expect((async () => store.get("../../etc/passwd"))()).rejects.toThrow(/SHA-256/);
  });
});

test("a store that fails, or refuses the key, keeps nothing and leaves nothing on this machine", async () => {
  const store = s3Store({ ...s3Settings, endpoint: s3.endpoint, arriving });
  s3.failing = 500;
  await expect(store.put(Buffer.from("lost"))).rejects.toThrow(/500/);
  await expect(store.get(absent)).rejects.toThrow(/500/);
  s3.failing = undefined;
  const stranger = s3Store({ ...s3Settings, accessKey: "another", endpoint: s3.endpoint, arriving });
  await expect(stranger.put(Buffer.from("lost"))).rejects.toThrow(/403/);
  expect((await filesBelow(folder)).filter((path) => path.startsWith("/arriving"))).toEqual([]);
  expect([...s3.objects.keys()]).not.toContain(hashOf(Buffer.from("lost")));
});

test("every request carries a signature, and asks for the bucket by path", () => {
  expect(s3.asked.length).toBeGreaterThan(5);
  expect(s3.asked.every((one) => / \/waymark-files\/[0-9a-f]{64}/.test(one))).toBe(true);
});

test("what a killed process left half sent is swept once it is old", async () => {
  const store = s3Store({ ...s3Settings, endpoint: s3.endpoint, arriving });
  await store.put(Buffer.from("x"));
  const { writeFile } = await import("node:fs/promises");
  await writeFile(join(arriving, "left.part"), "half");
  expect(await sweepArriving(arriving, new Date(Date.now() - 60_000))).toBe(0);
  expect(await sweepArriving(arriving, new Date(Date.now() + 60_000))).toBe(1);
});
