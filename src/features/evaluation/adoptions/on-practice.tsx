import { Button } from "../../../design-system/index.ts";
import { decide, isSignedIn, type Viewer } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import type { PublishedPractice } from "../../practices/index.ts";
import { underWayAt } from "../asks/queries.ts";

/** The one clear action of a practice for this reader: to begin, or to go on with what their school has begun. */
export async function takeItUp({ db, viewer }: WebRequest, practice: PublishedPractice) {
  const address = `/practices/${practice.ref}/asks`;
  if (!isSignedIn(viewer)) return <Button text="Ask about it" href={address} />;
  const schools = schoolsThatMayAsk(viewer).filter((urn) => urn !== practice.school_urn);
  if (schools.length === 0) return null;
  const underWay = await underWayAt(db, practice.id, schools);
  const [first] = underWay;
  if (underWay.length < schools.length || !first) return <Button text="Start adopting" href={address} />;
  return <Button text="Go on with your adoption" href={`/adoptions/${first.id}`} />;
}

function schoolsThatMayAsk(viewer: Viewer): string[] {
  const urns = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  return [...new Set(urns)].filter((school_urn) => decide(viewer, "adoption.ask", { school_urn }).allowed);
}
