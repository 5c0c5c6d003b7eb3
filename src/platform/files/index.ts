/*
 * Files: kept by the hash of their content, in a folder or in an S3-compatible store; what a file is, found from what is
 * in it; pictures made anew; the virus scanner. Whatever may not be kept is refused with a plain reason (RefusedFile).
 * Knows nothing of what a file belongs to, nor who may read it.
 */
import { join } from "node:path";
import { clamdAt, type Scanner } from "./clamd.ts";
import type { FileStore } from "./file-store.ts";
import { localFolder } from "./local-folder.ts";
import { s3Store, type S3Settings } from "./s3.ts";

export { clamdAt, type Scanner } from "./clamd.ts";
export { hashOf, isHash, spool, type FileStore } from "./file-store.ts";
export { foundType, type FoundType } from "./found-type.ts";
export { localFolder } from "./local-folder.ts";
export { pictureType, remakePicture, type Picture } from "./picture.ts";
export { RefusedFile } from "./refused-file.ts";
export { s3Store, type S3Settings } from "./s3.ts";
export { newPath, sweepArriving } from "./arriving.ts";

export type Files = {
  store: FileStore;
  /** Null where no scanner is configured. */
  scanner: Scanner | null;
  /** Where what is being sent waits until it is whole, and is looked into. */
  arriving: string;
};

export type FileSettings = {
  dataFolder: string;
  s3: S3Settings | undefined;
  /** ClamAV's daemon, as "host:port" or a path. */
  clamavSocket: string | undefined;
};

/** The store and the scanner of the settings. Opens no connection and makes no folder until something is kept. */
export function openFiles(config: FileSettings): Files {
  const arriving = join(config.dataFolder, "files-arriving");
  return {
    arriving,
    store: config.s3 ? s3Store({ ...config.s3, arriving }) : localFolder(join(config.dataFolder, "files")),
    scanner: config.clamavSocket ? clamdAt(config.clamavSocket) : null,
  };
}
