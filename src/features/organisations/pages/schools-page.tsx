import { Pagination, SearchBox } from "../../../design-system/index.ts";
import type { FoundSchools } from "../search-schools.ts";
import { phaseLabels, statusLabels } from "../words.ts";

type Props = {
  q: string;
  /** Undefined until something is looked for. */
  found: FoundSchools | undefined;
  after: string | undefined;
  /** How many schools the register holds, rounded by nobody. */
  registered: number;
};

/** Finding a school by name, URN, postcode or town. */
export function SchoolsPage({ q, found, after, registered }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Find a school</h1>
        <SearchBox
          action="/schools"
          label="Name, URN, postcode or town"
          hint="For example: St Mary’s, 122500, NG8 3AF or Kelderwick"
          value={q}
          suggestionsUrl="/schools/suggestions"
          large
        />
        {found ? <Found q={q} found={found} after={after} /> : <p class="govuk-body">{heldLine(registered)}</p>}
      </div>
    </div>
  );
}

function heldLine(registered: number): string {
  if (registered === 0) return "No school is here yet. The operator brings in the national register of schools.";
  return `Waymark holds ${registered.toLocaleString("en-GB")} schools, open and closed, from the national register.`;
}

function Found({ q, found, after }: { q: string; found: FoundSchools; after: string | undefined }) {
  if (found.search.kind === "too_little") {
    return <p class="govuk-body">Type at least three letters of a name or a town, a postcode, or a URN.</p>;
  }
  if (found.count === 0) return <NothingFound q={q} />;
  return (
    <>
      <h2 class="govuk-heading-m">{countLine(q, found)}</h2>
      {found.more ? (
        <p class="govuk-body">They are shown in order of their URN. Add another word or a postcode to see fewer.</p>
      ) : null}
      <ul class="govuk-list govuk-list--spaced">
        {found.schools.map((school) => (
          <li>
            <a class="govuk-link" href={`/schools/${school.urn}`}>
              {school.name}
            </a>
            <br />
            <span class="govuk-hint">{detailOf(school)}</span>
          </li>
        ))}
      </ul>
      <Pages q={q} after={after} next={found.next} />
    </>
  );
}

function Pages({ q, after, next }: { q: string; after: string | undefined; next: string | undefined }) {
  if (next === undefined && after === undefined) return null;
  const query = `/schools?q=${encodeURIComponent(q)}`;
  return (
    <Pagination
      {...(after === undefined ? {} : { previous: { text: "First page", href: query } })}
      {...(next === undefined ? {} : { next: { text: "Next page", href: `${query}&after=${next}` } })}
    />
  );
}

function NothingFound({ q }: { q: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">No school matches “{q}”</h2>
      <p class="govuk-body">You can try:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>fewer words: “St Mary’s” rather than the whole name</li>
        <li>the town, or the first half of the postcode</li>
        <li>the six figures of its URN, which are on its inspection report</li>
      </ul>
    </>
  );
}

export function countLine(q: string, { count, more, near }: Pick<FoundSchools, "count" | "more" | "near">): string {
  if (near) return `No school matches “${q}”. Schools with names like it`;
  const number = count.toLocaleString("en-GB");
  if (more) return `More than ${number} schools match “${q}”`;
  return count === 1 ? `1 school matches “${q}”` : `${number} schools match “${q}”`;
}

export function detailOf(school: FoundSchools["schools"][number]): string {
  const phase = school.phase === "not_applicable" ? undefined : phaseLabels[school.phase];
  const status = school.status === "open" ? undefined : statusLabels[school.status];
  return [status, phase, school.town, school.postcode, school.authority_name, `URN ${school.urn}`]
    .filter((part) => part !== undefined && part !== null)
    .join(" · ");
}
