import { isSignedIn } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { listOf } from "../my-list/list.ts";
import { savedSearchesOf } from "./saved-searches.ts";

/** In "My work": the ways to what this person keeps. */
export async function keptInMyWork({ db, viewer }: WebRequest) {
  if (!isSignedIn(viewer)) return null;
  const [listed, saved] = await Promise.all([listOf(db, viewer), savedSearchesOf(db, viewer)]);
  const practices = listed.length === 1 ? "1 practice" : `${listed.length} practices`;
  return (
    <section aria-labelledby="kept">
      <h2 class="govuk-heading-m" id="kept">
        Kept for later
      </h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/my-list">
            My list
          </a>
          , {listed.length === 0 ? "empty so far" : practices}
        </li>
        <li>
          <a class="govuk-link" href="/saved-searches">
            Saved searches
          </a>
          , {saved.length === 0 ? "none so far" : saved.length}
        </li>
      </ul>
    </section>
  );
}
