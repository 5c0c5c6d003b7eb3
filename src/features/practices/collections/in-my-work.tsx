import { mayEver } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";

/** At the head of "My work", for those whose work collections are. */
export async function collectionsInMyWork({ viewer }: WebRequest) {
  if (!mayEver(viewer, "collection.edit").allowed) return null;
  return (
    <p class="govuk-body-l">
      <a class="govuk-link" href="/my-collections">
        Collections of your authority
      </a>
    </p>
  );
}
