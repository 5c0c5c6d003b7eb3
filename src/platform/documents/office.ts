import { RefusedFile } from "../files/refused-file.ts";
import { walkArchive } from "./archive.ts";
import type { Finding } from "./finding.ts";
import { findingsIn } from "./office-findings.ts";
import { countersFor, readPiece, type OfficeParts, type OfficeType } from "./office-parts.ts";

/*
 * Documents of Office (ECMA-376): Word, PowerPoint and Excel. Macros, outside templates and declarations of entities
 * are refused; what is merely hidden is told.
 */

/** Which document this archive is, and what is hidden in it. Throws RefusedFile. */
export async function lookIntoOffice(path: string): Promise<{ type: OfficeType; findings: Finding[] }> {
  const parts = await partsOf(path);
  refuseTemplates(parts);
  return { type: parts.type, findings: await findingsIn(parts) };
}

async function partsOf(path: string): Promise<OfficeParts> {
  const texts = new Map<string, string>();
  const counts = countersFor();
  let names: readonly string[] = [];
  await walkArchive(path, {
    names(found) {
      names = found;
      refusePrograms(found);
    },
    entry: (name) => readPiece(name, texts, counts),
  });
  return { type: typeFrom(texts.get("[Content_Types].xml") ?? ""), names, texts, counts };
}

const program =
  "The document holds a program (macros). Save it as .docx, .xlsx or .pptx, without macros, and choose that file.";

function refusePrograms(names: readonly string[]): void {
  if (
    names.some((name) => /vbaProject|vbaData|\.(exe|dll|js|vbs|bat|cmd|ps1|jar|scr|com|hta)$|activeX\//i.test(name))
  ) {
    throw new RefusedFile(program);
  }
}

const mains: [OfficeType, string][] = [
  ["docx", "wordprocessingml.document.main+xml"],
  ["pptx", "presentationml.presentation.main+xml"],
  ["xlsx", "spreadsheetml.sheet.main+xml"],
];

function typeFrom(contentTypes: string): OfficeType {
  if (/macroEnabled/i.test(contentTypes)) throw new RefusedFile(program);
  const found = mains.find(([, main]) => contentTypes.includes(main));
  if (found) return found[0];
  throw new RefusedFile(
    "This is an archive (such as .zip) or a document of another program. Take out the file that others need and choose that, as PDF, .docx, .pptx or .xlsx.",
  );
}

/** A template that Word would fetch from elsewhere when the document is opened: a known way to bring a program in. */
function refuseTemplates({ texts }: OfficeParts): void {
  const fetches = [...texts].some(
    ([name, text]) =>
      name.endsWith(".rels") &&
      [...text.matchAll(/<Relationship\s[^>]*>/gi)].some(
        ([one]) => /TargetMode="External"/i.test(one) && /\/(attachedTemplate|frame|oleObject|subDocument)"/i.test(one),
      ),
  );
  if (!fetches) return;
  throw new RefusedFile(
    "The document fetches a part of itself from elsewhere when it is opened. Save it as PDF and choose that file.",
  );
}
