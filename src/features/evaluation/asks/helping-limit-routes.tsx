import { z } from "zod";
import {
  number,
  page,
  param,
  parseForm,
  readForm,
  routesOver,
  redirect,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { helpingOf } from "./helpers.ts";
import { HelpingLimitPage } from "./pages/helping-limit-page.tsx";
import { schoolsByUrn } from "./queries.ts";
import { setHelpingLimit } from "./set-helping-limit.ts";

const ofSchool = routesOver<School>({
  at: "/schools/:urn",
  action: "helping_limit.set",
  load: async (request): Promise<School | undefined> => (await schoolsByUrn(request.db, [param(request, "urn")]))[0],
  facts: ({ urn, authority_code }) => ({ school_urn: urn, authority_code }),
});

/* How many schools a school can help at once. */
export const helpingLimitRoutes: Route[] = [
  ofSchool("GET", "/helping-limit", (request, school) => limitPage(request, school, {}, {})),
  ofSchool("POST", "/helping-limits", setLimit),
];

type School = { urn: string; name: string; authority_code: string };

const limits = { min: 0, max: 20, whole: true };
const LimitForm = z.object({ most: number("Enter how many schools, from 0 to 20", limits) });

async function setLimit(request: WebRequest, school: School): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(LimitForm, typed);
  if (!parsed.ok) return limitPage(request, school, typed, parsed.errors);
  await setHelpingLimit(acting(request), school, parsed.values.most);
  return redirect(request, "/adoptions");
}

async function limitPage(request: WebRequest, school: School, typed: Typed, errors: FormErrors): Promise<Response> {
  const load = await helpingOf(request.db, school.urn);
  const hasErrors = Object.keys(errors).length > 0;
  const asTyped = hasErrors ? typed : { most: [String(load.most)] };
  return page(request, <HelpingLimitPage {...{ school, load, typed: asTyped, errors }} />, {
    title: "How many schools you can help at once",
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: "/adoptions" },
  });
}
