import { Button, Tag } from "../../../../design-system/index.ts";
import { Prose } from "../../published/prose.tsx";
import { Problems } from "../../form-parts.tsx";
import { collectionStep } from "../rules.ts";
import type { Collection, CollectionItem } from "../queries.ts";
import { AddThings } from "./add-things.tsx";
import { whatItIs } from "./collection-body.tsx";
import { collectionTags } from "./my-collections-page.tsx";
import { Steps } from "./steps.tsx";
import type { EditPageProps } from "./props.ts";

/** What is in a collection, in its order; what may be added to it; and what becomes of it next. */
export function EditPage(props: EditPageProps) {
  const { collection, items, said, mayEdit, consultation } = props;
  const mayChange = mayEdit && collectionStep(collection.status, "change") !== undefined;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <span class="govuk-caption-l">Collection</span>
        <h1 class="govuk-heading-l">{collection.title}</h1>
        <p class="govuk-body">
          <Tag {...collectionTags[collection.status]} />
        </p>
        <Whereabouts collection={collection} consultation={consultation} />
        <Prose text={collection.introduction} />
        {mayChange ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`/collections/${collection.slug}/about`}>
              Change the title and introduction
            </a>
          </p>
        ) : null}
        <h2 class="govuk-heading-m">What is in it</h2>
        {items.length === 0 ? (
          <p class="govuk-body">Nothing yet. Begin with the practice that you would show first.</p>
        ) : null}
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
          {items.map((item, index) => (
            <Item {...{ collection, item, mayChange, isFirst: index === 0, isLast: index === items.length - 1 }} />
          ))}
        </ol>
        {mayChange ? <AddThings {...props} /> : null}
        {mayEdit ? <Steps {...props} /> : null}
      </div>
    </div>
  );
}

function Whereabouts({ collection, consultation }: Pick<EditPageProps, "collection" | "consultation">) {
  const { status, slug } = collection;
  if (status === "published" || status === "withdrawn") {
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={`/collections/${slug}`}>
          See it as the public does
        </a>
      </p>
    );
  }
  return consultation ? (
    <p class="govuk-body">
      {status === "in_consultation" ? "It stays as it is while people comment on it. " : ""}
      <a class="govuk-link" href={`/consultations/${consultation.id}`}>
        The consultation on it
      </a>
    </p>
  ) : (
    <p class="govuk-body">Only your authority sees it.</p>
  );
}

type ItemProps = {
  collection: Collection;
  item: CollectionItem;
  mayChange: boolean;
  isFirst: boolean;
  isLast: boolean;
};

function Item({ collection, item, mayChange, isFirst, isLast }: ItemProps) {
  const address = `/collections/${collection.slug}/items/${item.id}`;
  const name = item.practice_title ?? item.title ?? item.ref ?? "";
  const gone = item.practice_status === "withdrawn";
  return (
    <li>
      <strong>{name}</strong>
      <br />
      {whatItIs(item)}
      {gone ? " · withdrawn; the public is told so" : ""}
      {item.note ? <p class="govuk-body waymark-prose">{item.note}</p> : null}
      {item.findings.length > 0 ? (
        <p class="govuk-body">
          <strong>Hidden in it:</strong> {item.findings.map(({ text }) => text).join(" ")} Take it out if that should
          not be public.
        </p>
      ) : null}
      {mayChange ? (
        <div class="govuk-button-group">
          <a class="govuk-link" href={address}>
            Change the note<span class="govuk-visually-hidden"> on {name}</span>
          </a>
          {isFirst ? null : <Move address={address} by="up" name={name} />}
          {isLast ? null : <Move address={address} by="down" name={name} />}
          <form method="post" action={`${address}/removals`}>
            <SmallButton text="Take out" name={name} />
          </form>
        </div>
      ) : null}
    </li>
  );
}

function Move({ address, by, name }: { address: string; by: "up" | "down"; name: string }) {
  return (
    <form method="post" action={`${address}/moves`}>
      <input type="hidden" name="by" value={by} />
      <SmallButton text={by === "up" ? "Move up" : "Move down"} name={name} />
    </form>
  );
}

function SmallButton({ text, name }: { text: string; name: string }) {
  return (
    <Button
      text={text}
      classes="govuk-button--secondary"
      attributes={{ "aria-label": `${text}: ${name}` }}
      preventDoubleClick
    />
  );
}
