import { InsetText, Tag } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { Meanwhile, Problems } from "../../form-parts.tsx";
import { nameOf } from "../../name-of.ts";
import { CommentForm, CommentsList } from "./comments.tsx";
import { tags } from "./consultations-page.tsx";
import { AskPeople, CloseEarly, ReturnToSchool, StatementForm } from "./running.tsx";
import { StatementShown } from "./statement-shown.tsx";
import type { ConsultationPageProps } from "./props.ts";

/** What is open for comment, what was said and answered, and for whoever runs it, the steps. */
export function ConsultationPage(props: ConsultationPageProps) {
  const { one, state, said, readsAll } = props;
  const ownForm = props.mayComment && said.about === undefined;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <span class="govuk-caption-l">Consultation · {one.school_name ?? one.authority_name}</span>
        <h1 class="govuk-heading-l">{nameOf(one)}</h1>
        <p class="govuk-body">
          <Tag {...tags[one.returned_at ? "returned" : state]} />
        </p>
        <WhereItStands one={one} state={state} readsAll={readsAll} />
        {said.meanwhile ? <Meanwhile stored={said.meanwhile} /> : null}
        <StatementShown one={one} />
        {props.mayRun ? <Running {...props} /> : null}
        <CommentsList {...props} />
        {ownForm ? (
          <p class="govuk-body">
            <a class="govuk-link" href="#comment">
              Comment on it
            </a>
            , once you have read it.
          </p>
        ) : null}
        {props.toRead ? (
          <>
            <h2 class="govuk-heading-m">What is open for comment</h2>
            {readsAll || !one.version_id ? null : (
              <p class="govuk-body">
                Pictures and documents, and figures about fewer than 11 pupils, are not shown here.
              </p>
            )}
            {props.toRead}
          </>
        ) : null}
        {ownForm ? (
          <div id="comment">
            <CommentForm action={`/consultations/${one.id}/comments`} said={said} />
          </div>
        ) : null}
      </div>
    </div>
  );
}

function WhereItStands({ one, state, readsAll }: Pick<ConsultationPageProps, "one" | "state" | "readsAll">) {
  const link = one.slug ? `/collections/${one.slug}` : one.ref ? `/practices/${one.ref}` : null;
  if (state === "open") {
    return (
      <p class="govuk-body">
        Open until the end of {date(one.closes_on)}.{" "}
        {readsAll
          ? ""
          : `It is not public yet: please do not pass it on. ${one.authority_name} reads what you say${one.school_name ? `, and so does ${one.school_name}` : ""}; the others who were asked do not.`}
      </p>
    );
  }
  return (
    <>
      <p class="govuk-body">
        Nobody can comment any more: it was open until {date(one.closed_at ?? one.closes_on)}.
        {link && (one.slug || one.status === "published") ? (
          <>
            {" "}
            <a class="govuk-link" href={link}>
              See it as it is published
            </a>
          </>
        ) : null}
      </p>
      {one.closed_early_reason ? (
        <InsetText>
          <p class="govuk-body">It was closed before its last day, {date(one.closes_on)}:</p>
          <p class="govuk-body waymark-prose">{one.closed_early_reason}</p>
        </InsetText>
      ) : null}
    </>
  );
}

function Running(props: ConsultationPageProps) {
  const { one, state, asked, said } = props;
  const forms = { one, said };
  const { comments_removed_at: removed } = one;
  const waits = one.version_id !== null && one.version_id === one.working_version_id && one.status === "validated";
  return (
    <>
      <h2 class="govuk-heading-m">Who was asked</h2>
      {removed ? (
        <p class="govuk-body">
          {one.commented_count} of {one.asked_count} had commented.
        </p>
      ) : asked.length === 0 ? (
        <p class="govuk-body">
          Nobody yet. Find people of the authority and its schools by their name or their school.
        </p>
      ) : (
        <p class="govuk-body">
          {asked.filter(({ has_commented }) => has_commented).length} of {asked.length} have commented. Asked:{" "}
          {asked.map(({ name, has_commented }) => (has_commented ? `${name} (commented)` : name)).join("; ")}
        </p>
      )}
      {state === "open" ? <AskPeople {...forms} name={props.name} found={props.found} /> : null}
      {state === "open" ? <CloseEarly {...forms} /> : null}
      {state !== "open" && !said.about ? <StatementForm {...forms} /> : null}
      {state !== "open" && waits && !one.returned_at ? <ReturnToSchool {...forms} /> : null}
      {state === "stated" && waits ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/queue">
            Publish it from the queue
          </a>
        </p>
      ) : null}
      {state === "stated" && one.slug ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/collections/${one.slug}/edit`}>
            Change or publish the collection
          </a>
        </p>
      ) : null}
    </>
  );
}
