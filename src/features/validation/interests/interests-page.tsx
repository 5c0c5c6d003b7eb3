import { Button, ErrorSummary, Select, SummaryList } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { typedText, type FormErrors, type Typed } from "../../../web/index.ts";
import { InterestQuestions } from "./interest-questions.tsx";
import type { Interest } from "./queries.ts";

type Props = { interests: Interest[]; schools: { urn: string; name: string }[]; typed: Typed; errors: FormErrors };

/** What an assessor has declared, and the form to declare more. */
export function InterestsPage({ interests, schools, typed, errors }: Props) {
  const errorList = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errorList.length > 0 ? <ErrorSummary titleText="There is a problem" errorList={errorList} /> : null}
        <h1 class="govuk-heading-l">Your interests</h1>
        <p class="govuk-body">
          You are never asked to assess a school in which you have an interest. Waymark knows where you hold or held a
          role, which trust those schools are in, and whose link adviser you are. Say here what it cannot know.
        </p>
        {interests.length === 0 ? (
          <p class="waymark-empty">
            You have declared nothing. What you declare below appears here, and you can take it back when it no longer
            holds.
          </p>
        ) : (
          <SummaryList rows={interests.map(rowOf)} />
        )}
        <h2 class="govuk-heading-m">Declare an interest</h2>
        <form method="post" action="/interests" novalidate>
          <Select
            name="school"
            label={{ text: "In which school?", classes: "govuk-label--s" }}
            value={typedText(typed, "school")}
            items={[
              { value: "", text: "Choose a school" },
              ...schools.map(({ urn, name }) => ({ value: urn, text: name })),
            ]}
            {...(errors["school"] ? { errorMessage: { text: errors["school"] } } : {})}
          />
          <InterestQuestions {...{ typed, errors }} />
          <Button text="Declare it" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

function rowOf({ id, school_name, kind, note, declared_at }: Interest) {
  return {
    key: { text: school_name },
    value: {
      children: (
        <>
          {kind === "relative" ? "A relative works or learns there" : "Another interest"}, declared on{" "}
          {date(declared_at)}
          {note ? <p class="govuk-body waymark-prose">{note}</p> : null}
          <form method="post" action={`/interests/${id}/endings`}>
            <button class="waymark-link-button" type="submit">
              Take it back<span class="govuk-visually-hidden"> for {school_name}</span>
            </button>
          </form>
        </>
      ),
    },
  };
}
