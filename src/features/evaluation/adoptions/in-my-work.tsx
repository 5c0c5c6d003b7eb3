import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { adoptionActionsFor, decide, isSignedIn, mayEver, type SignedInViewer } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { adoptionFacts, adoptionsOf, type Adoption } from "./queries.ts";

/** What waits for this person between their school and others, and the way to all of it. */
export async function togetherInMyWork({ db, viewer, clock }: WebRequest) {
  if (!isSignedIn(viewer) || !mayEver(viewer, "adoption.list").allowed) return null;
  const adoptions = await adoptionsOf(db, viewer);
  const due = await reviewsDue(db, viewer, dayOf(clock.now()));
  const waiting = adoptions.flatMap((one) => waitsFor(viewer, one, due.has(one.id)));
  return (
    <>
      {waiting.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Between your school and others</h2>
          <ul class="govuk-list govuk-list--spaced">
            {waiting.map(({ id, text }) => (
              <li>
                <a class="govuk-link" href={`/adoptions/${id}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href="/adoptions">
          Working together{adoptions.length > 0 ? ` (${adoptions.length})` : ""}
        </a>
      </p>
    </>
  );
}

function waitsFor(viewer: SignedInViewer, adoption: Adoption, reviewIsDue: boolean): { id: string; text: string }[] {
  const may = adoptionActionsFor(viewer, adoptionFacts(adoption));
  const of = `${adoption.ref} ${adoption.title}`;
  const texts = [
    may.includes("confirm") ? `Send what ${adoption.asker_name} would like to ask about ${of}` : "",
    may.includes("offer") ? `Answer ${adoption.school_name} about ${of}` : "",
    may.includes("agree") ? `Read what ${adoption.offering_name} offers for ${of}` : "",
    reviewIsDue ? `Say how it goes with ${of}` : "",
  ];
  return texts.filter((text) => text !== "").map((text) => ({ id: adoption.id, text }));
}

/** The adoptions of this person's own schools whose review has fallen due. */
async function reviewsDue(db: Database, viewer: SignedInViewer, today: string): Promise<Set<string>> {
  const urns = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  const own = urns.filter((school_urn) => decide(viewer, "adoption.review", { school_urn, status: "deliver" }).allowed);
  if (own.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select distinct a.id from adoptions a join adoption_reviews r on r.adoption_id = a.id
    where a.school_urn in (${sql.join(own)}) and a.status in ('explore', 'prepare', 'deliver', 'sustain')
      and r.done_at is null and r.due_on <= ${today}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
