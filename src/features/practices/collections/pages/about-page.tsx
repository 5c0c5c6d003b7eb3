import { Button, Input, Textarea } from "../../../../design-system/index.ts";
import { typedText } from "../../../../web/index.ts";
import { editsToSend, fieldFrom, Meanwhile, Problems, pupilFindings, PupilTick, type Said } from "../../form-parts.tsx";
import type { Collection } from "../queries.ts";

type Props = { collection: Collection; said: Said & { meanwhile?: Record<string, string | null> } };

/** What a collection is called, and what it is. */
export function AboutPage({ collection, said }: Props) {
  const isStale = said.meanwhile !== undefined;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <span class="govuk-caption-l">{collection.title}</span>
        <h1 class="govuk-heading-l">What the collection is</h1>
        {said.meanwhile ? <Meanwhile stored={said.meanwhile} /> : null}
        <p class="govuk-body">Its address follows its title. The addresses that it had before still lead to it.</p>
        <form method="post" action={`/collections/${collection.slug}/about`} novalidate>
          <input type="hidden" name="edits" value={editsToSend(said, collection.edits, isStale)} />
          <AboutQuestions said={said} collection={collection} />
          <Button text="Save" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

export function AboutQuestions({ said, collection }: { said: Said; collection?: Collection }) {
  const field = fieldFrom(said, collection ? { title: collection.title, introduction: collection.introduction } : {});
  const found = pupilFindings([typedText(said.typed, "introduction")]);
  return (
    <>
      <Input {...field("title")} label={{ text: "Title", classes: "govuk-label--s" }} />
      <Textarea
        {...field("introduction")}
        label={{ text: "Introduction", classes: "govuk-label--s" }}
        hint={{ text: "What is gathered here, for whom, and how to use it. Do not name or describe a pupil." }}
        rows={8}
      />
      <PupilTick found={found} said={said} />
    </>
  );
}
