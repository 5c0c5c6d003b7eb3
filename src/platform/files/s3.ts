import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { newPath } from "./arriving.ts";
import { checkedHash, spool, type FileStore } from "./file-store.ts";

export type S3Settings = {
  /** The store's address, without the bucket. */
  endpoint: string;
  bucket: string;
  accessKey: string;
  secretKey: string;
  region: string;
};

/**
 * Files in a bucket of an S3-compatible store, addressed by path (endpoint/bucket/hash), which every such store
 * understands. What comes is written to a file of this machine first, because its name is its content's hash.
 */
export function s3Store(settings: S3Settings & { arriving: string }): FileStore {
  const client = lazily(() => connect(settings));
  return {
    async put(source) {
      const path = await newPath(settings.arriving);
      try {
        const kept = await spool(source, path);
        /* A blob of a file is read as it is sent, and its length is known before: a store refuses one that is not. */
        const body = await openAsBlob(path);
        const answer = await (await client()).putObject(kept.hash, body, "application/octet-stream");
        if (!answer.ok) throw new Error(`The file store answered ${answer.status}`);
        return kept;
      } finally {
        await rm(path, { force: true });
      }
    },
    async get(hash) {
      const answer = await (await client()).getObjectResponse(checkedHash(hash));
      return answer?.body ? Readable.fromWeb(answer.body as NodeReadableStream) : undefined;
    },
    async delete(hash) {
      await (await client()).deleteObject(checkedHash(hash));
    },
  };
}

async function connect({ endpoint, bucket, accessKey, secretKey, region }: S3Settings) {
  const { S3mini } = await import("s3mini");
  return new S3mini({
    endpoint: `${endpoint.replace(/\/$/, "")}/${bucket}`,
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    requestAbortTimeout: 60_000,
  });
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
