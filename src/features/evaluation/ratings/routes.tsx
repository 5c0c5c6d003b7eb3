import {
  csvFile,
  csvHead,
  csvLine,
  NotFoundError,
  page,
  param,
  recordRoute,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { RatingPage } from "./pages/rating-page.tsx";
import {
  currentRatings,
  findRatedPractice,
  findRating,
  namedAdopters,
  pastRatings,
  type KeptRating,
  type RatedPractice,
} from "./queries.ts";
import { shownRating, unnamed, type ShownRating } from "./shown-rating.ts";

/* How a practice is rated, as it is and as it was, for anybody. */
export const ratingRoutes: Route[] = [
  ofRating("/practices/:ref/rating", today),
  ofRating("/practices/:ref/ratings/:rating", (request, practice) => {
    const [id = "", ending] = param(request, "rating").split(".");
    if (ending === "csv") return spreadsheet(request, practice, id);
    if (ending !== undefined) throw new NotFoundError();
    return asItWas(request, practice, id);
  }),
];

function ofRating(path: string, handle: (request: WebRequest, practice: RatedPractice) => Promise<Response>): Route {
  return recordRoute({
    method: "GET",
    path,
    action: "rating.read",
    cache: "public",
    rate: "read",
    load: (request) => findRatedPractice(request.db, param(request, "ref")),
    facts: ({ status, authority_code, school_urn, author_id }) => ({ status, authority_code, school_urn, author_id }),
    handle,
  });
}

const about = (practice: RatedPractice) => ({
  title: `What came of it in other schools: ${practice.title}`,
  description: `How ${practice.ref} is rated, from the results of the schools that took it up.`,
  breadcrumbs: [
    { href: "/", text: "Home" },
    { href: `/practices/${practice.ref}`, text: practice.title ?? practice.ref ?? "" },
    { text: "What came of it" },
  ],
});

async function today(request: WebRequest, practice: RatedPractice): Promise<Response> {
  const names = await namedAdopters(request.db, practice.id);
  const shown = (await currentRatings(request.db, practice.id)).map((rating) => shownRating(rating, names));
  const past = await pastRatings(request.db, practice.id);
  return page(request, <RatingPage {...{ practice, shown, past }} />, {
    ...about(practice),
    canonical: `/practices/${practice.ref}/rating`,
  });
}

async function asItWas(request: WebRequest, practice: RatedPractice, id: string): Promise<Response> {
  const one = await oneRating(request, practice, id);
  const past = await pastRatings(request.db, practice.id);
  const then = one.rating.is_current ? {} : { asItWas: one.rating.worked_out_at };
  return page(request, <RatingPage {...{ practice, shown: [one], past, ...then }} />, {
    ...about(practice),
    noIndex: true,
  });
}

async function spreadsheet(request: WebRequest, practice: RatedPractice, id: string): Promise<Response> {
  const shown = await oneRating(request, practice, id);
  async function* lines() {
    yield csvHead([
      "school",
      "stopped",
      "effect",
      "from",
      "to",
      "weight",
      "before",
      "after",
      "change",
      "similar_schools",
      "their_change",
      "their_sd",
      "national_sd",
    ]);
    for (const adopter of shown.adopters) yield csvLine(lineOf(adopter));
    const { pooled } = shown.rating.worked_out;
    if (pooled)
      yield csvLine([
        "All schools",
        null,
        ...[pooled.estimate, ...pooled.ci].map(rounded),
        1,
        ...Array.from({ length: 7 }, () => null),
      ]);
  }
  return csvFile(`${practice.ref}-rating-${id.slice(0, 8)}.csv`, lines());
}

function lineOf({ name, stopped, effect, low, high, weight, own }: ShownRating["adopters"][number]) {
  const figures = own
    ? [
        own.own.before,
        own.own.after,
        own.own.change,
        own.comparators,
        own.comparatorChange,
        own.comparatorSd,
        own.nationalSd,
      ]
    : Array.from({ length: 7 }, () => null);
  const shown = own ? [effect, low, high, weight] : [effect, low, high, weight].map(rounded);
  return [name ?? unnamed, stopped ? "yes" : "no", ...shown, ...figures];
}

/** As on the page: more decimals would say which school it is. */
const rounded = (value: number) => Math.round(value * 100) / 100;

async function oneRating(request: WebRequest, practice: RatedPractice, id: string): Promise<ShownRating<KeptRating>> {
  const rating = await findRating(request.db, practice.id, id);
  if (!rating) throw new NotFoundError();
  return shownRating(rating, await namedAdopters(request.db, practice.id));
}
