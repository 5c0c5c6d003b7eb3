import type { ComponentChildren } from "preact";
import { CollectionList } from "../../../practices/index.ts";
import type { Alongside, AlongsideKind, BeyondCard } from "../alongside.ts";
import { hrefOf, type Asked } from "../asked.ts";

type Props = { asked: Asked; alongside: Alongside };

/** Under the practices, each kind under its own heading, so that what was not validated is never taken for what was. */
export function AlongsideResults({ asked, alongside: { collections, beyond } }: Props) {
  return (
    <>
      <Section asked={asked} kind="collection" title="Collections" {...collections}>
        <CollectionList collections={collections.best} />
      </Section>
      <Section asked={asked} kind="beyond" title="From beyond the authority: not validated here" {...beyond}>
        <BeyondList list={beyond.best} />
      </Section>
    </>
  );
}

type SectionProps = {
  asked: Asked;
  kind: AlongsideKind;
  title: string;
  total: number;
  best: readonly unknown[];
  children: ComponentChildren;
};

function Section({ asked, kind, title, total, best, children }: SectionProps) {
  if (total === 0) return null;
  return (
    <section id={kind}>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{countOf(kind, total, best.length)}</p>
      {children}
      {best.length < total ? (
        <p class="govuk-body">
          <a class="govuk-link" href={allHref(asked, kind)}>
            {total > 100 ? "Show the first 100" : `Show all ${total}`}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function countOf(kind: AlongsideKind, total: number, shown: number): string {
  const [one, more] = kind === "collection" ? ["collection", "collections"] : ["resource", "resources"];
  const number = `${total.toLocaleString("en-GB")} ${total === 1 ? one : more}`;
  return shown < total ? `${number}. These ${shown} fit best.` : `${number}.`;
}

function allHref(asked: Asked, kind: AlongsideKind): string {
  const address = hrefOf({ ...asked, page: 1 });
  return `${address}${address.includes("?") ? "&" : "?"}all=${kind}#${kind}`;
}

function BeyondList({ list }: { list: readonly BeyondCard[] }) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {list.map(({ ref, title, description, source }) => (
        <li>
          <a class="govuk-link govuk-!-font-weight-bold" href={`/practices/${ref}`}>
            {title}
          </a>
          <br />
          {description}
          <div class="govuk-hint govuk-!-margin-bottom-0">
            {ref} · {source}
          </div>
        </li>
      ))}
    </ul>
  );
}
