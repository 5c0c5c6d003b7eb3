import { dayOf } from "../../../platform/text/dates.ts";
import { page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { askedYear, schoolYear } from "../days/school-year.ts";
import { YieldPage } from "./pages/yield-page.tsx";
import { yieldOf } from "./yield.ts";

/* How much came of each way in which practice comes to notice. */
export const yieldRoutes: Route[] = [
  route({
    method: "GET",
    path: "/nomination-routes",
    action: "nomination.read_queue",
    cache: "private",
    rate: "read",
    handle: yieldByRoute,
  }),
];

async function yieldByRoute(request: WebRequest): Promise<Response> {
  const { db, clock, http } = request;
  const now = clock.now();
  const year = askedYear(http.req.query("year"), dayOf(now));
  const byRoute = await yieldOf(db, acting(request).viewer, year);
  const earlier = year.start > 2020 ? schoolYear(year.start - 1) : null;
  return page(request, <YieldPage byRoute={byRoute} year={year} now={now} earlier={earlier} />, {
    title: "What came of nominations",
    backLink: { href: "/nominations", text: "Back to nominations" },
  });
}
