import { sql } from "kysely";
import { dayOf } from "../../platform/text/dates.ts";
import { page, redirect, recordRoute, route, type Route, type WebRequest } from "../../web/index.ts";
import { asidesOfSchool } from "./asides.ts";
import { indicatorRoutes } from "./indicators/routes.tsx";
import { loadSchool } from "./load-school.ts";
import { neighbourRoutes } from "./neighbours/routes.tsx";
import { SchoolMarks } from "./pages/school-marks.tsx";
import { SchoolPage, SchoolPractices, inASentence } from "./pages/school-page.tsx";
import { SchoolsPage, detailOf } from "./pages/schools-page.tsx";
import { kitemarksOf, linkedSchools, publishedPracticesOf, schoolsOnMap, type School } from "./queries.ts";
import { searchSchools, townsBeginning } from "./search-schools.ts";
import { familyRoutes } from "./similar/routes.tsx";

const common = { method: "GET", action: "school.read", cache: "public", rate: "read" } as const;

export const organisationRoutes: Route[] = [
  route({ ...common, path: "/schools", handle: schools }),
  route({ ...common, path: "/schools/suggestions", handle: suggestions }),
  recordRoute({
    ...common,
    path: "/schools/:urn",
    load: loadSchool,
    facts: () => ({}),
    handle: school,
  }),
  ...indicatorRoutes,
  ...familyRoutes,
  ...neighbourRoutes,
];

async function schools(request: WebRequest): Promise<Response> {
  const q = asked(request, "q");
  const after = /^\d{5,7}$/u.test(asked(request, "after")) ? asked(request, "after") : undefined;
  const found = q === "" ? undefined : await searchSchools(request.db, { q, after, nearly: true });
  const only = found?.search.kind === "urn" ? found.schools[0] : undefined;
  if (only !== undefined) return redirect(request, `/schools/${only.urn}`);
  const registered = q === "" ? await schoolsHeld(request) : 0;
  const title = q === "" ? "Find a school" : `${q} – Find a school`;
  return page(request, <SchoolsPage q={q} found={found} after={after} registered={registered} />, {
    title,
    description: "Any school of the national register, by its name, town, postcode, authority or URN.",
    canonical: "/schools",
    ...(q === "" ? {} : { noIndex: true }),
  });
}

/** For the list that opens as one types. */
async function suggestions(request: WebRequest): Promise<Response> {
  const q = asked(request, "q");
  const found = await searchSchools(request.db, { q, limit: 7 });
  const towns = found.search.kind === "words" ? await townsBeginning(request.db, q) : [];
  const groups = [
    {
      title: "Schools",
      items: found.schools.map((one) => ({ text: one.name, detail: detailOf(one), href: `/schools/${one.urn}` })),
    },
    {
      title: "Towns",
      items: towns.map(({ town, count }) => ({
        text: town,
        detail: count === 1 ? "1 school" : `${count.toLocaleString("en-GB")} schools`,
        href: `/schools?q=${encodeURIComponent(town)}`,
      })),
    },
  ];
  return request.http.json({ groups: groups.filter(({ items }) => items.length > 0) });
}

async function school(request: WebRequest, found: School): Promise<Response> {
  const [links, dots, practices, marks] = await Promise.all([
    linkedSchools(request.db, found.urn),
    schoolsOnMap(request.db, found.authority_code),
    publishedPracticesOf(request.db, found.urn),
    kitemarksOf(request.db, found.urn),
  ]);
  const body = (
    <SchoolPage
      school={found}
      links={links}
      dots={dots}
      marks={<SchoolMarks marks={marks} today={dayOf(request.clock.now())} />}
      practices={<SchoolPractices practices={practices} open={found.status !== "closed"} />}
      asides={await asidesOfSchool(request, found)}
    />
  );
  return page(request, body, {
    title: found.name,
    description: inASentence(found),
    canonical: `/schools/${found.urn}`,
  });
}

function asked(request: WebRequest, name: string): string {
  return (request.http.req.query(name) ?? "").replaceAll("\0", "").toWellFormed().trim().slice(0, 200);
}

/** The planner's count, kept by every import: nothing counts an unbounded table in a request. */
async function schoolsHeld(request: WebRequest): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    select case when reltuples > 5000 then reltuples::bigint else (select count(*) from (select from schools limit 5001) s) end as held
    from pg_class where oid = 'schools'::regclass`.execute(request.db);
  return rows[0]?.held ?? 0;
}
