import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { openRoute } from "../open-route.ts";
import { cardsOf, type Card } from "../results/cards.ts";
import { PracticeCards } from "../results/pages/practice-cards.tsx";

/* Practice whose kitemark ends soon: a reason to ask the school now whether it still does it. */
export const lapsingRoutes: Route[] = [route({ ...openRoute, path: "/soon-to-lapse", handle: lapsing })];

const daysAhead = 90;
const mostShown = 50;

async function lapsing(request: WebRequest): Promise<Response> {
  const today = dayOf(request.clock.now());
  const until = dayOf(new Date(request.clock.now().getTime() + daysAhead * 86_400_000));
  const cards = await cardsOf(request.db, await endingBetween(request.db, today, until));
  return page(request, <LapsingPage cards={cards} today={today} />, {
    title: "Kitemarks that end soon",
    description: `Practice whose kitemark ends within ${daysAhead} days.`,
    canonical: "/soon-to-lapse",
  });
}

/** Published practices whose kitemark ends from the one day to the other, the soonest first. */
async function endingBetween(db: Database, from: string, until: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select practices.id from kitemarks
    join decisions on decisions.id = kitemarks.decision_id
    join submissions on submissions.id = decisions.submission_id
    join practices on practices.id = kitemarks.practice_id and practices.published_version_id = submissions.version_id
    where kitemarks.valid_until between ${from} and ${until} and practices.status <> 'withdrawn'
      and kitemarks.ended_at is null
      and not exists (select from kitemarks later where later.decision_id = kitemarks.decision_id
        and later.ended_at is null and later.valid_until > kitemarks.valid_until)
    order by kitemarks.valid_until, practices.id limit ${mostShown}`.execute(db);
  return rows.map(({ id }) => id);
}

function LapsingPage({ cards, today }: { cards: readonly Card[]; today: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Kitemarks that end soon</h1>
      <p class="govuk-body">
        A kitemark holds for two years. These end within {daysAhead} days, the soonest first. The practice stays, and
        its school may still do it: ask.
      </p>
      {cards.length === 0 ? (
        <p class="waymark-empty">
          No kitemark ends within {daysAhead} days. Practices stand here in the last {daysAhead} days of theirs.
        </p>
      ) : (
        <PracticeCards cards={cards} today={today} />
      )}
    </>
  );
}
