import { Button, ScrolledTable, Select } from "../../../design-system/index.ts";
import { inASentence } from "../themes/in-a-sentence.ts";
import { PracticeMap } from "./practice-map.tsx";
import type { Area, Dot, Practising } from "./queries.ts";

export type MapPageProps = {
  area: Area | undefined;
  areas: readonly Area[];
  theme: { slug: string; name: string } | undefined;
  /** Those by which the map can be narrowed: the themes at the top. */
  themes: readonly { slug: string; name: string }[];
  schools: readonly Practising[];
  others: readonly Dot[];
};

export const mapHref = (area: string, theme?: string) =>
  `/map?${new URLSearchParams({ area, ...(theme ? { theme } : {}) }).toString()}`;

export const practiceOn = (theme: MapPageProps["theme"]) =>
  theme ? `practice on ${inASentence(theme.name)}` : "practice";

/** Where practice is: the schools of one authority as dots, and as a table. */
export function MapPage({ area, areas, theme, themes, schools, others }: MapPageProps) {
  const of = practiceOn(theme);
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
      <ByTheme area={area} theme={theme} themes={themes} />
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

/** Which theme's practice is drawn. One beneath another, which its own page leads to, is offered while it is shown. */
function ByTheme({ area, theme, themes }: Pick<MapPageProps, "theme" | "themes"> & { area: Area }) {
  const offered = theme && !themes.some(({ slug }) => slug === theme.slug) ? [theme, ...themes] : themes;
  if (offered.length === 0) return null;
  return (
    <form method="get" action="/map" class="waymark-by-theme">
      <input type="hidden" name="area" value={area.code} />
      <Select
        name="theme"
        label={{ text: "Theme" }}
        value={theme?.slug ?? ""}
        formGroup={{ classes: "govuk-!-margin-bottom-0" }}
        items={[{ value: "", text: "Every theme" }, ...offered.map(({ slug, name }) => ({ value: slug, text: name }))]}
      />
      <Button text="Show" classes="govuk-button--secondary govuk-!-margin-bottom-0" />
    </form>
  );
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
