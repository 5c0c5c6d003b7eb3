import { Button, Details, Input, InsetText, Textarea } from "../../../../design-system/index.ts";
import { fieldFrom, nothingSaid } from "../../form-parts.tsx";
import { collectionStep, missingInCollection } from "../rules.ts";
import type { EditPageProps } from "./props.ts";

/** What becomes of a collection next, as far as that is open. */
export function Steps(props: EditPageProps) {
  const { collection, items, waitsFor } = props;
  const missing = missingInCollection(items);
  const may = (action: "consult" | "publish" | "withdraw") => collectionStep(collection.status, action) !== undefined;
  return (
    <>
      {may("publish") ? (
        <>
          <h2 class="govuk-heading-m">What happens next</h2>
          {missing || waitsFor ? (
            <InsetText text={missing ? `${missing}.` : waitsFor} />
          ) : (
            <Publish slug={collection.slug} />
          )}
        </>
      ) : null}
      {may("consult") && !missing ? <OpenForComment {...props} /> : null}
      {may("withdraw") ? <Withdraw {...props} /> : null}
    </>
  );
}

function Publish({ slug }: { slug: string }) {
  return (
    <form method="post" action={`/collections/${slug}/publications`}>
      <p class="govuk-body">Everybody can read it then. You can go on changing it.</p>
      <Button text="Publish" preventDoubleClick />
    </form>
  );
}

function OpenForComment({ collection, said, days }: EditPageProps) {
  const here = said.about === "consultation" ? said : nothingSaid;
  return (
    <Details summaryText="Open it for comment first" open={said.about === "consultation"}>
      <form method="post" action={`/collections/${collection.slug}/consultations`} novalidate>
        <p class="govuk-body">
          The people whom you ask next read it as it is, until the last day. It stays so meanwhile.
        </p>
        <Input
          {...fieldFrom(here, { days: String(days) })("days")}
          label={{ text: "For how many days?", classes: "govuk-label--s" }}
          classes="govuk-input--width-3"
          inputmode="numeric"
        />
        <Button text="Open it and choose whom to ask" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </Details>
  );
}

function Withdraw({ collection, said }: EditPageProps) {
  const here = said.about === "withdrawal" ? said : nothingSaid;
  return (
    <Details summaryText="Withdraw this collection" open={said.about === "withdrawal"}>
      <form method="post" action={`/collections/${collection.slug}/withdrawals`} novalidate>
        <Textarea
          {...fieldFrom(here)("reason")}
          label={{ text: "Why is it being withdrawn?", classes: "govuk-label--s" }}
          hint={{ text: "Everybody can read this. It cannot be published again. Do not name or describe a pupil." }}
          rows={3}
        />
        <Button text="Withdraw this collection" classes="govuk-button--warning" preventDoubleClick />
      </form>
    </Details>
  );
}
