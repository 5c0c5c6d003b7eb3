import { TaskList } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import type { Adoption } from "../queries.ts";
import { statusTags } from "../words.ts";

type Props = {
  adoptions: readonly Adoption[];
  /** The schools to which this person belongs. */
  urns: readonly string[];
  /** The schools that they lead, which say how many they can help. */
  led: readonly { urn: string; name: string }[];
};

/** Everything that this person may read of schools that work together: their own school's, those that ask it, their authority's. */
export function AdoptionsPage({ adoptions, urns, led }: Props) {
  const ours = adoptions.filter(({ school_urn }) => urns.includes(school_urn));
  const theirs = adoptions.filter(
    ({ offering_urn, school_urn }) => urns.includes(offering_urn) && !urns.includes(school_urn),
  );
  const others = adoptions.filter((one) => !ours.includes(one) && !theirs.includes(one));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Working together</h1>
        {adoptions.length === 0 ? <Nothing /> : null}
        <Listed heading="What your school takes up" adoptions={ours} />
        <Listed heading="Who asked your school" adoptions={theirs} />
        <Listed heading="At the schools that you look after" adoptions={others} />
        {led.map(({ urn, name }) => (
          <p class="govuk-body">
            <a class="govuk-link" href={`/schools/${urn}/helping-limit`}>
              Say how many schools {name} can help at once
            </a>
          </p>
        ))}
      </div>
    </div>
  );
}

function Nothing() {
  return (
    <div class="waymark-empty">
      <p class="govuk-body">
        When a school takes up a practice, another that does it already works with it: a call, a visit, coaching. What
        is under way stands here.
      </p>
      <p class="govuk-body">
        To begin,{" "}
        <a class="govuk-link" href="/practices">
          find a practice
        </a>{" "}
        and press “Start adopting” on its page.
      </p>
    </div>
  );
}

function Listed({ heading, adoptions }: { heading: string; adoptions: readonly Adoption[] }) {
  if (adoptions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">
        {heading} ({adoptions.length})
      </h2>
      <TaskList
        items={adoptions.map((one) => ({
          title: { text: `${one.ref} ${one.title}` },
          href: `/adoptions/${one.id}`,
          hint: { text: `${one.school_name} with ${one.offering_name} · ${date(one.updated_at)}` },
          status: { tag: statusTags[one.status] },
        }))}
      />
    </>
  );
}
