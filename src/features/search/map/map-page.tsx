import { ScrolledTable } from "../../../design-system/index.ts";
import { inASentence } from "../themes/in-a-sentence.ts";
import { PracticeMap } from "./practice-map.tsx";
import type { Area, Dot, Practising } from "./queries.ts";

export type MapPageProps = {
  area: Area | undefined;
  areas: readonly Area[];
  theme: { slug: string; name: string } | undefined;
  schools: readonly Practising[];
  others: readonly Dot[];
};

export const mapHref = (area: string, theme?: string) =>
  `/map?${new URLSearchParams({ area, ...(theme ? { theme } : {}) }).toString()}`;

/** Where practice is: the schools of one authority as dots, and as a table. */
export function MapPage({ area, areas, theme, schools, others }: MapPageProps) {
  const of = theme ? `practice on ${inASentence(theme.name)}` : "practice";
  if (!area) {
    return (
      <>
        <h1 class="govuk-heading-l">Where practice is</h1>
        <p class="waymark-empty">The schools that have published practice will be drawn here, once there are any.</p>
      </>
    );
  }
  return (
    <>
      <h1 class="govuk-heading-l">
        Where {of} is: {area.name}
      </h1>
      <Areas area={area} areas={areas} {...(theme ? { theme: theme.slug } : {})} />
      {theme ? (
        <p class="govuk-body">
          <a class="govuk-link" href={mapHref(area.code)}>
            Show practice of every theme
          </a>
        </p>
      ) : null}
      {schools.length === 0 ? (
        <p class="waymark-empty">
          No school of {area.name} has published {of} yet.
        </p>
      ) : (
        <div class="waymark-beside">
          <PracticeMap schools={schools} others={others} caption={captionOf(schools, others, area, of)} />
          <SchoolsTable schools={schools} />
        </div>
      )}
    </>
  );
}

function captionOf(schools: readonly Practising[], others: readonly Dot[], { name }: Area, of: string): string {
  const placed = schools.filter(({ easting }) => easting !== null).length;
  const drawn = `${placed} of ${others.length} open schools of ${name} have published ${of}: the large dots`;
  const without = schools.length - placed;
  return without > 0 ? `${drawn}; ${without} more have no grid reference` : drawn;
}

function Areas({ area, areas, theme }: { area: Area; areas: readonly Area[]; theme?: string }) {
  const others = areas.filter(({ code }) => code !== area.code);
  if (others.length === 0) return null;
  return (
    <p class="govuk-body">
      See also{" "}
      {others.map(({ code, name }, at) => (
        <>
          {at > 0 ? ", " : ""}
          <a class="govuk-link" href={mapHref(code, theme)}>
            {name}
          </a>
        </>
      ))}
    </p>
  );
}

function SchoolsTable({ schools }: { schools: readonly Practising[] }) {
  return (
    <ScrolledTable
      caption="Schools with published practice, by name"
      head={[{ text: "School" }, { text: "Town" }, { text: "Practices", format: "numeric" }]}
      rows={schools.map(({ urn, name, town, practices }) => [
        {
          children: (
            <a class="govuk-link" href={`/schools/${urn}`}>
              {name}
            </a>
          ),
        },
        { text: town ?? "" },
        { text: String(practices), format: "numeric" },
      ])}
    />
  );
}
