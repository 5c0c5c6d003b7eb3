import { Prose } from "../../published/prose.tsx";
import { sizeInWords } from "../../media/medium.ts";
import type { Collection, CollectionItem } from "../queries.ts";

type Props = { collection: Collection; items: CollectionItem[] };

/** The introduction, then each thing in its order with the note on it. */
export function CollectionBody({ collection, items }: Props) {
  return (
    <>
      <Prose text={collection.introduction} />
      {items.length === 0 ? <p class="govuk-body">Nothing is in this collection yet.</p> : null}
      <ol class="waymark-collection">
        {items.map((item) => (
          <li class="waymark-collection__item">
            <Item item={item} slug={collection.slug} />
            {item.note ? <Prose text={item.note} /> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function Item({ item, slug }: { item: CollectionItem; slug: string }) {
  if (item.kind === "practice") return <PracticeItem item={item} />;
  const href = item.kind === "link" ? (item.address ?? "") : `/collections/${slug}/documents/${item.id}`;
  return (
    <>
      <h2 class="govuk-heading-m">
        <a
          class="govuk-link"
          href={href}
          {...(item.kind === "link" ? { rel: "external noopener" } : { download: true })}
        >
          {item.title}
        </a>
      </h2>
      <p class="govuk-body waymark-collection__from">{whatItIs(item)}</p>
    </>
  );
}

function PracticeItem({ item }: { item: CollectionItem }) {
  if (item.practice_status === "withdrawn") {
    return (
      <>
        <h2 class="govuk-heading-m">{item.ref}</h2>
        <p class="govuk-body">
          This practice has been withdrawn.{" "}
          <a class="govuk-link" href={`/practices/${item.ref}`}>
            Read why
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={`/practices/${item.ref}`}>
          {item.practice_title}
        </a>
      </h2>
      <p class="govuk-body">{item.summary}</p>
      <p class="govuk-body waymark-collection__from">
        {item.ref} · {item.school_name}
      </p>
    </>
  );
}

/** What somebody gets who follows it. */
export function whatItIs({ kind, address, form, size, ref, school_name }: CollectionItem): string {
  if (kind === "practice") return [ref, school_name].filter(Boolean).join(" · ");
  if (kind === "document") return `Document, ${(form ?? "").toUpperCase()}, ${sizeInWords(size ?? 0)}`;
  return `Another website: ${hostOf(address ?? "")}`;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
