import { decide, isSignedIn } from "../../../policy/index.ts";
import { page, recordRoute, type Route, type WebRequest } from "../../../web/index.ts";
import { loadSchool } from "../load-school.ts";
import type { School } from "../queries.ts";
import { familyIndicators, familyOf } from "./family.ts";
import { familyAsked } from "./family-asked.ts";
import { FamilyPage } from "./pages/family-page.tsx";

export const familyRoutes: Route[] = [
  recordRoute({
    method: "GET",
    path: "/schools/:urn/family",
    action: "school.read",
    cache: "public",
    rate: "read",
    load: loadSchool,
    facts: () => ({}),
    handle: family,
  }),
];

async function family(request: WebRequest, school: School): Promise<Response> {
  const asked = familyAsked((name) => request.http.req.query(name));
  const found = await familyOf(request.db, school.urn, asked);
  const indicators = found === undefined ? [] : await familyIndicators(request.db, school.urn, found.set);
  return page(
    request,
    <FamilyPage {...{ school, asked, family: found, indicators, mayAsk: mayAsk(request, school) }} />,
    {
      title: `Schools like ${school.name}`,
      description: `The schools most like ${school.name}, why, and where it stands among them.`,
      canonical: `/schools/${school.urn}/family`,
      noIndex: asked.changed,
      backLink: { text: school.name, href: `/schools/${school.urn}` },
    },
  );
}

/** Whoever has not signed in is led to do so; of those who have, only the school's own may ask for it. */
function mayAsk({ viewer }: WebRequest, { urn }: School): boolean {
  return !isSignedIn(viewer) || decide(viewer, "question.ask", { school_urn: urn }).allowed;
}
