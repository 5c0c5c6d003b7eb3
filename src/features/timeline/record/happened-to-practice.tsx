import { Details } from "../../../design-system/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { HappenedList } from "../happened-list.tsx";
import { onTheRecord, toldTo } from "../told.ts";
import { tell, whatHappened, withoutRepeats, type Told } from "../what-happened.ts";

const shownAtOnce = 6;
const shownAtMost = 300;

/** What happened to a practice, at the foot of its record, as far as its reader may know. */
export async function happenedToPractice({ db, viewer }: WebRequest, { id }: { id: string }) {
  const happened = await whatHappened(db, viewer)
    .where("h.subject_type", "=", "practice")
    .where("h.subject_id", "=", id)
    .where(toldTo(viewer, onTheRecord, "h"))
    .limit(shownAtMost)
    .execute();
  const told = withoutRepeats(happened.map((one) => tell(viewer, one, { inShort: false })));
  return told.length === 0 ? null : <WhatHappened told={told} />;
}

function WhatHappened({ told }: { told: Told[] }) {
  const earlier = told.slice(shownAtOnce);
  return (
    <>
      <h2 class="govuk-heading-m">What happened</h2>
      <HappenedList told={told.slice(0, shownAtOnce)} />
      {earlier.length > 0 ? (
        <Details summaryText={`What happened earlier (${earlier.length})`}>
          <HappenedList told={earlier} />
        </Details>
      ) : null}
    </>
  );
}
