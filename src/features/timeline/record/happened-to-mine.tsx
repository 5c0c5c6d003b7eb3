import { date } from "../../../platform/text/dates.ts";
import { isSignedIn, mayEver } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { HappenedList } from "../happened-list.tsx";
import { happenedOnThingsOf } from "../things-of.ts";
import { tell, withoutRepeats, type Told } from "../what-happened.ts";

const days = 30;
const shown = 8;

/** What others did to this person's things of late, at the foot of "My work", and the ways to hear and to look back. */
export async function happenedToMine(request: WebRequest) {
  const { db, viewer, clock } = request;
  if (!isSignedIn(viewer)) return null;
  const since = new Date(clock.now().getTime() - days * 86_400_000);
  const happened = await happenedOnThingsOf(db, viewer).where("h.happened_at", ">", since).limit(60).execute();
  const told = withoutRepeats(happened.map((one) => tell(viewer, one, { inShort: true })));
  const audit = mayEver(viewer, "audit.read").allowed;
  return <OnYourWork told={told.slice(0, shown)} since={since} audit={audit} />;
}

function OnYourWork({ told, since, audit }: { told: Told[]; since: Date; audit: boolean }) {
  return (
    <>
      <h2 class="govuk-heading-m">What others did on your work since {date(since)}</h2>
      {told.length === 0 ? (
        <p class="govuk-body">Nothing. What a colleague or the authority does with a write-up of yours is told here.</p>
      ) : (
        <HappenedList told={told} named />
      )}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/my-work/notifications">
            Choose what you hear by e-mail
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/audit/mine">
            Everything that you did
          </a>
        </li>
        {audit ? (
          <li>
            <a class="govuk-link" href="/audit">
              Who did what, and who opened your records
            </a>
          </li>
        ) : null}
      </ul>
    </>
  );
}
