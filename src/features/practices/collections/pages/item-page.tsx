import { Button, Input, Textarea } from "../../../../design-system/index.ts";
import { editsToSend, fieldFrom, Meanwhile, Problems, type Said } from "../../form-parts.tsx";
import type { Collection, CollectionItem } from "../queries.ts";

export const itemLabels = { title: "What it is", note: "The note on it" };

type Props = {
  collection: Collection;
  item: CollectionItem;
  said: Said & { meanwhile?: Record<string, string | null> };
};

/** The note on one thing, and of a link or document what it is called. */
export function ItemPage({ collection, item, said }: Props) {
  const field = fieldFrom(said, { title: item.title, note: item.note });
  const isStale = said.meanwhile !== undefined;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <span class="govuk-caption-l">{collection.title}</span>
        <h1 class="govuk-heading-l">{item.practice_title ?? item.title}</h1>
        {said.meanwhile ? <Meanwhile stored={said.meanwhile} /> : null}
        <form method="post" action={`/collections/${collection.slug}/items/${item.id}`} novalidate>
          <input type="hidden" name="edits" value={editsToSend(said, item.edits, isStale)} />
          {item.kind === "practice" ? null : (
            <Input {...field("title")} label={{ text: itemLabels.title, classes: "govuk-label--s" }} />
          )}
          <Textarea
            {...field("note")}
            label={{ text: itemLabels.note, classes: "govuk-label--s" }}
            hint={{ text: "Why it is here, and what to look for. Do not name or describe a pupil." }}
          />
          <Button text="Save" preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
