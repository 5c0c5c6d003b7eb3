import { createReadStream } from "node:fs";
import { lookIntoOffice, lookIntoPdf, officeTypes, type Finding } from "../../../platform/documents/index.ts";
import {
  foundType,
  hashOf,
  pictureType,
  RefusedFile,
  remakePicture,
  type FoundType,
  type Files,
  type Picture,
} from "../../../platform/files/index.ts";
import type { UploadedFile } from "../../../web/index.ts";
import type { ToKeep } from "./keeping.ts";

/* What a file that was sent is, whether it may be kept, and what is kept of it. */

export type Looked = {
  kind: "image" | "document" | "audio";
  form: string;
  findings: Finding[];
  scan: "none" | "clean" | "waiting";
  file: ToKeep;
  /** Of a picture: how large each of its two files is. */
  picture?: { large: Picture; small: Picture; smallFile: ToKeep };
};

/** Looks into the file. Throws RefusedFile. What it makes lies in the folder where files arrive, for the caller to remove. */
export async function lookInto(file: UploadedFile, files: Files): Promise<Looked> {
  const type = await foundType(file.path);
  const scan = await scanned(file, files);
  if (type.kind === "image") return { ...(await pictureFrom(file, files)), scan };
  return { ...(await asItIs(file, type)), scan };
}

async function scanned({ path }: UploadedFile, { scanner }: Files): Promise<Looked["scan"]> {
  if (!scanner) return "none";
  const verdict = await scanner(createReadStream(path));
  if (verdict.answer === "infected") {
    throw new RefusedFile(
      "A virus was found in the file, so it was not kept. Tell whoever looks after your computers before you open it again.",
    );
  }
  return verdict.answer === "clean" ? "clean" : "waiting";
}

async function pictureFrom(file: UploadedFile, { arriving }: Files): Promise<Omit<Looked, "scan">> {
  const { large, small } = await remakePicture(file.path, arriving);
  const toKeep = async ({ path, size }: Picture) => ({ path, size, hash: await hashOf(path), type: pictureType });
  return {
    kind: "image",
    form: "webp",
    findings: [],
    file: await toKeep(large),
    picture: { large, small, smallFile: await toKeep(small) },
  };
}

type NotPicture = Exclude<FoundType, { kind: "image" }>;

async function asItIs(file: UploadedFile, type: NotPicture): Promise<Omit<Looked, "scan">> {
  if (type.kind === "audio") {
    return { kind: "audio", form: audioForms[type.type], findings: [], file: { ...file, type: type.type } };
  }
  if (type.kind === "pdf") {
    const findings = await lookIntoPdf(file.path);
    return { kind: "document", form: "pdf", findings, file: { ...file, type: "application/pdf" } };
  }
  const { type: form, findings } = await lookIntoOffice(file.path);
  return { kind: "document", form, findings, file: { ...file, type: officeTypes[form] } };
}

const audioForms = { "audio/mpeg": "mp3", "audio/mp4": "m4a", "audio/wav": "wav" } as const;
