import { page, recordRoute, type Route, type WebRequest } from "../../../web/index.ts";
import { loadSchool } from "../load-school.ts";
import type { School } from "../queries.ts";
import { IndicatorsPage } from "./pages/indicators-page.tsx";
import { indicatorsOfSchool } from "./school-indicators.ts";

export const indicatorRoutes: Route[] = [
  recordRoute({
    method: "GET",
    path: "/schools/:urn/indicators",
    action: "school.read",
    cache: "public",
    rate: "read",
    load: loadSchool,
    facts: () => ({}),
    handle: indicators,
  }),
];

async function indicators(request: WebRequest, school: School): Promise<Response> {
  const found = await indicatorsOfSchool(request.db, school);
  return page(request, <IndicatorsPage school={school} found={found} />, {
    title: `Indicators of ${school.name}`,
    description: `What is published of ${school.name} by year, with base, source and date.`,
    canonical: `/schools/${school.urn}/indicators`,
    backLink: { text: school.name, href: `/schools/${school.urn}` },
  });
}
