import { ErrorSummary, InsetText, Tag } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { decide } from "../../../../policy/index.ts";
import { OutcomesSummary } from "../../outcomes/pages/outcomes-summary.tsx";
import { BlocksSummary } from "../../progress/pages/blocks-summary.tsx";
import { ReviewsSummary } from "../../progress/pages/reviews-summary.tsx";
import { StepsSummary } from "../../progress/pages/steps-summary.tsx";
import { adoptionFacts, type Adoption } from "../queries.ts";
import { statusTags } from "../words.ts";
import { AskedFor } from "./asked-for.tsx";
import { Comparators } from "./comparators.tsx";
import { HowItWent } from "./how-it-went.tsx";
import { NextSteps } from "./next-steps.tsx";
import type { AdoptionPageProps } from "./props.ts";

/** Two schools at work on one practice: where it is, what comes next, and what has come of it. */
export function AdoptionPage(props: AdoptionPageProps) {
  const { adoption, moves, work, may, given, viewer } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {given ? (
          <ErrorSummary titleText="There is a problem" errorList={[{ text: given.error, href: "#reason" }]} />
        ) : null}
        <span class="govuk-caption-l">
          <a class="govuk-link" href={`/practices/${adoption.ref}`}>
            {adoption.ref}
          </a>{" "}
          · {adoption.school_name} with {adoption.offering_name}
        </span>
        <h1 class="govuk-heading-l">{adoption.title}</h1>
        <p class="govuk-body">
          <Tag {...statusTags[adoption.status]} /> {sinceWhen(adoption)}
        </p>
        {adoption.practice_status === "withdrawn" ? (
          <InsetText>
            The practice has been withdrawn;{" "}
            <a class="govuk-link" href={`/practices/${adoption.ref}`}>
              its page says why
            </a>
            . Nothing new begins with it. What you work on together already is yours to go on with, or to stop.
          </InsetText>
        ) : null}
        {adoption.archived_at ? (
          <InsetText>
            Who took part and what they wrote to each other was removed on {date(adoption.archived_at)}, six years after
            anything had happened. What was done and measured stays.
          </InsetText>
        ) : null}
        <NextSteps {...props} />
        {work && adoption.agreed_on ? (
          <>
            <StepsSummary adoption={adoption} steps={work.steps} mayLog={may.logStep} />
            <BlocksSummary adoption={adoption} blocks={work.blocks} maySay={may.sayBlocks} />
            <OutcomesSummary
              adoption={adoption}
              outcomes={work.outcomes}
              mayRecord={may.recordOutcome}
              mayCorrect={({ recorded_side }) =>
                decide(viewer, "outcome.correct", { ...adoptionFacts(adoption), recorded_side }).allowed
              }
            />
            <ReviewsSummary adoption={adoption} reviews={work.reviews} mayReview={may.review} />
            <Agreed adoption={adoption} mayChange={may.chooseNaming} />
            <Comparators adoption={adoption} comparators={work.comparators} />
          </>
        ) : null}
        <h2 class="govuk-heading-m">What was asked</h2>
        <AskedFor adoption={adoption} />
        <HowItWent moves={moves} />
      </div>
    </div>
  );
}

/** Goes on from the tag: “Asked” on a day, “Offered”, asked on a day. */
function sinceWhen({ status, agreed_on, stopped_on, asked_at }: Adoption): string {
  if (agreed_on === null) return status === "asked" ? `on ${date(asked_at)}` : `asked on ${date(asked_at)}`;
  return stopped_on === null ? `agreed on ${date(agreed_on)}` : `on ${date(stopped_on)}; agreed on ${date(agreed_on)}`;
}

function Agreed({ adoption, mayChange }: { adoption: Adoption; mayChange: boolean }) {
  const { agreed_to_be_named: named, agreed_to_be_asked: asked } = adoption;
  return (
    <>
      <h2 class="govuk-heading-m">Who may know</h2>
      <p class="govuk-body">
        {named
          ? `${adoption.school_name} agreed to be named on the practice’s page. `
          : `${adoption.school_name} is counted on the practice’s page and not named. `}
        {asked ? "It agreed to be asked about it by other schools." : "Other schools are not offered it to ask."}
      </p>
      {mayChange ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/adoptions/${adoption.id}/naming`}>
            Change who may know
          </a>
        </p>
      ) : null}
    </>
  );
}
