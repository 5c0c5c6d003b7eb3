import { RefusedFile } from "../../../platform/files/index.ts";
import { parseForm, readUpload, redirect, type WebRequest } from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { mostBytes } from "../media/receive.ts";
import { editPage } from "./edit-pages.tsx";
import { DocumentForm } from "./forms.ts";
import { addDocument } from "./items.ts";
import type { Collection } from "./queries.ts";

/** Takes a document into the collection, or says on the same page why it was not. */
export async function takeDocument(request: WebRequest, one: Collection): Promise<Response> {
  return readUpload(request, mostBytes, async ({ typed, file, tooLarge }) => {
    const refuse = (errors: Record<string, string>) => editPage(request, one, { typed, errors, about: "document" });
    const parsed = parseForm(DocumentForm, typed);
    if (!parsed.ok) return refuse(parsed.errors);
    if (tooLarge) return refuse({ file: "The document is larger than 20 MB. Make it smaller, or part it" });
    if (!file) return refuse({ file: "Choose a document" });
    try {
      await addDocument({ ...acting(request), files: request.deps.files }, one.id, { file, ...parsed.values });
    } catch (error) {
      if (error instanceof RefusedFile) return refuse({ file: error.message });
      throw error;
    }
    return redirect(request, `/collections/${one.slug}/edit`);
  });
}
