import { mayEver } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { statusTags } from "./words.ts";
import { adoptionsAt, namedAdoptionsOf } from "./queries.ts";

/** On a school's page: what it takes up and agreed to be named with; and to whoever may read it, what else is under way there. */
export async function takenUpAt({ db, viewer }: WebRequest, { urn, name }: { urn: string; name: string }) {
  const named = await namedAdoptionsOf(db, urn);
  const readable = mayEver(viewer, "adoption.list").allowed ? await adoptionsAt(db, viewer, urn) : [];
  if (named.length === 0 && readable.length === 0) return null;
  return (
    <section aria-labelledby="taken-up">
      <h2 class="govuk-heading-m" id="taken-up">
        What it took up from other schools
      </h2>
      {readable.length > 0 ? (
        <ul class="govuk-list govuk-list--spaced">
          {readable.map(({ id, ref, title, status }) => (
            <li>
              <a class="govuk-link" href={`/adoptions/${id}`}>
                {ref} {title}
              </a>{" "}
              ({statusTags[status].text.toLowerCase()})
            </li>
          ))}
        </ul>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {named.map(({ ref, title, status }) => (
            <li>
              <a class="govuk-link" href={`/practices/${ref}`}>
                {title}
              </a>{" "}
              ({statusTags[status].text.toLowerCase()}), as {name} agreed to tell
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
