import { InsetText, Table } from "../../../../design-system/index.ts";
import type { School } from "../../queries.ts";
import type { Family, FamilyIndicator } from "../family.ts";
import type { FamilyAsked } from "../family-asked.ts";
import { phaseGroupWords } from "../phase-groups.ts";
import type { SimilarSchool, SimilarSchools } from "../similar-schools.ts";
import { FamilyCharts } from "./family-charts.tsx";
import { FamilyForm } from "./family-form.tsx";
import { whyNear } from "./why-near.ts";

type Props = {
  school: School;
  asked: FamilyAsked;
  family: Family | undefined;
  indicators: readonly FamilyIndicator[];
  mayAsk: boolean;
};

/** The schools most like one: who they are and why, who came in and left as weights change, and where the school stands among them. */
export function FamilyPage({ school, asked, family, indicators, mayAsk }: Props) {
  return (
    <>
      <span class="govuk-caption-l">{school.name}</span>
      <h1 class="govuk-heading-l">Family of similar schools</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {family === undefined ? (
            <NoFamily school={school} asked={asked} />
          ) : (
            <Who school={school} asked={asked} family={family} />
          )}
        </div>
        <div class="govuk-grid-column-one-third">
          <FamilyForm urn={school.urn} asked={asked} />
        </div>
      </div>
      {family === undefined ? null : <FamilyCharts {...{ school, family, indicators, mayAsk }} />}
    </>
  );
}

function NoFamily({ school, asked }: Pick<Props, "school" | "asked">) {
  return (
    <p class="govuk-body">
      {school.status === "closed"
        ? "This school is closed: only open schools have a family."
        : `“${asked.method.title}” needs figures of this school that we do not hold. Choose another method.`}
    </p>
  );
}

function Who({ school, asked, family }: { school: School; asked: FamilyAsked; family: Family }) {
  const { set, against } = family;
  return (
    <>
      <p class="govuk-body">
        The {set.schools.length} schools most like it among {set.among.toLocaleString("en-GB")} other open{" "}
        {phaseGroupWords[set.group]}, by “{asked.method.title}” (version {asked.method.version}). A distance of 0 is the
        same on every measure; the larger, the less alike.
      </p>
      {asked.changed ? <Changed family={family} title={asked.method.title} /> : null}
      {set.schools.length === 0 ? (
        <p class="govuk-body">
          {set.among === 0
            ? "There is no other school of its kind."
            : "Nobody is that near. Set a larger distance, or none."}
        </p>
      ) : (
        <Members school={school} family={family} came={new Set(against.came.map(({ urn }) => urn))} />
      )}
    </>
  );
}

function Changed({ family, title }: { family: Family; title: string }) {
  const { came, left } = family.against;
  const named = (some: readonly SimilarSchool[]) =>
    some.map(({ urn }) => family.schools.get(urn)?.name ?? urn).join(", ");
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>Compared with “{title}” as it is:</strong> {family.against.stayed.length} stayed, {came.length} came in,{" "}
        {left.length} left.
      </p>
      {came.length > 0 ? <p class="govuk-body">Came in: {named(came)}.</p> : null}
      {left.length > 0 ? <p class="govuk-body govuk-!-margin-bottom-0">Left: {named(left)}.</p> : null}
    </InsetText>
  );
}

function Members({ school, family, came }: { school: School; family: Family; came: ReadonlySet<string> }) {
  return (
    <Table
      caption="Who is in the family"
      captionClasses="govuk-table__caption--m"
      head={[{ text: "School, and why it is near" }, { text: "Distance", format: "numeric" }]}
      rows={family.set.schools.map((one) => [
        {
          children: (
            <>
              <MemberName one={one} school={school} family={family} came={came.has(one.urn)} />
              <div class="govuk-hint govuk-!-margin-bottom-0">{whyNear(family.set, one)}</div>
            </>
          ),
        },
        { text: one.distance.toFixed(2), format: "numeric" },
      ])}
    />
  );
}

type Member = { one: SimilarSchools["schools"][number]; school: School; family: Family; came: boolean };

function MemberName({ one, school, family, came }: Member) {
  const named = family.schools.get(one.urn);
  return (
    <>
      <a class="govuk-link" href={`/schools/${one.urn}`}>
        {named?.name ?? `URN ${one.urn}`}
      </a>
      {named && named.authority_name !== school.authority_name ? `, ${named.authority_name}` : null}
      {came ? <strong class="govuk-tag govuk-tag--yellow govuk-!-margin-left-2">Came in</strong> : null}
    </>
  );
}
