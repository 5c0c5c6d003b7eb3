import { page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { openRoute } from "../open-route.ts";
import { allThemes, findTheme } from "../themes/queries.ts";
import { mapHref, MapPage, practiceOn } from "./map-page.tsx";
import { areasWithPractice, openSchools, practisingSchools, type Area } from "./queries.ts";

/* Where practice is, drawn from the grid references of the register. */
export const mapRoutes: Route[] = [route({ ...openRoute, path: "/map", handle: map })];

async function map(request: WebRequest): Promise<Response> {
  const { db } = request;
  const query = new URL(request.http.req.url).searchParams;
  const areas = await areasWithPractice(db);
  const area = areas.find(({ code }) => code === query.get("area")) ?? firstFor(request, areas);
  const slug = query.get("theme") ?? "";
  const theme = /^[a-z0-9-]{1,80}$/.test(slug) ? await findTheme(db, slug) : undefined;
  const themes = (await allThemes(db)).filter(({ parent_slug }) => parent_slug === null);
  const [schools, others] = area
    ? await Promise.all([practisingSchools(db, area.code, theme?.slug), openSchools(db, area.code)])
    : [[], []];
  return page(request, <MapPage {...{ area, areas, theme, themes, schools, others }} />, {
    title: area ? `Where ${practiceOn(theme)} is: ${area.name}` : "Where practice is",
    description: "The schools that have published practice, on a map drawn from their grid references and as a table.",
    canonical: area ? mapHref(area.code, theme?.slug) : "/map",
  });
}

/** The reader's own authority where it has any, else the first by name. */
function firstFor({ viewer }: WebRequest, areas: readonly Area[]): Area | undefined {
  const own = areas.find(({ code }) => viewer.memberships.some(({ authorityCode }) => authorityCode === code));
  return own ?? areas[0];
}
